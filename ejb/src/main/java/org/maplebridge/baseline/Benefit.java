package org.maplebridge.baseline;

import org.maplebridge.deadline.Worded;

/** One thing that the law gives, with the head it belongs to and whether it is paid once or month by month. Its article stands with its texts. */
public enum Benefit implements Worded {
    /** 一次性工亡补助金 (工伤保险条例 39). */
    DEATH_ONE_OFF(Head.WORK_DEATH, true),
    /** 丧葬补助金 (工伤保险条例 39). */
    FUNERAL(Head.WORK_DEATH, true),
    /** 供养亲属抚恤金 (工伤保险条例 39), a month. */
    DEPENDANTS(Head.WORK_DEATH, false),
    /** 一次性伤残补助金 (工伤保险条例 35 to 37). */
    DISABILITY_ONE_OFF(Head.DISABILITY, true),
    /** 伤残津贴 (工伤保险条例 35, 36), a month. */
    DISABILITY_ALLOWANCE(Head.DISABILITY, false),
    /** 生活护理费 (工伤保险条例 34), a month. */
    CARE(Head.DISABILITY, false),
    /** 停工留薪期工资 (工伤保险条例 33). */
    STOP_WORK(Head.DISABILITY, true),
    /** 一次性工伤医疗补助金 (工伤保险条例 36, 37), by the province. */
    MEDICAL_GRANT(Head.DISABILITY, true),
    /** 一次性伤残就业补助金 (工伤保险条例 36, 37), by the province. */
    EMPLOYMENT_GRANT(Head.DISABILITY, true),
    /** 拖欠的工资 (劳动法 50; 劳动合同法 30). */
    WAGES(Head.WAGES, true),
    /** 加班费 (劳动法 44). */
    OVERTIME(Head.OVERTIME, true),
    /** 经济补偿 (劳动合同法 47). */
    ECONOMIC_COMPENSATION(Head.ECONOMIC_COMPENSATION, true),
    /** 二倍工资中未付的一倍 (劳动合同法 82). */
    DOUBLE_WAGES(Head.DOUBLE_WAGES, true),
    /** 违法解除或者终止的赔偿金 (劳动合同法 87). */
    DISMISSAL_DAMAGES(Head.UNLAWFUL_DISMISSAL, true);

    private final Head head;
    private final boolean once;

    Benefit(Head head, boolean once) {
        this.head = head;
        this.once = once;
    }

    public Head head() {
        return head;
    }

    /** Whether it is paid once; what is paid month by month has no sum to compare with. */
    public boolean once() {
        return once;
    }

    @Override
    public String textKey() {
        return "baseline.benefit." + name();
    }

    /** The key of the article it rests on. */
    public String articleKey() {
        return "baseline.article." + name();
    }
}
