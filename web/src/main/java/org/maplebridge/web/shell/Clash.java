package org.maplebridge.web.shell;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two people changed the same thing: what stood there when the form was opened, what the other stored, what was typed here. Born when a
 * form is turned away as stale; what was typed stays in the form, which sent again is a decision. Shown until then by
 * {@code WEB-INF/fragments/clash.xhtml}, on whatever page.
 *
 * @param form  the form that was turned away; null on a page that has one only
 * @param said  who did what and when, in words; null if that is not known
 * @param lines the fields that somebody changed, here or there
 */
public record Clash(String form, String said, List<Line> lines) implements Serializable {

    /**
     * Compares three states field by field.
     *
     * @param original the values when the form was opened, by the field's name or the key of its label
     * @param theirs   the values that are stored now
     * @param mine     what was typed
     */
    public static Clash of(Map<String, String> original, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> fields = new LinkedHashMap<>(mine);
        theirs.forEach(fields::putIfAbsent);
        original.forEach(fields::putIfAbsent);
        List<Line> lines = new ArrayList<>();
        for (String field : fields.keySet()) {
            Line line = new Line(field, text(original.get(field)), text(theirs.get(field)), text(mine.get(field)));
            if (!line.original().equals(line.theirs()) || !line.original().equals(line.mine())) {
                lines.add(line);
            }
        }
        return new Clash(null, null, lines);
    }

    /** The same with what is known of the other's act. */
    public Clash told(String ofForm, String sentence) {
        return new Clash(ofForm, sentence, lines);
    }

    /** Whether the other changed what this form is about; if not, there is nothing to compare. */
    public boolean contested() {
        return lines.stream().anyMatch(line -> !line.original().equals(line.theirs()));
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }

    /** One field in its three states. */
    public record Line(String field, String original, String theirs, String mine) implements Serializable {

        /** Whether both changed it, each in another way. */
        public boolean both() {
            return !original.equals(theirs) && !theirs.equals(mine);
        }
    }
}
