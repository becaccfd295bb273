package org.maplebridge.casefile;

/** On which side of acceptance the arbitration commission refers a case to a room; 委派 and 委托 are display words only. */
public enum ReferralMode {
    /** 受理前: acceptance is on hold (暂缓受理); the room has 15 natural days from its receipt. */
    BEFORE_ACCEPTANCE,
    /** 受理后: the 45 days of the award keep running; the room has 10 working days from the later consent. */
    AFTER_ACCEPTANCE
}
