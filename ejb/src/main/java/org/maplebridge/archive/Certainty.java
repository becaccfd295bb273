package org.maplebridge.archive;

/** How well a line of the index or a retention period is founded. */
public enum Certainty {
    /** Seen in the ministry's forms or a filled-in set. */
    READ,
    /** From memory of the practice; to be confirmed with the archive. */
    MEMORY
}
