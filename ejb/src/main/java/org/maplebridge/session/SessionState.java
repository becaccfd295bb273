package org.maplebridge.session;

/** Where a session stands. */
public enum SessionState {
    /** 已安排. */
    PLANNED,
    /** 已召开: opened; over once it has a {@link SessionResult}. */
    HELD,
    /** 已取消. */
    CANCELLED
}
