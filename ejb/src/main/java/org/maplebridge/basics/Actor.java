package org.maplebridge.basics;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who acts: a person at a page, another system's client, or a process with its cause. Every use case takes one explicitly, so
 * that the process's threads pass the same checks as people. An actor carries no rights; they are read afresh at each act, so that
 * a right withdrawn ends with the next click.
 *
 * @param kind   person, client or process
 * @param id     the person's or client's id; for a process the id of the case or referral it runs for
 * @param name   what the history shows ("周敏", "荆州区仲裁委接口", "流程：调解期限届满")
 * @param source the network address the request came from; null for a process
 */
public record Actor(Kind kind, UUID id, String name, String source) implements Serializable {

    /** The three kinds of actor. */
    public enum Kind {
        PERSON,
        CLIENT,
        PROCESS
    }

    /** A person who has logged in. */
    public static Actor person(UUID id, String name, String source) {
        return new Actor(Kind.PERSON, id, name, source);
    }

    /** Another system, known by its token. */
    public static Actor client(UUID id, String name, String source) {
        return new Actor(Kind.CLIENT, id, name, source);
    }

    /**
     * A process acting by itself.
     *
     * @param subject the case or referral that the process runs for; it may act on nothing else
     * @param cause   why, in the office's words
     */
    public static Actor process(UUID subject, String cause) {
        return new Actor(Kind.PROCESS, subject, cause, null);
    }

    /** Whether this is the person (or client) with the given id. */
    public boolean is(UUID other) {
        return kind != Kind.PROCESS && id.equals(other);
    }
}
