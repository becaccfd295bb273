package org.maplebridge.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Looks for malware in a file that was handed in, before the office keeps it. What it finds is not kept; what it cannot look at is not either. */
public interface FileScan {

    /**
     * Looks into a file.
     *
     * @param content from its beginning; read to its end at most, not closed
     * @return the name of the threat that was found; empty if none was, or if nobody has been asked to look
     * @throws IOException if the one who looks does not answer
     */
    Optional<String> threatIn(InputStream content) throws IOException;

    /** What keeps the one who looks from looking now, as a line for the operator; empty if nothing does, or if nobody has been asked to look. */
    Optional<String> trouble();
}
