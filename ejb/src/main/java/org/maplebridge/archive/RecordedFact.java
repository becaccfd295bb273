package org.maplebridge.archive;

/** What the office itself has on record that stands for a paper of the dossier; which line of the index takes which is data. */
public enum RecordedFact {
    /** 口头申请: recorded on the spot (劳动争议调解仲裁法 12), so that the register form is the application. */
    ORAL_APPLICATION,
    /** 各方同意调解已登记. */
    CONSENTS_ON_RECORD,
    /** 各方证件号码已登记: the registrar has seen the proof of identity of every party. */
    NUMBERS_ON_RECORD,
    /** 每次调解都有笔录. */
    RECORDS_WRITTEN,
    /** 卷宗情况说明已写明. */
    STATEMENT_WRITTEN,
    /** 装订时由系统生成. */
    MADE_BY_ARCHIVE
}
