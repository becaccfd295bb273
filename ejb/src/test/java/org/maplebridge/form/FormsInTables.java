package org.maplebridge.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.DocumentCategory;

/** The forms as the script brings them, read without a database: what the tests print is what the office prints. */
final class FormsInTables {

    private static final String SCRIPT = "/db/migration/V131__forms.sql";
    private static final Pattern ROW = Pattern.compile("^  \\((.*)\\)[,;]$", Pattern.MULTILINE);
    private static final Pattern CELL = Pattern.compile("'([^']*)'|([^,\\s]+)");

    private FormsInTables() {}

    /** A version as it stands in the table. */
    record Version(String form, int number, String template, int templateVersion, String from) {

        String id() {
            return form + "-" + number;
        }
    }

    static List<Form> forms() {
        return rows("form ").stream()
                .map(row -> new Form(
                        row.get(0),
                        new Words(row.get(2), row.get(3)),
                        DocumentCategory.valueOf(row.get(4)),
                        FormAct.valueOf(row.get(5)),
                        row.get(6) == null ? null : Boolean.valueOf(row.get(6)),
                        row.get(7)))
                .toList();
    }

    static List<Version> versions() {
        return rows("form_version ").stream()
                .map(row -> new Version(
                        row.get(1), Integer.parseInt(row.get(2)), row.get(3), Integer.parseInt(row.get(4)), row.get(5)))
                .toList();
    }

    static List<FormField> fields(String version) {
        return rows("form_field ").stream()
                .filter(row -> row.get(1).equals(version))
                .map(row -> new FormField(
                        row.get(3),
                        new Words(row.get(4), row.get(5)),
                        FormField.Shape.valueOf(row.get(6)),
                        FormField.Need.valueOf(row.get(7)),
                        row.get(8) == null ? null : FormField.Taken.valueOf(row.get(8))))
                .toList();
    }

    private static List<List<String>> rows(String table) {
        String script = script();
        int from = script.indexOf("INSERT INTO " + table);
        Matcher row = ROW.matcher(script.substring(from, script.indexOf(";\n", from) + 1));
        List<List<String>> rows = new ArrayList<>();
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2).equals("NULL") ? null : cell.group(2));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String script() {
        try (InputStream script = FormsInTables.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
