package org.maplebridge.history;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.Sha256;

/**
 * The seal of one day over the whole history: the head of every chain that has moved since the root before. Taken once, soon after the
 * day's end, and kept as a file outside the database; never changed. A database that no longer holds these heads has been tampered with, or is
 * older than the root.
 *
 * <p>The file is UTF-8, a line each, ended by LF:
 *
 * <pre>
 * maple-bridge-root 1 2023-11-23 chains 42 previous 5f2c...
 * 018c0f5a6b7c7d8e9fa0b1c2d3e4f506 CASE 12 9a41...
 * sha256 77be...
 * </pre>
 *
 * The first line bears the version, the day, how many chains there are in all, and the fingerprint of the root file before; the last the
 * fingerprint of everything above it.
 *
 * @param day      the day that it closes
 * @param chains   how many chains the office has, moved or not
 * @param previous the fingerprint of the root file before; {@link #NONE} in the first
 * @param heads    of the chains that have moved
 */
record Root(LocalDate day, long chains, String previous, List<Head> heads) {

    /** Stands in the first root for the file before. */
    static final String NONE = "0".repeat(Sha256.HEX_LENGTH);

    private static final String FORMAT = "maple-bridge-root";
    private static final String VERSION = "1";
    private static final String SEAL = "sha256 ";

    Root {
        heads = List.copyOf(heads);
    }

    /** Where a chain stood when the root was taken. */
    record Head(UUID subject, Subject.Kind kind, long seq, String hash) {

        Head {
            fingerprint(hash);
        }

        private String line() {
            return HexFormat.of().formatHex(Ids.bytes(subject)) + ' ' + kind + ' ' + seq + ' ' + hash + '\n';
        }

        private static Head read(String line) {
            String[] words = words(line, 4);
            byte[] subject = HexFormat.of().parseHex(words[0]);
            if (subject.length != 16) {
                throw new IllegalArgumentException("no subject: " + words[0]);
            }
            return new Head(Ids.of(subject), Subject.Kind.valueOf(words[1]), Long.parseLong(words[2]), words[3]);
        }
    }

    /** The file's content. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder(128 * (heads.size() + 2));
        text.append(String.join(
                        " ", FORMAT, VERSION, day.toString(), "chains", Long.toString(chains), "previous", previous))
                .append('\n');
        heads.forEach(head -> text.append(head.line()));
        String seal = Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
        text.append(SEAL).append(seal).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The root that a file holds.
     *
     * @throws IllegalArgumentException saying what is wrong, if the file is not exactly as it was written
     */
    static Root read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int lastLine = text.lastIndexOf('\n', text.length() - 2) + 1;
        String last = text.substring(lastLine);
        String above = text.substring(0, lastLine);
        if (!last.equals(SEAL + Sha256.hex(above.getBytes(StandardCharsets.UTF_8)) + '\n')) {
            throw new IllegalArgumentException("its last line is not the fingerprint of what is above it");
        }
        List<String> lines = above.lines().toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("it has no first line");
        }
        String[] first = words(lines.get(0), 7);
        if (!first[0].equals(FORMAT)
                || !first[1].equals(VERSION)
                || !first[3].equals("chains")
                || !first[5].equals("previous")) {
            throw new IllegalArgumentException("its first line is not that of a root of version " + VERSION);
        }
        List<Head> heads = new ArrayList<>(lines.size() - 1);
        for (String line : lines.subList(1, lines.size())) {
            heads.add(Head.read(line));
        }
        try {
            return new Root(LocalDate.parse(first[2]), Long.parseLong(first[4]), fingerprint(first[6]), heads);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("its day is none: " + first[2], e);
        }
    }

    private static String[] words(String line, int count) {
        String[] words = line.split(" ", -1);
        if (words.length != count) {
            throw new IllegalArgumentException("a line of " + words.length + " words instead of " + count);
        }
        return words;
    }

    private static String fingerprint(String word) {
        if (!Sha256.isHex(word)) {
            throw new IllegalArgumentException("no fingerprint: " + word);
        }
        return word;
    }
}
