package org.maplebridge.routes;

/** Where an application stands. */
public enum ApplicationState {
    /** 准备中: consents and papers are gathered. */
    PREPARING,
    /** 已备齐: nothing is missing, it has not left the house. */
    PREPARED,
    /** 已递交. */
    FILED,
    /** 已受理: the body looks into it. */
    ACCEPTED,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 已准许: reviewed, confirmed, made an award; the agreement can be enforced. */
    GRANTED,
    /** 已驳回. */
    REFUSED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether something is still to come of it. */
    public boolean open() {
        return ordinal() <= ACCEPTED.ordinal();
    }
}
