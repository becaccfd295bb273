package org.maplebridge.web.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two people changed the same thing: what stood there when the form was opened, what the other stored, what was typed here. Shown
 * until the form is sent again, which then is a decision.
 *
 * @param lines only what differs
 */
public record Clash(List<Line> lines) implements Serializable {

    /**
     * Compares three states field by field.
     *
     * @param original the values when the form was opened, by the key of the field's label
     */
    static Clash of(Map<String, String> original, Map<String, String> theirs, Map<String, String> mine) {
        List<Line> lines = new ArrayList<>();
        for (String label : mine.keySet()) {
            Line line = new Line(label, text(original.get(label)), text(theirs.get(label)), text(mine.get(label)));
            if (!line.original().equals(line.theirs()) || !line.original().equals(line.mine())) {
                lines.add(line);
            }
        }
        return new Clash(lines);
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** One field in its three states. */
    public record Line(String label, String original, String theirs, String mine) implements Serializable {}
}
