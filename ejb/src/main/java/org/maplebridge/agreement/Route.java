package org.maplebridge.agreement;

/** A way to make an agreement enforceable, or to go on where it is not performed. */
public enum Route {
    /** 仲裁调解书: the tribunal that has the case before it makes the agreement its own (调解仲裁法 42, 51). */
    AWARD_BY_CONSENT("劳动争议调解仲裁法第四十二条、第五十一条", Who.JOINTLY),
    /** 仲裁审查: both ask the commission to review the agreement (办案规则 74 to 79). */
    ARBITRATION_REVIEW("劳动人事争议仲裁办案规则第七十四条", Who.JOINTLY),
    /** 司法确认: both ask the court to confirm it (人民调解法 33; 民事诉讼法 205). */
    JUDICIAL_CONFIRMATION("人民调解法第三十三条、民事诉讼法第二百零五条", Who.JOINTLY),
    /** 支付令: the worker alone, for four heads of money (调解仲裁法 16). */
    PAYMENT_ORDER_WORKER("劳动争议调解仲裁法第十六条", Who.WORKER),
    /** 支付令: any creditor of a definite sum that is due (民事诉讼法 225). */
    PAYMENT_ORDER_CREDITOR("民事诉讼法第二百二十五条", Who.CREDITOR),
    /** 公证债权文书: a deed with the force of enforcement. */
    NOTARISED_DEED("公证法第三十七条", Who.JOINTLY),
    /** 申请仲裁: what was agreed is not performed in time (调解仲裁法 15). */
    ARBITRATION("劳动争议调解仲裁法第十五条", Who.CREDITOR),
    /** 起诉: a dispute over content or performance (人民调解法 32; 劳动争议解释（一） 51). */
    SUIT("人民调解法第三十二条、劳动争议司法解释（一）第五十一条", Who.CREDITOR);

    /** Who can go this way. */
    public enum Who {
        /** 双方共同. */
        JOINTLY,
        /** 劳动者一方. */
        WORKER,
        /** 权利人一方. */
        CREDITOR
    }

    private final String source;
    private final Who who;

    Route(String source, Who who) {
        this.source = source;
        this.who = who;
    }

    /** The law and its article. */
    public String source() {
        return source;
    }

    public Who who() {
        return who;
    }
}
