package org.maplebridge.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a bench found: for people as a text that goes into docs/bench.md as it is, for programs as JSON beside it; both below target/bench. */
final class Report {

    private static final Path FOLDER = Path.of("target", "bench");

    private final List<String> lines = new ArrayList<>();

    Report line(String format, Object... values) {
        lines.add(String.format(format, values));
        return this;
    }

    Report blank() {
        return line("");
    }

    /** A table: its heads, then its rows. */
    Report table(List<String> heads, List<List<String>> rows) {
        line("| %s |", String.join(" | ", heads));
        line("|%s", "---|".repeat(heads.size()));
        rows.forEach(row -> line("| %s |", String.join(" | ", row)));
        return blank();
    }

    Report about(Map<String, String> machine) {
        machine.forEach((what, value) -> line("- %s: %s", what, value));
        return blank();
    }

    /** Writes both files and shows the text. */
    void write(String name, JsonObject figures) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".md"), lines);
        StringWriter json = new StringWriter();
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        pretty.createWriter(json).writeObject(figures);
        Files.writeString(FOLDER.resolve(name + ".json"), json.toString());
        lines.forEach(System.out::println);
    }
}
