package org.maplebridge.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows that a migration script inserts, so that tests count with the product's own facts and with no copy of them. */
public final class SeedScript {

    private final String text;
    private int at;

    private SeedScript(String text) {
        this.text = text;
    }

    /** The rows inserted into the table, as texts by column; SQL's NULL is null. */
    public static List<Map<String, String>> rows(String script, String table) {
        SeedScript reader = new SeedScript(read(script));
        List<Map<String, String>> rows = new ArrayList<>();
        String opening = "INSERT INTO " + table + " (";
        for (int found = reader.text.indexOf(opening); found >= 0; found = reader.text.indexOf(opening, reader.at)) {
            reader.at = found + opening.length() - 1;
            List<String> columns = reader.list();
            reader.pass("VALUES");
            do {
                List<String> values = reader.list();
                if (values.size() != columns.size()) {
                    throw new IllegalStateException(script + ": " + columns.size() + " columns, but " + values);
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), values.get(i));
                }
                rows.add(row);
            } while (reader.passIf(','));
            reader.pass(";");
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException(script + " inserts nothing into " + table);
        }
        return rows;
    }

    private static String read(String script) {
        try (InputStream in = SeedScript.class.getResourceAsStream("/db/migration/" + script)) {
            if (in == null) {
                throw new IllegalStateException("No script /db/migration/" + script + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> list() {
        pass("(");
        List<String> values = new ArrayList<>();
        do {
            values.add(value());
        } while (passIf(','));
        pass(")");
        return values;
    }

    private String value() {
        space();
        if (text.startsWith("X'", at)) {
            at++;
        }
        if (text.charAt(at) == '\'') {
            return quoted();
        }
        int depth = 0;
        int start = at;
        while (depth > 0 || text.charAt(at) != ',' && text.charAt(at) != ')') {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        String word = text.substring(start, at).strip();
        return word.equals("NULL") ? null : word;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; ; at++) {
            if (text.charAt(at) == '\'') {
                at++;
                if (text.charAt(at) != '\'') {
                    return value.toString();
                }
            }
            value.append(text.charAt(at));
        }
    }

    private void space() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void pass(String expected) {
        space();
        if (!text.startsWith(expected, at)) {
            throw new IllegalStateException("Expected " + expected + " before " + text.substring(at, at + 40));
        }
        at += expected.length();
    }

    private boolean passIf(char expected) {
        space();
        if (text.charAt(at) != expected) {
            return false;
        }
        at++;
        return true;
    }
}
