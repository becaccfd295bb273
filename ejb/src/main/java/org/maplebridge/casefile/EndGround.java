package org.maplebridge.casefile;

/** The eight lawful ends of an accepted mediation (人民法院在线调解规则 25, taken as the common list). */
public enum EndGround {
    /** 达成调解协议, in writing or by word of mouth. */
    AGREEMENT(Outcome.WRITTEN_AGREEMENT),
    /** 自行和解或撤回申请. */
    SETTLED_OR_WITHDRAWN(Outcome.WITHDRAWN),
    /** 期限内无法联系. */
    UNREACHABLE(Outcome.UNREACHABLE),
    /** 一方明确拒绝继续调解. */
    PARTY_REFUSES(Outcome.PARTY_REFUSED),
    /** 分歧过大，不可能达成协议. */
    TOO_FAR_APART(Outcome.NO_AGREEMENT),
    /** 期限届满且未同意延长. */
    LIMIT_EXPIRED(Outcome.LIMIT_EXPIRED),
    /** 拒绝在协议上签名. */
    REFUSES_TO_SIGN(Outcome.NO_AGREEMENT),
    /** 其他依法应当终结的情形. */
    OTHER(Outcome.NO_AGREEMENT);

    private final Outcome outcome;

    EndGround(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome that the statistics count for this end; an oral agreement has its own. */
    public Outcome outcome() {
        return outcome;
    }
}
