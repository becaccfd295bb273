package org.maplebridge.casefile;

/** Four levels of risk (domain 3.3); a change is an event with its reason. */
public enum RiskGrade {
    /** 红 一级: violence, self-harm, ten or more people, a death. */
    RED,
    /** 橙 二级: repeated police calls, deadlock, a large sum. */
    ORANGE,
    /** 黄 三级: an ordinary open dispute. */
    YELLOW,
    /** 蓝 四级: a sign, a hidden risk. */
    BLUE
}
