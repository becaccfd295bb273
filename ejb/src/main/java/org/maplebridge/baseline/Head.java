package org.maplebridge.baseline;

import org.maplebridge.deadline.Worded;

/** What a labour dispute is about, as far as the law gives a figure for it. A baseline is reckoned for the heads that are chosen. */
public enum Head implements Worded {
    /** 工亡待遇: the worker has died at work, or on the way to it. */
    WORK_DEATH,
    /** 工伤伤残待遇: injured, and graded. */
    DISABILITY,
    /** 拖欠工资. */
    WAGES,
    /** 加班费. */
    OVERTIME,
    /** 经济补偿. */
    ECONOMIC_COMPENSATION,
    /** 未订立书面劳动合同的二倍工资. */
    DOUBLE_WAGES,
    /** 违法解除或者终止的赔偿金. */
    UNLAWFUL_DISMISSAL;

    @Override
    public String textKey() {
        return "baseline.head." + name();
    }
}
