package org.maplebridge.workflows;

/** The names by which {@code referral.bpmn} is spoken to; a test holds them against the diagram. */
final class Referral {

    static final String PROCESS = "referral";

    /** 直接移交: begins the process behind the hand-over. */
    static final String HANDED_OVER_AT_ONCE = "Message_HandedOverAtOnce";
    /** 调解室已签收. */
    static final String RECEIVED = "Message_Received";
    /** 协议已生效. */
    static final String AGREED = "Message_Agreed";
    /** 案件退回. */
    static final String RETURNED = "Message_Returned";

    private Referral() {}
}
