/** What the bench lays into the WAR: a door by which it starts a round, the walks that are timed, and what counts statements. */
package org.maplebridge.bench.inside;
