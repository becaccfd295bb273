package org.maplebridge.session;

/** Whether a party came to a session. */
public enum Presence {
    /** 待到: the session has not begun, or nobody has looked yet. */
    EXPECTED(false),
    /** 到会. */
    PRESENT(true),
    /** 缺席. */
    ABSENT(false),
    /** 中途退席. */
    LEFT_EARLY(true);

    private final boolean came;

    Presence(boolean came) {
        this.came = came;
    }

    /** Whether the party was there, for all or a part of the session. */
    public boolean came() {
        return came;
    }
}
