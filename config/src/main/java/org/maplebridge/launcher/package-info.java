/**
 * Opens and closes the office on one machine: its data folder, its database, its server.
 * The demo command is a session of it; the container and browser tests use its parts.
 */
package org.maplebridge.launcher;
