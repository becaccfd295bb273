package org.maplebridge.agreement;

/** How far an effective agreement has been performed, in the one word that the public may know. */
public enum PerformanceState {
    /** 履行中. */
    IN_PERFORMANCE,
    /** 已履行. */
    PERFORMED
}
