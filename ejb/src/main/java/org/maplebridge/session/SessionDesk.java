package org.maplebridge.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.StageConflict;
import org.maplebridge.identity.Right;

/**
 * The table at which a session lies while somebody works on it: the case comes first (right → lock of its chain → load), then the session and
 * the version of the form. A session has a version of its own, so that who writes its record is not disturbed by other acts on the case.
 */
@ApplicationScoped
class SessionDesk {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk cases;

    /** A session with its case. */
    record OnDesk(MediationCase of, MediationSession session) {}

    /**
     * Takes a session for a change.
     *
     * @param version the session's version that came with the form
     */
    @Transactional(TxType.MANDATORY)
    public OnDesk take(Actor actor, Right right, UUID sessionId, long version) {
        OnDesk taken = take(actor, right, sessionId);
        StaleEdit.check(version, taken.session().version());
        return taken;
    }

    /** Takes a session for a change of something that hangs on it and has a version of its own, or none. */
    @Transactional(TxType.MANDATORY)
    public OnDesk take(Actor actor, Right right, UUID sessionId) {
        MediationCase of = cases.take(actor, right, caseOf(sessionId));
        return new OnDesk(of, em.find(MediationSession.class, sessionId));
    }

    /** Shows a session to somebody who has the right at its case. */
    @Transactional(TxType.SUPPORTS)
    public OnDesk show(Actor actor, Right right, UUID sessionId) {
        MediationCase of = cases.show(actor, right, caseOf(sessionId));
        return new OnDesk(of, em.find(MediationSession.class, sessionId));
    }

    private UUID caseOf(UUID sessionId) {
        return em.createQuery("SELECT s.caseId FROM MediationSession s WHERE s.id = :id", UUID.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.session.notFound"));
    }

    /** The record of a session; empty until its first words. */
    @Transactional(TxType.SUPPORTS)
    public Optional<SessionRecord> recordOf(UUID sessionId) {
        return em.createQuery("SELECT r FROM SessionRecord r WHERE r.sessionId = :id", SessionRecord.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .findFirst();
    }

    /**
     * The parties of a case that stayed away from sessions.
     *
     * @param times how often at the least
     */
    @Transactional(TxType.SUPPORTS)
    public List<UUID> absentees(UUID caseId, int times) {
        return em.createQuery(
                        "SELECT a.partyId FROM Attendance a WHERE a.session.caseId = :caseId"
                                + " AND a.presence = org.maplebridge.session.Presence.ABSENT"
                                + " GROUP BY a.partyId HAVING COUNT(a.id) >= :times",
                        UUID.class)
                .setParameter("caseId", caseId)
                .setParameter("times", (long) times)
                .getResultList();
    }

    /** Notes what happened in the history of the case. */
    @Transactional(TxType.MANDATORY)
    public void note(MediationCase of, Actor actor, String type, Map<String, ?> details) {
        cases.note(of, actor, type, details);
    }

    /**
     * Guards what is written into the file of a case.
     *
     * @throws StageConflict if the case is closed
     */
    static void requireFileOpen(MediationCase of) {
        if (of.stage() == Stage.CLOSED || of.stage() == Stage.ARCHIVED) {
            throw new StageConflict(of.stage(), List.of(Stage.MEDIATING, Stage.AGREED));
        }
    }
}
