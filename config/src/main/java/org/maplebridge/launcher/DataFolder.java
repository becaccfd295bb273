package org.maplebridge.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that an office on this machine keeps between two starts: the database, documents, daily history roots, logs, its
 * password and its key. Created at the first start, held by one launcher at a time, emptied only by {@link #reset}. Readable by its
 * owner alone.
 */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    /** What a launcher puts here; nothing else is ever deleted. */
    private static final List<String> OURS = List.of(
            "mariadb",
            "mariadb.new",
            "mysql",
            "mysql.new",
            "documents",
            "roots",
            "app",
            "payara",
            "logs",
            "secrets",
            "run");

    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(15);

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Opens the folder, creates it if need be, and keeps every other launcher out until {@link #close}. Servers that a launcher
     * killed hard has left on it are ended first.
     *
     * @throws CannotStart when another launcher holds it, or it cannot be written
     */
    public static DataFolder open(Path folder) throws CannotStart {
        Path root = folder.toAbsolutePath().normalize();
        try {
            if (!Files.exists(root)) {
                ownerOnly(root);
            }
            FileChannel channel =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new CannotStart("Another Maple Bridge uses the data folder " + root
                        + "; stop it, or choose another folder with --data.");
            }
            DataFolder opened = new DataFolder(root, channel);
            ownerOnly(root.resolve("secrets"));
            ownerOnly(root.resolve("run"));
            opened.endLeftovers();
            return opened;
        } catch (IOException e) {
            throw new CannotStart("Cannot use the data folder " + root + ": " + reason(e), e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    private void endLeftovers() throws CannotStart, IOException {
        try (Stream<Path> notes = Files.list(root.resolve("run"))) {
            for (Path note :
                    notes.filter(file -> file.toString().endsWith(".pid")).toList()) {
                ServerProcess.endLeftover(note, LEFTOVER_PATIENCE);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }

    /** Throws away everything the office has kept, so that the next start is its first. Files of others in the folder stay. */
    public void reset() throws CannotStart {
        try {
            for (String name : OURS) {
                Folders.delete(root.resolve(name));
            }
            ownerOnly(root.resolve("secrets"));
            ownerOnly(root.resolve("run"));
        } catch (IOException e) {
            throw new CannotStart("Cannot empty the data folder " + root + ": " + reason(e), e);
        }
    }

    public Path root() {
        return root;
    }

    /** A folder of the office by its name, such as {@code documents}; created if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log of a server by its name. */
    public Path log(String server) {
        return folder("logs").resolve(server + ".log");
    }

    /** Where the process number of a running server is noted. */
    Path note(String server) {
        return folder("run").resolve(server + ".pid");
    }

    /** The password of the application's database account: random, made once. */
    public String databasePassword() {
        return secret("database-password");
    }

    /** The 256-bit key, in base64, that encrypts identity numbers and bank accounts: random, made once. */
    public String encryptionKey() {
        return secret("encryption-key");
    }

    /** The password of the file that holds the electronic seals: random, made once. */
    String sealPassword() {
        return secret("seal-password");
    }

    /** The file that holds the first administrator's first password; made at random once. */
    public Path firstPassword() {
        secret("first-password");
        return root.resolve("secrets").resolve("first-password");
    }

    private String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path draft = ownerOnlyFile(
                        file.resolveSibling(name + ".new"), Base64.getEncoder().encodeToString(random));
                // a secret is there whole or not at all: half a key would lock the data up
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** Writes a file that only its owner can read, from its first byte on. */
    static Path ownerOnlyFile(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Lets the next launcher in. The servers on the folder must have been stopped before. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
