package org.maplebridge.performance;

/** What can lawfully be done when something that was promised is not done in time. The creditor chooses; the office writes it down. */
public enum BreachWay {
    /** 督促履行: the committee urges (人民调解法 31). */
    URGE(false),
    /** 申请支付令: 调解仲裁法 16, or 民事诉讼法 225 for any creditor of a definite sum. */
    PAYMENT_ORDER(true),
    /** 申请仲裁 (调解仲裁法 15). */
    ARBITRATION(true),
    /** 申请强制执行: of what a court or commission has confirmed. */
    ENFORCEMENT(true),
    /** 提起诉讼 (人民调解法 32). */
    LAWSUIT(true);

    private final boolean outside;

    BreachWay(boolean outside) {
        this.outside = outside;
    }

    /** Whether somebody outside the office decides from then on. */
    public boolean outside() {
        return outside;
    }
}
