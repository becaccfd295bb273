package org.maplebridge.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server wrote while it ran. Each start begins a new file and keeps the one before it. When a server fails, the first
 * fault in its log is worth more than the hundred lines that follow, so that is what people are shown.
 */
final class LogFile {

    private static final int LONGEST = 300;

    // Payara marks a grave record with SEVERE, the databases with [ERROR], the dynamic linker and the JVM with words of
    // their own.
    private static final Pattern GRAVE = Pattern.compile(
            "SEVERE|\\[ERROR]|error while loading shared libraries|^Error: |Exception in thread|: not found$");

    private static final Pattern HEAD = Pattern.compile("^.*?(?:SEVERE|\\[ERROR])[^\\w\\s]*(?:\\s*\\[[^\\]]*])*:?\\s*");
    private static final Pattern CAUSE = Pattern.compile("^\\s*Caused by: (.+)$");
    private static final Pattern FRAME = Pattern.compile("^\\s+(?:at |\\.\\.\\. \\d+ more)");
    private static final Pattern BARE_CODE = Pattern.compile("[A-Z0-9-]*");
    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[\\d;]*m");

    private LogFile() {}

    static void turnOver(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Whether a part of the log, be it over several lines, matches. */
    static boolean has(Path log, Pattern wanted) {
        return wanted.matcher(String.join("\n", lines(log))).find();
    }

    /** The root cause of the first grave record, or the record itself, or the last line of a log without any. */
    static Optional<String> firstFault(Path log) {
        List<String> lines = lines(log);
        for (int i = 0; i < lines.size(); i++) {
            if (GRAVE.matcher(lines.get(i)).find()) {
                String said = rootCause(lines, i);
                if (!BARE_CODE.matcher(said.strip()).matches()) {
                    return Optional.of(shortened(said));
                }
            }
        }
        return lines.stream()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(LogFile::shortened);
    }

    private static String rootCause(List<String> lines, int grave) {
        String said = HEAD.matcher(lines.get(grave)).replaceFirst("").replaceFirst("^\\[\\[\\s*", "");
        for (int i = grave + 1; i < lines.size() && !GRAVE.matcher(lines.get(i)).find(); i++) {
            String line = lines.get(i);
            var cause = CAUSE.matcher(line);
            if (cause.matches()) {
                said = cause.group(1);
            } else if (said.isBlank() && !FRAME.matcher(line).find()) {
                said = line.strip();
            } else if (line.equals("]]")) {
                break;
            }
        }
        return said;
    }

    private static String shortened(String line) {
        String text = line.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static List<String> lines(Path log) {
        // a server that dies may leave half a character behind
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(log), decoder));
                Stream<String> lines = reader.lines()) {
            return lines.map(line -> COLOUR.matcher(line).replaceAll("")).toList();
        } catch (IOException noLog) {
            return List.of();
        }
    }
}
