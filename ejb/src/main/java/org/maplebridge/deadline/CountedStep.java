package org.maplebridge.deadline;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence of the answer to "why this date", as data, so that it can be told in either language.
 *
 * @param key       the key of the text, {@code deadline.step.…}
 * @param arguments what fills its places: days ({@link java.time.LocalDate}), instants, whole numbers, {@link Words},
 *                  {@link Worded} and plain text
 */
public record CountedStep(String key, List<Object> arguments) {

    public CountedStep {
        arguments = List.copyOf(arguments);
    }

    static CountedStep of(String name, Object... arguments) {
        return new CountedStep("deadline.step." + name, Arrays.asList(arguments));
    }
}
