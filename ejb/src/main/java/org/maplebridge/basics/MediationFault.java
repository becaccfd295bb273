package org.maplebridge.basics;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A business error that a person will read. It names a text by key, with the values that the text takes; pages and REST say
 * it in the reader's language. Throwing one undoes the whole use case.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class MediationFault extends RuntimeException {

    private final String key;
    private final List<Object> arguments;

    protected MediationFault(String key, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the text, such as {@code fault.stage.conflict}. */
    public String key() {
        return key;
    }

    /** What the text's places {0}, {1}... take; enums and days are put into words by the reader's side. */
    public List<Object> arguments() {
        return arguments;
    }
}
