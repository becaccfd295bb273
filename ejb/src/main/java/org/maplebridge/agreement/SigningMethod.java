package org.maplebridge.agreement;

/** How a signature comes onto an agreement. */
public enum SigningMethod {
    /** 打印、签名、扫描: signed by hand; the scan is kept under its own hash. */
    PRINT_SIGN_SCAN,
    /** 打印、捺指印、扫描: as before, with a fingerprint, which somebody has seen being put on. */
    FINGERPRINT_SCAN,
    /** 手写板: written on the office's pad, bound to the hash of the text. */
    PAD,
    /** 盖章: the organisation's seal. */
    SEAL
}
