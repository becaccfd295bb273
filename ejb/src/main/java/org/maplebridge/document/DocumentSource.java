package org.maplebridge.document;

/** How a file came into the office's hands. */
public enum DocumentSource {
    /** Somebody handed it in. */
    UPLOADED,
    /** The office printed it. */
    ISSUED,
    /** The scan of a paper that was printed, signed by hand and brought back. */
    SCAN
}
