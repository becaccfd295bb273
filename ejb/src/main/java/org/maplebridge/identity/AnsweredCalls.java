package org.maplebridge.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Collision;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;

/**
 * Lets another system repeat a call safely: the same key with the same body gets the answer of the first time, and the act is not done twice.
 * Of two that come at once one waits for the other.
 */
@UseCases
public class AnsweredCalls {

    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /**
     * A call that may be repeated.
     *
     * @param key        what the client calls it, unique for the client
     * @param path       what is called
     * @param bodySha256 the fingerprint of what was sent
     */
    public record Call(String key, String path, String bodySha256) {}

    /**
     * What the client gets.
     *
     * @param location  the address of what was made; may be null
     * @param entityTag its version; may be null
     */
    public record Answer(int status, String location, String entityTag, String body) {}

    /**
     * Does the act once and gives its answer as often as it is asked for. The act joins this transaction: if it fails, nothing is kept and the call
     * may come again.
     *
     * @throws Conflict if the key was used for another call
     */
    public Answer once(Actor client, Call call, Supplier<Answer> act) {
        Optional<AnsweredCall> known = find(client.id(), call.key());
        if (known.isPresent()) {
            if (!known.get().is(call)) {
                throw new Conflict("fault.api.keyUsed", call.key());
            }
            return known.get().answer();
        }
        AnsweredCall fresh = new AnsweredCall(client.id(), call, clock.now());
        reserve(fresh);
        Answer answer = act.get();
        fresh.answered(answer);
        return answer;
    }

    private Optional<AnsweredCall> find(UUID client, String key) {
        return em.createNamedQuery("AnsweredCall.byKey", AnsweredCall.class)
                .setParameter("client", client)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Whoever comes second waits here until the first is done, and then starts afresh. */
    private void reserve(AnsweredCall fresh) {
        em.persist(fresh);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Collision.ifTaken(failure);
        }
    }

    /** Forgets the calls of more than thirty days ago. */
    public void forget() {
        em.createNamedQuery("AnsweredCall.forgotten")
                .setParameter("before", clock.now().minus(KEPT))
                .executeUpdate();
    }
}
