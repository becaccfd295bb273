package org.maplebridge.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.outbox.DispatchState;
import org.maplebridge.outbox.OutboxMessage;

/** The tray at the door as the administrator sees it: what waits, what could not be sent, and of what nobody knows whether it has arrived. */
@UseCases
public class Deliveries {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /** How many messages are in each state. */
    public Map<DispatchState, Long> counts(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        Map<DispatchState, Long> counts = new EnumMap<>(DispatchState.class);
        Arrays.stream(DispatchState.values()).forEach(state -> counts.put(state, 0L));
        em.createNamedQuery("OutboxMessage.counts", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put((DispatchState) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * A page of messages, the latest first.
     *
     * @param state only those; null for all that have not gone their way: failed, unknown, waiting
     */
    public List<OutboxMessage> page(Actor actor, DispatchState state, int from, int size) {
        rights.require(actor, Right.ADMINISTER);
        return em.createNamedQuery("OutboxMessage.inStates", OutboxMessage.class)
                .setParameter("states", state == null ? open() : Set.of(state))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** The states of what has not gone its way yet. */
    public static Set<DispatchState> open() {
        return EnumSet.of(DispatchState.FAILED, DispatchState.UNKNOWN, DispatchState.SENDING, DispatchState.QUEUED);
    }

    /**
     * What was in the way is mended: a message that had been given up is sent again.
     *
     * @throws org.maplebridge.basics.Conflict unless it had been given up
     */
    public void tryAgain(Actor actor, UUID messageId) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        OutboxMessage message = messageId == null ? null : em.find(OutboxMessage.class, messageId);
        if (message == null) {
            throw new NotFound("fault.outbox.notFound");
        }
        message.tryAgain(clock.now());
        chronicle.append(Subject.RULES, actor, "outbox.triedAgain", Map.of("message", message.key()));
    }
}
