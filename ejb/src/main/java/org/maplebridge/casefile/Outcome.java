package org.maplebridge.casefile;

/** How a case ended (domain 3.4). */
public enum Outcome {
    /** 书面协议. */
    WRITTEN_AGREEMENT,
    /** 口头协议. */
    ORAL_AGREEMENT,
    /** 当场履行. */
    PERFORMED_ON_THE_SPOT,
    /** 自行和解或撤回. */
    WITHDRAWN,
    /** 调解不成. */
    NO_AGREEMENT,
    /** 一方拒绝. */
    PARTY_REFUSED,
    /** 失联. */
    UNREACHABLE,
    /** 期满. */
    LIMIT_EXPIRED,
    /** 不受理. */
    NOT_ACCEPTED,
    /** 移送. */
    TRANSFERRED,
    /** 并案. */
    MERGED;

    /** Whether the case counts as successful (调解成功数 S = written + oral agreement + on-the-spot settlement, domain 4.2). */
    public boolean successful() {
        return this == WRITTEN_AGREEMENT || this == ORAL_AGREEMENT || this == PERFORMED_ON_THE_SPOT;
    }
}
