package org.maplebridge.deadline;

/** How a clock stands. That it is overdue is no state: it follows from the due day and today. */
public enum ClockState implements Worded {
    /** It runs towards its due day, or past it. */
    RUNNING,
    /** It stands still and has no end. */
    PAUSED,
    /** What it waited for was done, or it has become pointless. */
    STOPPED,
    /** It ran out, and the case took the lawful path. */
    EXPIRED;

    /** Whether it can still move. */
    public boolean isLive() {
        return this == RUNNING || this == PAUSED;
    }

    @Override
    public String textKey() {
        return "deadline.state." + name();
    }
}
