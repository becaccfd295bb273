package org.maplebridge.identity;

import java.io.Serializable;
import java.util.UUID;
import org.maplebridge.basics.Actor;

/**
 * A person who has logged in, as the session keeps it: who, and the number that makes it valid.
 *
 * @param personId           the person
 * @param accountName        the name typed at log-in
 * @param name               the person's name
 * @param organisationId     where the person belongs
 * @param locale             {@code zh} or {@code en}
 * @param sessionEpoch       the session lives as long as the person's stored number is this one
 * @param mustChangePassword whether nothing but the change of the password is open
 */
public record SignedIn(
        UUID personId,
        String accountName,
        String name,
        UUID organisationId,
        String locale,
        long sessionEpoch,
        boolean mustChangePassword)
        implements Serializable {

    static SignedIn as(Person person) {
        return new SignedIn(
                person.id(),
                person.accountName(),
                person.name(),
                person.organisationId(),
                person.locale(),
                person.sessionEpoch(),
                person.mustChangePassword());
    }

    /** The actor that this person is, from the given network address. */
    public Actor actor(String source) {
        return Actor.person(personId, name, source);
    }
}
