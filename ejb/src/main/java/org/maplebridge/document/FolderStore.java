package org.maplebridge.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.UUID;
import org.maplebridge.basics.Sha256;

/**
 * The document store in a folder that all nodes share. A content with the fingerprint {@code ab12cd...} lies at {@code ab/12/ab12cd...}; it
 * is written beside, forced to the disk, and moved to its place in one step, so that a reader never sees half a file.
 */
@ApplicationScoped
public class FolderStore implements DocumentStore {

    /** Names the folder; it must exist and be writable. */
    public static final String SETTING = "MAPLEBRIDGE_DOCUMENTS";

    private static final String INCOMING = "incoming";
    private static final int PIECE = 64 * 1024;

    private final Path configured;

    /** The store in the folder that the environment names; looked at on first use. */
    public FolderStore() {
        this(null);
    }

    FolderStore(Path folder) {
        this.configured = folder;
    }

    @Override
    public Stored put(InputStream content) throws IOException {
        Path incoming = Files.createDirectories(folder().resolve(INCOMING));
        Path draft = incoming.resolve(UUID.randomUUID().toString());
        try {
            Stored stored = write(content, draft);
            settle(draft, place(stored.sha256()));
            return stored;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Stored write(InputStream content, Path draft) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = 0;
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                digest.update(piece, 0, read);
                size += read;
                ByteBuffer buffer = ByteBuffer.wrap(piece, 0, read);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
        return new Stored(Sha256.finish(digest), size);
    }

    private void settle(Path draft, Path place) throws IOException {
        Path shelf = place.getParent();
        Files.createDirectories(shelf);
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException sameContent) {
            return;
        }
        // The names must reach the disk as well, down from the folder: shelves may be new.
        for (Path level = shelf; level.startsWith(folder()); level = level.getParent()) {
            force(level);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    @Override
    public boolean holds(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    private Path place(String sha256) {
        if (!Sha256.isHex(sha256)) {
            throw new IllegalArgumentException("Not a fingerprint: " + sha256);
        }
        return folder().resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /**
     * The folder.
     *
     * @throws IllegalStateException saying what to set, if there is none that can be written to
     */
    public Path folder() {
        Path folder = configured;
        if (folder == null) {
            String setting = System.getenv(SETTING);
            if (setting == null || setting.isBlank()) {
                throw new IllegalStateException(
                        SETTING + " is not set: it names the folder in which documents are kept");
            }
            folder = Path.of(setting.strip());
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new IllegalStateException(
                    SETTING + " names " + folder + ", which is no folder that can be written to");
        }
        return folder;
    }
}
