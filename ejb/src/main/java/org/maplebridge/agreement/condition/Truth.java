package org.maplebridge.agreement.condition;

/** Whether a condition holds while some determinations are still awaited. */
public enum Truth {
    /** It holds, whatever is still decided. */
    YES,
    /** It does not hold, whatever is still decided. */
    NO,
    /** What has been decided so far does not say. */
    OPEN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** NO if one of both is NO, however open the other is. */
    Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == OPEN || other == OPEN ? OPEN : YES;
    }

    /** YES if one of both is YES, however open the other is. */
    Truth or(Truth other) {
        return negated().and(other.negated()).negated();
    }

    /** What is open stays open. */
    Truth negated() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case OPEN -> OPEN;
        };
    }
}
