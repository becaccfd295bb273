package org.maplebridge.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was handed in and found good. Lies in a temporary place until it is closed. */
public final class CheckedUpload implements AutoCloseable {

    private final Path file;
    private final String fileName;
    private final FileKind kind;
    private final long size;
    private final String sha256;

    CheckedUpload(Path file, String fileName, FileKind kind, long size, String sha256) {
        this.file = file;
        this.fileName = fileName;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    /** The cleaned name, with an ending that fits the content. */
    public String fileName() {
        return fileName;
    }

    /** What the content is. */
    public FileKind kind() {
        return kind;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /** The fingerprint of the content. */
    public String sha256() {
        return sha256;
    }

    /** The content from its beginning; the caller closes it. */
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
