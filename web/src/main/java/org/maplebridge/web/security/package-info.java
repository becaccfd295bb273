/**
 * The door of the house: log-in and log-out, who is here, and the guards that every request passes. What a person may do is not
 * decided here but in the domain's {@code Rights}.
 */
package org.maplebridge.web.security;
