package org.maplebridge.casefile;

import org.maplebridge.identity.Right;
import org.maplebridge.identity.Role;

/**
 * A step that waits for a person: each is a user task of a process and, while it waits, one work item in an inbox. The BPMN id
 * is {@code Task_} and the name in camel case; a test holds the two against each other.
 */
public enum Step {
    /** 签收材料: before acceptance, the room signs for the papers; its 15 days begin. */
    SIGN_RECEIPT(Role.ROOM_HEAD, Right.RECEIVE_REFERRAL),
    /** 签收交接: after acceptance, proof of hand-over only. */
    CONFIRM_HAND_OVER(Role.ROOM_HEAD, Right.RECEIVE_REFERRAL),
    /** 审查: may the room take the case? */
    SCREEN_CASE(Role.ROOM_HEAD, Right.SCREEN_CASE),
    /** 征询意愿. */
    SEEK_CONSENT(Role.MEDIATOR, Right.RECORD_CONSENT),
    /** 受理. */
    ACCEPT_CASE(Role.ROOM_HEAD, Right.ACCEPT_CASE),
    /** 分派调解员. */
    ASSIGN_MEDIATOR(Role.ROOM_HEAD, Right.ASSIGN_MEDIATOR),
    /** 调解准备. */
    PREPARE_MEDIATION(Role.MEDIATOR, Right.PREPARE),
    /** 主持调解. */
    HOLD_SESSION(Role.MEDIATOR, Right.HOLD_SESSION),
    /** 签署协议: drafted, waits for the signature of every party and of the mediator. */
    SIGN_AGREEMENT(Role.MEDIATOR, Right.SIGN_AGREEMENT),
    /** 加盖印章: all have signed; with the seal the agreement binds (劳动争议调解仲裁法 14). */
    SEAL_AGREEMENT(Role.ROOM_HEAD, Right.SEAL_AGREEMENT),
    /** 告知救济途径: after a failed mediation that nobody referred (人民调解法 26). */
    INFORM_ROUTES(Role.MEDIATOR, Right.TERMINATE_CASE),
    /** 退回: make the return package for the arbitration commission. */
    RETURN_CASE(Role.MEDIATOR, Right.RETURN_CASE),
    /** 跟踪履行. */
    WATCH_PERFORMANCE(Role.MEDIATOR, Right.RECORD_PERFORMANCE),
    /** 结案. */
    CLOSE_CASE(Role.ROOM_HEAD, Right.CLOSE_CASE),
    /** 归档: the archivist looks the dossier through and lays it into the archive, or sends it back. */
    ARCHIVE_CASE(Role.ARCHIVIST, Right.ARCHIVE_CASE),
    /** 补齐卷宗: the archivist missed something in the dossier; the case stays closed. */
    COMPLETE_DOSSIER(Role.MEDIATOR, Right.COMPLETE_DOSSIER),

    /** 备齐申请材料: consents and papers of an application by which the agreement can be enforced. */
    COLLECT_ROUTE_PAPERS(Role.MEDIATOR, Right.APPLY_ROUTE),
    /** 递交申请. */
    FILE_ROUTE_APPLICATION(Role.MEDIATOR, Right.APPLY_ROUTE),
    /** 登记受理结果: whether the body looks into it. */
    RECORD_ROUTE_ACCEPTANCE(Role.MEDIATOR, Right.APPLY_ROUTE),
    /** 登记审查结果: granted or refused. */
    RECORD_ROUTE_DECISION(Role.MEDIATOR, Right.APPLY_ROUTE),

    /** 征询调解意愿: the commission has proposed mediation and asks both sides. */
    SEEK_REFERRAL_CONSENT(Role.ARBITRATION_CLERK, Right.REFER_CASE),
    /** 移交: letter and papers go to the room. */
    HAND_OVER(Role.ARBITRATION_CLERK, Right.REFER_CASE),
    /** 接收协议: an agreement came back. */
    TAKE_AGREEMENT_BACK(Role.ARBITRATION_CLERK, Right.SIGN_RETURN_RECEIPT),
    /** 签收退回: a return package came back. */
    SIGN_RETURN_RECEIPT(Role.ARBITRATION_CLERK, Right.SIGN_RETURN_RECEIPT);

    private final Role role;
    private final Right right;

    Step(Role role, Right right) {
        this.role = role;
        this.right = right;
    }

    /** Who of the room (or the commission) does this step unless it is assigned to somebody by name. */
    public Role role() {
        return role;
    }

    /** What somebody must be allowed at the case or referral to do this step. */
    public Right right() {
        return right;
    }

    /** Whether it belongs to an application for a way from the agreement, of which a case can have several at a time. */
    public boolean ofRoute() {
        return right == Right.APPLY_ROUTE;
    }

    /** Whether the commission's clerks do this step, not the room. */
    public boolean ofReferral() {
        return role == Role.ARBITRATION_CLERK;
    }
}
