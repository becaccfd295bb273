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
    CROSS_REGION;

    /** How papers name it (案件来源). */
    public String onPaper() {
        return switch (this) {
            case WINDOW -> "窗口申请";
            case ONLINE -> "网上申请";
            case GRID -> "网格";
            case ARBITRATION -> "仲裁委员会移交";
            case COURT -> "人民法院委派、委托";
            case POLICE_110 -> "公安机关移交（110）";
            case HOTLINE_12345 -> "12345热线";
            case PETITION -> "信访";
            case SWEEP -> "主动排查";
            case TRANSFER -> "有关部门移送";
            case CROSS_REGION -> "跨区域协作";
        };
    }
}
