package org.maplebridge.agreement;

/** What the parties have agreed for the case that a determination is reversed later, by administrative review or in court. */
public enum Reversal {
    /** 多退少补: what was paid too little is paid up, what was paid too much is given back. */
    ADJUST("多退少补"),
    /** 只补不退: what was paid too little is paid up; nothing is given back. */
    TOP_UP("不足部分补付，已付部分不再退还"),
    /** 以首次决定为准: what was performed stays as it is. */
    STANDS("已按原决定履行的，不再调整");

    private final String onPaper;

    Reversal(String onPaper) {
        this.onPaper = onPaper;
    }

    /** What the paper says. */
    String onPaper() {
        return onPaper;
    }
}
