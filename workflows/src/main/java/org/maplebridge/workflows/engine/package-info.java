/** The engine itself: its tables, its start and end, its threads, its clock, and what it may not do. */
package org.maplebridge.workflows.engine;
