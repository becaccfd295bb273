package org.maplebridge.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;

/**
 * The diaries of mediators and rooms: nobody is in two sessions at once, and no table has more people than seats. A diary is locked, the
 * mediator's before the room's, until the transaction ends, so that of two who reserve the same time one waits and then sees the other's
 * entry. Whoever leads a planned session follows from its case: a replaced mediator's diary is free again at once.
 */
@ApplicationScoped
class Diaries {

    /** Still takes somebody's time: planned, or opened and not over. */
    private static final String BUSY =
            " FROM MediationSession s, MediationCase c WHERE c.id = s.caseId AND s.id <> :self"
                    + " AND s.startsAt < :ends AND s.startsAt > :reach AND s.endsAt > :begins"
                    + " AND s.result IS NULL AND s.state <> org.maplebridge.session.SessionState.CANCELLED";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Directory directory;

    /**
     * Reserves the mediator's time, and the seats if the session is at the room's table. A room that counts no seats (0) has none to run
     * out of.
     *
     * @param self the session itself, which is not in its own way when it moves
     * @throws Conflict naming the case and time that are in the way, or the seats that are left
     */
    @Transactional(TxType.MANDATORY)
    public void reserve(MediationCase of, UUID self, SessionPlan plan) {
        if (of.mediator() == null) {
            throw new Conflict("fault.session.noMediator");
        }
        lock(of.mediator());
        requireMediatorFree(of, self, plan);
        Organisation room = plan.way() == SessionWay.ON_SITE ? directory.organisation(of.room()) : null;
        if (room != null && room.seats() > 0) {
            lock(room.id());
            requireSeats(room, self, plan);
        }
    }

    private void lock(UUID owner) {
        em.createNativeQuery("INSERT INTO session_diary (owner_id, entries) VALUES (?1, 1)"
                        + " ON DUPLICATE KEY UPDATE entries = entries + 1")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Ids.bytes(owner))
                .executeUpdate();
    }

    private void requireMediatorFree(MediationCase of, UUID self, SessionPlan plan) {
        em.createQuery(
                        "SELECT c.caseNumber, s.startsAt, s.endsAt" + BUSY
                                + " AND c.mediator = :owner ORDER BY s.startsAt",
                        Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("owner", of.mediator())
                .setParameter("self", self)
                .setParameter("begins", plan.startsAt())
                .setParameter("ends", plan.endsAt())
                .setParameter("reach", reach(plan.startsAt()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(row -> {
                    throw new Conflict("fault.session.mediatorBusy", row[0], row[1], row[2]);
                });
    }

    /** Counts everybody who sits there at some time of the session, which is on the safe side for a long one beside two short ones. */
    private void requireSeats(Organisation room, UUID self, SessionPlan plan) {
        Long taken = em.createQuery(
                        "SELECT SUM(s.persons)" + BUSY
                                + " AND c.room = :owner AND s.way = org.maplebridge.session.SessionWay.ON_SITE",
                        Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("owner", room.id())
                .setParameter("self", self)
                .setParameter("begins", plan.startsAt())
                .setParameter("ends", plan.endsAt())
                .setParameter("reach", reach(plan.startsAt()))
                .getSingleResult();
        long left = Math.max(0, room.seats() - (taken == null ? 0 : taken));
        if (plan.persons() > left) {
            throw new Conflict("fault.session.roomFull", room.seats(), left, plan.persons());
        }
    }

    /** No session that began before this can last until the given instant: it keeps the search inside the index. */
    private static Instant reach(Instant from) {
        return from.minus(Duration.ofMinutes(SessionPlan.LONGEST_MINUTES));
    }
}
