package org.maplebridge.casefile;

import org.maplebridge.identity.Role;

/**
 * A step that waits for a person: each is a user task of a process and, while it waits, one work item in an inbox. The BPMN id
 * is {@code Task_} and the name in camel case; a test holds the two against each other.
 */
public enum Step {
    /** 签收材料: before acceptance, the room signs for the papers; its 15 days begin. */
    SIGN_RECEIPT(Role.ROOM_HEAD),
    /** 签收交接: after acceptance, proof of hand-over only. */
    CONFIRM_HAND_OVER(Role.ROOM_HEAD),
    /** 审查: may the room take the case? */
    SCREEN_CASE(Role.ROOM_HEAD),
    /** 征询意愿. */
    SEEK_CONSENT(Role.MEDIATOR),
    /** 受理. */
    ACCEPT_CASE(Role.ROOM_HEAD),
    /** 分派调解员. */
    ASSIGN_MEDIATOR(Role.ROOM_HEAD),
    /** 调解准备. */
    PREPARE_MEDIATION(Role.MEDIATOR),
    /** 主持调解. */
    HOLD_SESSION(Role.MEDIATOR),
    /** 签署协议: drafted, waits for every signature and the seal. */
    SIGN_AGREEMENT(Role.MEDIATOR),
    /** 告知救济途径: after a failed mediation that nobody referred (人民调解法 26). */
    INFORM_ROUTES(Role.MEDIATOR),
    /** 退回: make the return package for the arbitration commission. */
    RETURN_CASE(Role.MEDIATOR),
    /** 跟踪履行. */
    WATCH_PERFORMANCE(Role.MEDIATOR),
    /** 结案. */
    CLOSE_CASE(Role.ROOM_HEAD),

    /** 征询调解意愿: the commission has proposed mediation and asks both sides. */
    SEEK_REFERRAL_CONSENT(Role.ARBITRATION_CLERK),
    /** 移交: letter and papers go to the room. */
    HAND_OVER(Role.ARBITRATION_CLERK),
    /** 接收协议: an agreement came back. */
    TAKE_AGREEMENT_BACK(Role.ARBITRATION_CLERK),
    /** 签收退回: a return package came back. */
    SIGN_RETURN_RECEIPT(Role.ARBITRATION_CLERK);

    private final Role role;

    Step(Role role) {
        this.role = role;
    }

    /** Who of the room (or the commission) does this step unless it is assigned to somebody by name. */
    public Role role() {
        return role;
    }

    /** Whether the commission's clerks do this step, not the room. */
    public boolean ofReferral() {
        return role == Role.ARBITRATION_CLERK;
    }
}
