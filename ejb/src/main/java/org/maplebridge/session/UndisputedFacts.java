package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.history.Digest;
import org.maplebridge.identity.Right;

/** The use cases around the facts that nobody disputes: the mediator states them, each side confirms, those with both may leave the file. */
@UseCases
public class UndisputedFacts {

    static final String STATED =
            "SELECT f FROM UndisputedFact f WHERE f.caseId = :caseId AND f.withdrawnAt IS NULL ORDER BY f.place";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private OfficeClock clock;

    /**
     * States a fact.
     *
     * @return its id
     */
    public UUID state(Actor actor, UUID caseId, String text) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        UndisputedFact fact = new UndisputedFact(caseId, nextPlace(caseId), text, clock.now());
        em.persist(fact);
        desk.note(
                of,
                actor,
                "session.factStated",
                Map.of("place", fact.place(), "text", Digest.of("undisputed_fact/" + fact.id(), fact.text())));
        return fact.id();
    }

    private int nextPlace(UUID caseId) {
        Integer last = em.createQuery(
                        "SELECT MAX(f.place) FROM UndisputedFact f WHERE f.caseId = :caseId", Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * Notes that a side has confirmed a fact.
     *
     * @param version the fact's version that came with the form
     * @param on      the day on which the side said so, today or before
     */
    public void confirm(Actor actor, UUID caseId, UUID factId, long version, Party.Side side, LocalDate on) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        UndisputedFact fact = fact(caseId, factId, version);
        fact.confirm(side, on, clock.today());
        desk.note(of, actor, "session.factConfirmed", Map.of("place", fact.place(), "side", side, "on", on));
    }

    /** Withdraws a fact that is disputed after all, or was stated wrongly. */
    public void withdraw(Actor actor, UUID caseId, UUID factId, long version) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        UndisputedFact fact = fact(caseId, factId, version);
        fact.withdraw(clock.now());
        desk.note(of, actor, "session.factWithdrawn", Map.of("place", fact.place()));
    }

    private UndisputedFact fact(UUID caseId, UUID factId, long version) {
        UndisputedFact fact = em.find(UndisputedFact.class, factId);
        if (fact == null || !fact.caseId().equals(caseId)) {
            throw new NotFound("fault.session.noFact");
        }
        StaleEdit.check(version, fact.version());
        return fact;
    }

    /** The facts of a case, for those who may read the room's own file. */
    public List<UndisputedFact> of(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return stated(caseId);
    }

    /**
     * The facts that may leave the file because both sides have confirmed them: all that a return package may take. The caller has asked for
     * the right to make the package.
     */
    public List<String> thatMayLeave(UUID caseId) {
        return stated(caseId).stream()
                .filter(UndisputedFact::mayLeave)
                .map(UndisputedFact::text)
                .toList();
    }

    private List<UndisputedFact> stated(UUID caseId) {
        return em.createQuery(STATED, UndisputedFact.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
