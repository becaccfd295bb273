package org.maplebridge.identity;

/**
 * The kind of body that an organisation is in law. It decides which routes are open after an agreement (劳动争议调解仲裁法 10,
 * 人民调解法 8, 34).
 */
public enum BodyKind {
    /** 企业劳动争议调解委员会 (劳动争议调解仲裁法 10(1)). */
    ENTERPRISE_COMMITTEE,
    /** 人民调解委员会 (人民调解法 8; 劳动争议调解仲裁法 10(2)). */
    PEOPLES_COMMITTEE,
    /** 乡镇、街道设立的调解组织 (劳动争议调解仲裁法 10(3)). */
    STREET_BODY,
    /** "人社+工会" 裁调对接工作室: run by the human-resources bureau and the union together. */
    JOINT_ROOM,
    /** 人民法院特邀调解组织 (特邀调解规定 1). */
    COURT_INVITED,
    /** 劳动人事争议仲裁委员会: sends cases, mediates none. */
    ARBITRATION_COMMISSION,
    /** 矛盾纠纷调处化解中心. */
    MEDIATION_CENTRE,
    /** 督查机构. */
    SUPERVISION_OFFICE
}
