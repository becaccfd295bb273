package org.maplebridge.baseline;

import java.io.Serializable;
import java.util.List;

/**
 * A step by which an amount came about, for the reader's side to put into words.
 *
 * @param key       of its text
 * @param arguments text, whole numbers, numbers, amounts, days, enums of this package
 */
public record Working(String key, List<Object> arguments) implements Serializable {

    public Working {
        arguments = List.copyOf(arguments);
    }

    static Working of(String key, Object... arguments) {
        return new Working(key, List.of(arguments));
    }
}
