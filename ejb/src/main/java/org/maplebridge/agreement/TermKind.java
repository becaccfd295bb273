package org.maplebridge.agreement;

/** What kind of duty a term lays down. */
public enum TermKind {
    /** 给付金钱. */
    MONEY("向"),
    /** 作为. */
    ACT("为"),
    /** 不作为. */
    FORBEARANCE(null),
    /** 提供材料. */
    DOCUMENT("向"),
    /** 投保、参保. */
    INSURANCE("为"),
    /** 赔礼道歉. */
    APOLOGY("向"),
    /** 返还财物. */
    RETURN("向");

    private final String preposition;

    TermKind(String preposition) {
        this.preposition = preposition;
    }

    /** Who does it, for or towards whom, as the paper's sentence begins: 乙方向甲方, 乙方为甲方, 甲方. */
    String opening(String obligor, String obligee) {
        return preposition == null ? obligor : obligor + preposition + obligee;
    }
}
