package org.maplebridge.deadline;

/** News that the catalogue of limits has changed; what keeps it reads it anew when the transaction is through. */
record RulesChanged(int versions) {}
