package org.maplebridge.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of the daily roots, one file {@code yyyy-MM-dd.root} a day, outside the database and best where the database's
 * administrators cannot write. Files are only ever added.
 */
final class RootFolder {

    private static final String SUFFIX = ".root";

    private final Path folder;

    RootFolder(Path folder) {
        this.folder = folder;
    }

    /** A file of the folder; its day is what the name says. */
    record RootFile(LocalDate day, Path path) {

        byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    /** The files, earliest day first; whatever is not named as a root is left out. */
    List<RootFile> files() throws IOException {
        List<RootFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = path.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    try {
                        LocalDate day = LocalDate.parse(name.substring(0, name.length() - SUFFIX.length()));
                        files.add(new RootFile(day, path));
                    } catch (DateTimeParseException other) {
                        // not ours: drafts begin with a dot and carry more than a day
                        continue;
                    }
                }
            }
        }
        files.sort(Comparator.comparing(RootFile::day));
        return files;
    }

    /**
     * Keeps a root: its file appears whole or not at all, and one that is there stays as it is.
     *
     * @return whether the file is ours; false when another node was first
     */
    boolean keep(Root root) throws IOException {
        Path file = folder.resolve(root.day() + SUFFIX);
        Path draft = folder.resolve("." + root.day() + "." + UUID.randomUUID() + ".draft");
        try {
            write(draft, root.bytes());
            try {
                // a move would replace the file of a node that was first; a second name for the draft is refused
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException otherNode) {
                return false;
            } catch (IOException | UnsupportedOperationException noLinksHere) {
                return writeAnew(file, root.bytes());
            }
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean writeAnew(Path file, byte[] bytes) throws IOException {
        try {
            write(file, bytes);
            return true;
        } catch (FileAlreadyExistsException otherNode) {
            return false;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        }
    }
}
