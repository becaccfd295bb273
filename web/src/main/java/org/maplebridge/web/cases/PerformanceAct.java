package org.maplebridge.web.cases;

import java.util.Locale;

/** What can be written down on the page of an agreement's performance; each reads the fields that its form shows. */
public enum PerformanceAct {
    /** Something was paid or done. */
    REPORT,
    /** What the other side says to it. */
    ANSWER,
    /** Something is done because it is late. */
    LATE,
    /** Both agree on another day. */
    DAY,
    /** The creditor gives up the rest. */
    FORGIVE,
    /** The applicant has applied. */
    APPLIED,
    /** A decision. */
    DECIDED,
    /** It has been served. */
    SERVED,
    /** It was entered by mistake. */
    STRUCK;

    /** As the address says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a paper may lie beside it. */
    public boolean byPaper() {
        return this == REPORT || paperNeeded() || this == APPLIED;
    }

    /** Whether it cannot be without a paper. */
    public boolean paperNeeded() {
        return this == DAY || this == FORGIVE || this == DECIDED;
    }
}
