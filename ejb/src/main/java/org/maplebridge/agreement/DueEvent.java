package org.maplebridge.agreement;

/** From what a number of days is counted. */
public enum DueEvent {
    /** 本协议生效. */
    EFFECT,
    /** 决定书送达义务人: only where a term waits for a determination. */
    DECISION_SERVED,
    /** 另一条款履行完毕: what the other side does comes first, such as handing over papers. */
    TERM_PERFORMED
}
