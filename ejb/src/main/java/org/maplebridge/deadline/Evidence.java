package org.maplebridge.deadline;

/** How well a rule is founded; shown to the administrator, so that nobody takes a guess for law. */
public enum Evidence implements Worded {
    /** The full text of the law was read. */
    PRIMARY_TEXT,
    /** An excerpt was seen. */
    EXCERPT,
    /** Figure, unit or article must be checked before the rule binds anybody. */
    TO_BE_CONFIRMED;

    @Override
    public String textKey() {
        return "deadline.evidence." + name();
    }
}
