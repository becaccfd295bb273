package org.maplebridge.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maplebridge.basics.InvalidInput;

/**
 * What a template is filled with: texts, lists, yes or no, and pictures under the names that the template uses. Born when a paper is
 * rendered, collects what the paper lacks, and ends as a plain map.
 */
final class PaperModel {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final InvalidInput.Check check = new InvalidInput.Check();

    /** A text that the paper may not be without; {@code label} is what a person calls it. */
    PaperModel required(String name, String label, String text) {
        check.that(text != null && !text.isBlank(), name, "fault.paper.missing", label);
        return optional(name, text);
    }

    /** Paragraphs that the paper may not be without. */
    PaperModel requiredParagraphs(String name, String label, String text) {
        required(name, label, text);
        return set(name, PaperWords.paragraphs(text));
    }

    /** A day that the paper may not be without, written out. */
    PaperModel day(String name, String label, LocalDate day) {
        return required(name, label, day == null ? null : PaperWords.day(day));
    }

    /** A text that may be missing; the template asks for it with {@code data-if}. */
    PaperModel optional(String name, String text) {
        return set(name, text == null ? "" : text);
    }

    /** Anything else: a list, a flag, a picture. */
    PaperModel set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A list that the paper may not be without, each item turned into what its part of the template takes. */
    <T> PaperModel requiredEach(String name, String label, List<T> items, Function<T, ?> part) {
        check.that(!items.isEmpty(), name, "fault.paper.missing", label);
        return each(name, items, part);
    }

    /** A list, each item turned into what its part of the template takes; what an item lacks is noted under its place. */
    <T> PaperModel each(String name, List<T> items, Function<T, ?> part) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                parts.add(part.apply(items.get(i)));
            } catch (InvalidInput incomplete) {
                for (InvalidInput.Finding finding : incomplete.findings()) {
                    check.that(
                            false,
                            name + '[' + i + "]." + finding.field(),
                            finding.key(),
                            finding.arguments().toArray());
                }
            }
        }
        return set(name, parts);
    }

    /** Notes what is wrong unless the condition holds. */
    PaperModel that(boolean condition, String name, String key, Object... arguments) {
        check.that(condition, name, key, arguments);
        return this;
    }

    /**
     * The filled model.
     *
     * @throws InvalidInput naming everything that the paper lacks
     */
    Map<String, Object> done() {
        check.orThrow();
        return values;
    }
}
