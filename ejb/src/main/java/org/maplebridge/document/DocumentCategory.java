package org.maplebridge.document;

/** What a file is in the dossier, in the order of its index (卷内目录, 司法部人民调解文书格式). */
public enum DocumentCategory {
    /** 申请书 or 受理登记表 */
    APPLICATION,
    /** 权利义务告知书 */
    RIGHTS_NOTICE,
    /** 同意调解、同意处理敏感个人信息 */
    CONSENT,
    /** 身份证明 */
    IDENTITY,
    /** 授权委托书 */
    AUTHORISATION,
    /** 裁调对接函件：建议书、委托调解函、复函 */
    REFERRAL,
    /** 调查记录 */
    INVESTIGATION,
    /** 证据材料 */
    EVIDENCE,
    /** 调解笔录 */
    SESSION_RECORD,
    /** 调解协议书 */
    AGREEMENT,
    /** 履行凭证 */
    PERFORMANCE_PROOF,
    /** 司法确认、仲裁审查材料 */
    CONFIRMATION,
    /** 回访记录 */
    FOLLOW_UP,
    /** 其他 */
    OTHER
}
