package org.maplebridge.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Collision;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.outbox.OutboxMessage;
import org.maplebridge.outbox.Sender;

/**
 * Each person's own box in the house (消息), the way that messages go as long as no other is laid. A message that comes twice is known by its key and lies
 * there once. People read their own; no right is asked and none is given.
 */
@UseCases
public class MessageBox implements Sender {

    /** The way into the box. */
    public static final String WAY = "HOUSE";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OfficeClock clock;

    @Override
    public String way() {
        return WAY;
    }

    @Override
    public void send(OutboxMessage message) {
        boolean known = em.createNamedQuery("HouseMessage.known", Long.class)
                        .setParameter("key", message.key())
                        .getSingleResult()
                > 0;
        if (known) {
            return;
        }
        em.persist(new HouseMessage(message, clock.now()));
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Collision.ifTaken(failure);
        }
    }

    @Override
    public void takeBack(OutboxMessage message) {
        em.createNamedQuery("HouseMessage.takeBackOne")
                .setParameter("key", message.key())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    /** A page of the person's messages, the latest first, those taken back among them. */
    public List<HouseMessage> of(Actor actor, int from, int size) {
        return em.createNamedQuery("HouseMessage.ofPerson", HouseMessage.class)
                .setParameter("person", actor.id())
                .setFirstResult(Math.max(from, 0))
                .setMaxResults(Math.max(size, 0))
                .getResultList();
    }

    /** How many messages the person has. */
    public long count(Actor actor) {
        return em.createNamedQuery("HouseMessage.count", Long.class)
                .setParameter("person", actor.id())
                .getSingleResult();
    }

    /** How many of the person's messages wait to be read: the number at the bell. */
    public long unread(Actor actor) {
        return em.createNamedQuery("HouseMessage.unread", Long.class)
                .setParameter("person", actor.id())
                .getSingleResult();
    }

    /**
     * The person has read a message.
     *
     * @throws NotFound if the person has none with this id
     */
    public void read(Actor actor, UUID messageId) {
        HouseMessage message = messageId == null ? null : em.find(HouseMessage.class, messageId);
        if (message == null || !actor.is(message.person())) {
            throw new NotFound("fault.inbox.message.notFound");
        }
        message.read(clock.now());
    }

    /**
     * The person has read all that came until this moment; what comes meanwhile stays unread.
     *
     * @return how many were unread
     */
    public int readAll(Actor actor, Instant until) {
        return em.createNamedQuery("HouseMessage.readAll")
                .setParameter("person", actor.id())
                .setParameter("until", until == null ? clock.now() : until)
                .setParameter("now", clock.now())
                .executeUpdate();
    }
}
