package org.maplebridge.document;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of the files lie: each content once, under its fingerprint, for ever unchanged. What is stored twice lies there
 * once. Files are stored before the transaction that names them ends; if it fails, a content that nobody names stays behind, which
 * does no harm.
 */
public interface DocumentStore {

    /**
     * Keeps the content durably: when this returns, it has survived a loss of power.
     *
     * @throws IOException if the stream breaks off or the store cannot take it; nothing is left half-written
     */
    Stored put(InputStream content) throws IOException;

    /**
     * Opens a content for reading; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if the store does not hold it
     */
    InputStream open(String sha256) throws IOException;

    /** Whether the store holds it. */
    boolean holds(String sha256);

    /** What was stored: its fingerprint and its size in bytes. */
    record Stored(String sha256, long size) {}
}
