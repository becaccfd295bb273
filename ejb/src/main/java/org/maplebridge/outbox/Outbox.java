package org.maplebridge.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.OfficeClock;

/** The tray as the rooms of the house see it: they lay messages in and take back what has become untrue, in the transaction that is the cause. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    private static final Set<DispatchState> OPEN =
            Set.of(DispatchState.QUEUED, DispatchState.SENDING, DispatchState.UNKNOWN);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    /**
     * Lays messages into the tray, those left out whose keys are there already. One statement beside the rows, whatever their number.
     *
     * @param notBefore before this moment nobody sends them
     */
    public void lay(Collection<Dispatch> messages, Instant notBefore) {
        if (messages.isEmpty()) {
            return;
        }
        List<String> keys = messages.stream().map(Dispatch::key).toList();
        Set<String> known = new HashSet<>(em.createNamedQuery("OutboxMessage.known", String.class)
                .setParameter("keys", keys)
                .getResultList());
        Instant now = clock.now();
        for (Dispatch message : messages) {
            if (known.add(message.key())) {
                em.persist(new OutboxMessage(message, notBefore, now));
            }
        }
    }

    /**
     * What lies in the tray about these, or is on its way, has become untrue; one statement.
     *
     * @param about at least one
     */
    public void withdraw(Collection<UUID> about) {
        // no flush: what has become untrue was laid in by an earlier act
        em.createNamedQuery("OutboxMessage.withdrawn")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("about", about)
                .setParameter("open", OPEN)
                .setParameter("now", clock.now())
                .executeUpdate();
    }
}
