package org.maplebridge.referral;

/** Where a referral stands, seen from the commission. */
public enum ReferralState {
    /** 已建议: the proposal is issued, both sides are asked. */
    PROPOSED,
    /** 已同意: all sides agree; letter and papers can go. */
    CONSENTED,
    /** 未同意: somebody refused; the commission goes on by itself. */
    CONSENT_REFUSED,
    /** 已移交: letter and papers are on their way. */
    HANDED_OVER,
    /** 已签收: the room has signed. */
    RECEIVED,
    /** 达成协议: an agreement came back. */
    AGREED,
    /** 已退回: the return package came back. */
    RETURNED,
    /** 已收回: the clerk has taken back what came. */
    ENDED
}
