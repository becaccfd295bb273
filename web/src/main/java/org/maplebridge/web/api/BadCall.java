package org.maplebridge.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.maplebridge.web.text.Words;

/** A call that breaks the manners of the door, before any use case is asked. */
class BadCall extends RuntimeException {

    private final transient Object[] arguments;
    private final String slug;
    private final int status;
    private long wait;

    /** @param slug {@code api.problem.<slug>} is the key of its texts */
    BadCall(String slug, int status, Object... arguments) {
        super(slug);
        this.slug = slug;
        this.status = status;
        this.arguments = arguments;
    }

    /**
     * A call that came too soon.
     *
     * @param seconds after which it may come again
     */
    static BadCall tooSoon(long seconds, Object... arguments) {
        BadCall call = new BadCall("too-many", 429, arguments);
        call.wait = seconds;
        return call;
    }

    Response response(Words words) {
        Response problem = Problem.of(slug, status, words, arguments).response(words);
        return wait == 0
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, wait)
                        .build();
    }
}
