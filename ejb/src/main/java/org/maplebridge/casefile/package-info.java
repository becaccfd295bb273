/**
 * The case: one dispute under mediation with its parties, claims, stage and outcome, from the register to the archive. Every use
 * case that writes goes through {@link org.maplebridge.casefile.CaseDesk}.
 */
package org.maplebridge.casefile;
