package org.maplebridge.agreement;

import java.io.Serializable;
import java.util.List;

/**
 * Something in a text that may be as it is only if somebody says why. Told apart by what it warns of and where, so that an answer holds as
 * long as the warning stays the same.
 *
 * @param key       of the text that says what
 * @param term      the term's number; 0 for the whole agreement
 * @param arguments of that text
 */
public record Warning(String key, int term, List<Object> arguments) implements Serializable {

    /** The longest id. */
    static final int ID = 120;

    public Warning {
        arguments = List.copyOf(arguments);
    }

    /** Names it among the warnings of its agreement. */
    public String id() {
        String id = key + " " + arguments;
        return id.length() <= ID ? id : id.substring(0, ID);
    }
}
