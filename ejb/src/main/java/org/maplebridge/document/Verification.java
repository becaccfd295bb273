package org.maplebridge.document;

/** What comes of laying a file beside the one that is stored. */
public enum Verification {
    /** Byte for byte the same. */
    MATCHES,
    /** At least one byte differs. */
    ALTERED
}
