package org.maplebridge.agreement;

/** How a signature comes onto an agreement. */
public enum SigningMethod {
    /** 打印、签名、扫描: signed (or fingerprinted) by hand; the scan is kept under its own hash. */
    PRINT_SIGN_SCAN,
    /** 手写板: written on the office's pad, bound to the hash of the text. */
    PAD,
    /** 盖章: the organisation's seal. */
    SEAL
}
