package org.maplebridge.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.Optional;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Collision;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;

/**
 * Keeps what people typed and did not send yet. Everybody has their own drafts and sees no other's, so no right is asked for; a
 * draft is no act of the office and leaves no event.
 */
@UseCases
public class Drafts {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /**
     * Saves what stands in the form now, in place of what was saved before.
     *
     * @return when it was saved
     * @throws InvalidInput if it is empty, larger than {@link Draft#LARGEST} bytes, or the keys are none
     */
    public Instant save(Actor actor, String form, String subject, String content) {
        Instant now = clock.now();
        Optional<Draft> earlier = own(actor, form, subject);
        if (earlier.isPresent()) {
            earlier.get().write(content, now);
            return now;
        }
        em.persist(new Draft(actor.id(), form, subject, content, now));
        flush();
        return now;
    }

    /** The actor's own draft of the form; empty if there is none. */
    public Optional<Draft> find(Actor actor, String form, String subject) {
        return own(actor, form, subject);
    }

    /** Throws the actor's own draft away: the form was sent, or the person said so. Without one it does nothing. */
    public void discard(Actor actor, String form, String subject) {
        own(actor, form, subject).ifPresent(em::remove);
    }

    private Optional<Draft> own(Actor actor, String form, String subject) {
        return em.createNamedQuery("Draft.of", Draft.class)
                .setParameter("person", actor.id())
                .setParameter("form", form)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Two windows of one person may save their first draft at once; the second tries again and finds the first one's. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException lost) {
            for (Throwable cause = lost; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    throw new Collision(lost);
                }
            }
            throw lost;
        }
    }
}
