package org.maplebridge.session;

/** How the parties meet. */
public enum SessionWay {
    /** 现场: at the room's own table, whose seats are counted. */
    ON_SITE,
    /** 上门: the mediator goes to the parties. */
    VISIT,
    /** 视频. */
    VIDEO,
    /** 电话. */
    PHONE
}
