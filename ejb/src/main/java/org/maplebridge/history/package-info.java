/**
 * The history: every change and every refused access as an event, append-only, one hash chain a subject, sealed by a daily root that
 * is kept outside the database.
 */
package org.maplebridge.history;
