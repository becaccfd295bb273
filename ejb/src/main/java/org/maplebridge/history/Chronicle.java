package org.maplebridge.history;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;

/**
 * The office's chronicle: appends events to the chains of their subjects and reads them back. A transaction asks the database for a chain once:
 * what it has locked or begun it holds until it ends.
 */
@ApplicationScoped
public class Chronicle {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private OfficeClock clock;

    /**
     * Takes the lock of a subject until the transaction ends; the first thing a writing use case does. A subject without events
     * yet has nothing to lock: nobody else can know it.
     */
    @Transactional(TxType.MANDATORY)
    public void lock(Subject subject) {
        locked(subject);
    }

    /**
     * Takes the locks of several subjects at once, always in the same order; for acts in batches. Those without events yet have nothing to lock. One
     * statement.
     */
    @Transactional(TxType.MANDATORY)
    public void lockAll(Collection<UUID> subjects) {
        if (!subjects.isEmpty()) {
            em.createQuery("SELECT c FROM Chain c WHERE c.subject IN :subjects ORDER BY c.subject", Chain.class)
                    .setParameter("subjects", subjects)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(chain -> held().put(chain.subject(), chain));
        }
    }

    /**
     * Appends the first event to the chain of a subject that was made in this transaction: nobody else can know it, so nothing is asked or
     * locked.
     */
    @Transactional(TxType.MANDATORY)
    public Event begin(Subject subject, Actor actor, String type, Map<String, ?> details) {
        return append(begun(subject), subject, actor, type, details);
    }

    /**
     * Appends an event to the subject's chain, in the caller's transaction.
     *
     * @param type    such as {@code case.accepted}
     * @param details plain values; a sensitive one as {@link Digest}
     */
    @Transactional(TxType.MANDATORY)
    public Event append(Subject subject, Actor actor, String type, Map<String, ?> details) {
        Chain chain = locked(subject);
        return append(chain == null ? begun(subject) : chain, subject, actor, type, details);
    }

    private Event append(Chain chain, Subject subject, Actor actor, String type, Map<String, ?> details) {
        Event event = new Event(subject.id(), chain, clock.now(), actor, type, details);
        em.persist(event);
        chain.moveTo(event);
        return event;
    }

    private Chain begun(Subject subject) {
        Chain chain = new Chain(subject);
        em.persist(chain);
        held().put(subject.id(), chain);
        return chain;
    }

    /** The chain, locked; null if the subject has no events yet. */
    private Chain locked(Subject subject) {
        return held().computeIfAbsent(subject.id(), id -> em.find(Chain.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Chain> held() {
        Map<UUID, Chain> held = (Map<UUID, Chain>) transactions.getResource(Chronicle.class);
        if (held == null) {
            held = new HashMap<>();
            transactions.putResource(Chronicle.class, held);
        }
        return held;
    }

    /**
     * Appends an event in a transaction of its own, so that it stays although the caller's act is undone: refused access, failed
     * log-in. Must not be called while the caller holds the subject's lock.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void appendSeparately(Subject subject, Actor actor, String type, Map<String, ?> details) {
        append(subject, actor, type, details);
    }

    /**
     * A page of a subject's events, latest first.
     *
     * @param from how many to skip
     * @param size how many at the most
     */
    @Transactional(TxType.SUPPORTS)
    public List<Event> latest(UUID subject, int from, int size) {
        return em.createQuery("SELECT e FROM Event e WHERE e.subject = :subject ORDER BY e.seq DESC", Event.class)
                .setParameter("subject", subject)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * The last thing that somebody else did to a subject.
     *
     * @param since the number of the event after which it must have come; 0 for all
     * @param to    who is to be told: their own events are left out
     * @param quiet types that are left out too, because they change nothing
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<Event> lastOfOthers(UUID subject, long since, UUID to, Collection<String> quiet) {
        return em.createQuery(
                        "SELECT e FROM Event e WHERE e.subject = :subject AND e.seq > :since"
                                + " AND (e.actorId IS NULL OR e.actorId <> :to)"
                                + " AND e.type NOT IN :quiet ORDER BY e.seq DESC",
                        Event.class)
                .setParameter("subject", subject)
                .setParameter("since", since)
                .setParameter("to", to)
                .setParameter("quiet", quiet)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Which of these types of events a subject has had. */
    @Transactional(TxType.SUPPORTS)
    public List<String> typesOf(UUID subject, Collection<String> asked) {
        return em.createQuery(
                        "SELECT DISTINCT e.type FROM Event e WHERE e.subject = :subject AND e.type IN :asked",
                        String.class)
                .setParameter("subject", subject)
                .setParameter("asked", asked)
                .getResultList();
    }

    /** How many events a subject has. */
    @Transactional(TxType.SUPPORTS)
    public long count(UUID subject) {
        Chain chain = em.find(Chain.class, subject);
        return chain == null ? 0 : chain.lastSeq();
    }
}
