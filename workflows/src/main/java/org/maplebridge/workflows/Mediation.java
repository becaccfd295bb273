package org.maplebridge.workflows;

/** The names by which {@code mediation.bpmn} is spoken to; a test holds them against the diagram. */
final class Mediation {

    static final String PROCESS = "mediation";

    /** 期限起算: starts the limit's timer beside whatever is waiting. */
    static final String CLOCK_STARTED = "Message_ClockStarted";
    /** 撤回或自行和解. */
    static final String CASE_WITHDRAWN = "Message_CaseWithdrawn";
    /** 终结调解. */
    static final String CASE_TERMINATED = "Message_CaseTerminated";

    /** 期限届满: the one timer of a case. */
    static final String LIMIT_TIMER = "Timer_LimitExpired";

    private Mediation() {}
}
