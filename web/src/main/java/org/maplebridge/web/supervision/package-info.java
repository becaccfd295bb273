/** The supervisor's pages of deadlines: what runs out, what has run out, what nobody is at, and the lists behind the numbers. */
package org.maplebridge.web.supervision;
