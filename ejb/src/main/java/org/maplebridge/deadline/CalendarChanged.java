package org.maplebridge.deadline;

/** News that a notice was accepted; what keeps the calendar reads it anew when the transaction is through. */
record CalendarChanged(int year) {}
