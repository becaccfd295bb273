package org.maplebridge.session;

/** How a party confirmed the record. */
public enum ConfirmationMethod {
    /** 纸质签名: signed (or fingerprinted) on the printed record. */
    SIGNED_ON_PAPER,
    /** 宣读后认可: the record was read back and the party agreed to it, as by telephone. */
    READ_BACK_AND_AGREED
}
