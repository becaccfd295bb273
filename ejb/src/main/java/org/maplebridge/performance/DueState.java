package org.maplebridge.performance;

/** Where a due item stands on a day; worked out from what has been written down, never stored. */
public enum DueState {
    /** 待条件成就: a decision, its service or an earlier term is awaited. */
    WAITING,
    /** 未到期. */
    SCHEDULED,
    /** 到期: today is the last day, or it can be demanded at any time. */
    DUE,
    /** 已报告履行: somebody says that it has been done; the other side has not confirmed it yet. */
    REPORTED,
    /** 部分履行: part of it has been confirmed, the rest is not due yet. */
    PARTIAL,
    /** 已确认履行: nothing is left of it. */
    CONFIRMED,
    /** 逾期. */
    OVERDUE,
    /** 违约: urged in vain, or a way has been taken to get it. */
    BREACHED,
    /** 已化解: settled in another way than by doing it. */
    RESOLVED,
    /** 不再履行: another branch has come about. */
    CANCELLED;

    /** Whether nothing more is to happen to it. */
    public boolean over() {
        return this == CONFIRMED || this == RESOLVED || this == CANCELLED;
    }
}
