package org.maplebridge.web.api;

import org.maplebridge.web.text.Words;

/** A call that breaks the manners of the door, before any use case is asked. */
class BadCall extends RuntimeException {

    private final transient Object[] arguments;
    private final String slug;
    private final int status;

    /** @param slug {@code api.problem.<slug>} is the key of its texts */
    BadCall(String slug, int status, Object... arguments) {
        super(slug);
        this.slug = slug;
        this.status = status;
        this.arguments = arguments;
    }

    Problem problem(Words words) {
        return Problem.of(slug, status, words, arguments);
    }
}
