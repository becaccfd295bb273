package org.maplebridge.agreement;

/** How a party's copy of the agreement comes into its hands (送达). */
public enum ServingManner {
    /** 当面送达: handed over against a signature. */
    IN_PERSON,
    /** 邮寄送达: by post, with the number of the item; served on the day it was signed for. */
    POST,
    /** 电子送达: sent to the address that the party has named; served on the day it arrived. */
    ELECTRONIC
}
