package org.maplebridge.workflows;

/**
 * What a process knows beside its business key. Only {@link #ROUTE} and {@link #MODE} of a referral are kept; the others live for the
 * one transaction in which a gateway, the decision table or the timer reads them, and leave no row behind.
 */
final class Variables {

    /** Kept by {@code mediation}: what the decision table found. */
    static final String ROUTE = "route";
    /** Kept by {@code referral}; read by the decision table of {@code mediation}. */
    static final String MODE = "mode";

    /** Passing: how the case came. */
    static final String CHANNEL = "channel";
    /** Passing: level-one code of the dispute type; offered to the decision table, which does not ask for it yet. */
    static final String DISPUTE_TYPE = "disputeType";
    /** Passing: whether all sides have agreed to mediation already. */
    static final String CONSENT_GIVEN = "consentGiven";
    /** Passing: the answer with which a step was done. */
    static final String ANSWER = "answer";
    /** Passing: the instant at which the limit has passed. */
    static final String LIMIT_END = "limitEnd";

    private Variables() {}
}
