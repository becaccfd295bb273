package org.maplebridge.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a chain of events is about: a case, a referral that is no case yet, or a book of the office (its people, its rules).
 *
 * @param kind which of them
 * @param id   the case's or referral's id, or the fixed id of the book
 */
public record Subject(Kind kind, UUID id) {

    /** The kinds of subject. */
    public enum Kind {
        CASE,
        REFERRAL,
        OFFICE
    }

    /** People, roles, organisations, clients, log-ins. */
    public static final Subject PEOPLE = office("people");

    /** Rules and calendars. */
    public static final Subject RULES = office("rules");

    public static Subject ofCase(UUID caseId) {
        return new Subject(Kind.CASE, caseId);
    }

    public static Subject ofReferral(UUID referralId) {
        return new Subject(Kind.REFERRAL, referralId);
    }

    /** A book of the office; its id follows from its name. */
    public static Subject office(String name) {
        return new Subject(
                Kind.OFFICE, UUID.nameUUIDFromBytes(("maplebridge:office:" + name).getBytes(StandardCharsets.UTF_8)));
    }
}
