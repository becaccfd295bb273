package org.maplebridge.casefile;

/** How a dispute reached the office (来源渠道, domain 3.4). */
public enum Channel {
    /** 窗口. */
    WINDOW,
    /** 网上. */
    ONLINE,
    /** 网格. */
    GRID,
    /** 仲裁委员会. */
    ARBITRATION,
    /** 法院. */
    COURT,
    /** 110 非警务警情. */
    POLICE_110,
    /** 12345 热线. */
    HOTLINE_12345,
    /** 信访. */
    PETITION,
    /** 主动排查. */
    SWEEP,
    /** 部门移送. */
    TRANSFER,
    /** 跨区域函. */
    CROSS_REGION
}
