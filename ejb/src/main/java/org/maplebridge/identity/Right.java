package org.maplebridge.identity;

/** What somebody may be allowed to do. Each use case asks for one of these; who has it stands in {@link RightsTable}. */
public enum Right {
    /** 登记案件: a new case from any channel. */
    REGISTER_CASE,
    /** 查看案件. */
    READ_CASE,
    /** 审查: whether the room may take the case, or refuse it. */
    SCREEN_CASE,
    /** 登记调解意愿: note each side's consent or refusal. */
    RECORD_CONSENT,
    /** 决定受理. */
    ACCEPT_CASE,
    /** 登记当事人选择调解员: ask the parties whom they choose, note whom they have chosen. */
    RECORD_CHOICE,
    /** 指派调解员. */
    ASSIGN_MEDIATOR,
    /** 调解准备: look into the facts, note what is disputed. */
    PREPARE,
    /** 主持调解: hold sessions and keep their record. */
    HOLD_SESSION,
    /** 查看背对背笔录: what one side said in confidence. */
    READ_CAUCUS,
    /** 起草协议. */
    DRAFT_AGREEMENT,
    /** 登记签名: record the signatures of parties and mediator. */
    SIGN_AGREEMENT,
    /** 加盖印章. */
    SEAL_AGREEMENT,
    /** 登记送达: which party has its copy of the agreement. */
    SERVE_AGREEMENT,
    /** 跟踪履行. */
    RECORD_PERFORMANCE,
    /** 申请仲裁审查、司法确认: apply so that the agreement can be enforced, write down what the body says. */
    APPLY_ROUTE,
    /** 并入群体纠纷: which cases are the households of a group dispute. */
    GROUP_CASES,
    /** 中止与恢复. */
    SUSPEND_CASE,
    /** 延长期限: with the parties' consent. */
    EXTEND_LIMIT,
    /** 终结调解. */
    TERMINATE_CASE,
    /** 登记撤回: the applicant has withdrawn, or the parties have settled. */
    WITHDRAW_CASE,
    /** 退回案件: back to the commission that sent it. */
    RETURN_CASE,
    /** 结案. */
    CLOSE_CASE,
    /** 归档: look a closed case's dossier through, send it back, lay it into the archive. Never by the case's own mediator. */
    ARCHIVE_CASE,
    /** 补齐卷宗: what the archivist missed in the dossier is there now. */
    COMPLETE_DOSSIER,
    /** 移送调解: propose mediation and hand a case to a room. */
    REFER_CASE,
    /** 签收移送. */
    RECEIVE_REFERRAL,
    /** 签收退回: for what came back, agreement or package. */
    SIGN_RETURN_RECEIPT,
    /** 延长仲裁审理期限: with the approval of the commission's director. */
    EXTEND_AWARD,
    /** 查看移送材料: the papers that went out and came back, the clocks on both sides. */
    READ_REFERRAL,
    /** 上传材料. */
    UPLOAD_DOCUMENT,
    /** 查看卷宗材料: the room's own file; what a sender may see of it comes with {@link #READ_REFERRAL}. */
    READ_DOCUMENT,
    /** 显示敏感信息: an identity number or account in full; each showing is an event. */
    REVEAL_SENSITIVE,
    /** 领取任务: take a work item out of the room's inbox, or give it back. */
    CLAIM_WORK,
    /** 分配任务: give work items to others. */
    ASSIGN_WORK,
    /** 登记请假外出: enter when the room's mediators are away; everybody enters their own days. */
    KEEP_ABSENCES,
    /** 查看统计. */
    READ_STATISTICS,
    /** 查看流转记录: the history of a case; for the office's books, of people and rules. */
    READ_HISTORY,
    /** 系统管理: people, appointments, organisations, clients, keys. */
    ADMINISTER
}
