package org.maplebridge.outbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;

/**
 * The desk behind the tray, each act a transaction of its own: a node takes some messages, and says of each what has come of it. Two nodes that take at
 * once take different ones, because the rows that one holds the other passes over.
 */
@UseCases
public class OutboxDesk {

    private static final int BATCH = 50;
    private static final Duration KEPT = Duration.ofDays(90);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /** Says of all messages over which a node fell silent that nobody knows whether they have arrived. How many those are. */
    public int nameTheLost() {
        return em.createNamedQuery("OutboxMessage.lost")
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    /** Takes the next messages whose time has come, the earliest first; until the lease ends they are this caller's. */
    public List<OutboxMessage> take() {
        Instant now = clock.now();
        List<?> rows = em.createNativeQuery(
                        "SELECT id FROM outbox_message WHERE state IN ('QUEUED', 'UNKNOWN') AND try_at <= ?1"
                                + " ORDER BY try_at, id LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> Ids.of((byte[]) row)).toList();
        List<OutboxMessage> taken = em.createNamedQuery("OutboxMessage.byIds", OutboxMessage.class)
                .setParameter("ids", ids)
                .getResultList();
        taken.forEach(message -> message.take(now));
        return taken;
    }

    /** The message has arrived; says whether it was still wanted. */
    public boolean arrived(UUID messageId) {
        return find(messageId).arrived(clock.now());
    }

    /** The message has not arrived. */
    public void refused(UUID messageId, String why) {
        find(messageId).refused(why, clock.now());
    }

    /** Forgets what arrived or was withdrawn more than ninety days ago. What failed stays. */
    public int forget() {
        return em.createNamedQuery("OutboxMessage.forgotten")
                .setParameter("done", Set.of(DispatchState.SENT, DispatchState.WITHDRAWN))
                .setParameter("before", clock.now().minus(KEPT))
                .executeUpdate();
    }

    private OutboxMessage find(UUID messageId) {
        OutboxMessage message = em.find(OutboxMessage.class, messageId);
        if (message == null) {
            throw new NotFound("fault.outbox.notFound");
        }
        return message;
    }
}
