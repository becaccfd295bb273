package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** The use cases around what is proposed at the table: it is stated, each side answers, what both accept can become a term. */
@UseCases
public class Proposals {

    private static final String ON_THE_TABLE =
            "SELECT p FROM Proposal p WHERE p.caseId = :caseId AND p.withdrawnAt IS NULL ORDER BY p.place";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private OfficeClock clock;

    /**
     * Lays a proposal on the table.
     *
     * @return its id
     * @throws org.maplebridge.basics.InvalidInput see {@link Proposal}
     */
    public UUID propose(Actor actor, UUID caseId, Proposal.Content content) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        Proposal proposal = new Proposal(caseId, nextPlace(caseId), content, clock.now());
        em.persist(proposal);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("place", proposal.place());
        details.put("proposer", content.proposer());
        details.put("amount", content.amount());
        details.put(
                "text",
                Digest.of(
                        "session_proposal/" + proposal.id(), proposal.content().text()));
        desk.note(of, actor, "session.proposed", details);
        return proposal.id();
    }

    private int nextPlace(UUID caseId) {
        Integer last = em.createQuery("SELECT MAX(p.place) FROM Proposal p WHERE p.caseId = :caseId", Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * Notes what a side says to a proposal.
     *
     * @param version the proposal's version that came with the form
     * @param on      the day on which the side said so, today or before
     */
    public void answer(
            Actor actor,
            UUID caseId,
            UUID proposalId,
            long version,
            Party.Side side,
            Proposal.Answer answer,
            LocalDate on) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        Proposal proposal = proposal(caseId, proposalId, version);
        proposal.answer(side, answer, on, clock.today());
        desk.note(
                of,
                actor,
                "session.proposalAnswered",
                Map.of("place", proposal.place(), "side", side, "answer", answer, "on", on));
    }

    /** Takes a proposal off the table. */
    public void withdraw(Actor actor, UUID caseId, UUID proposalId, long version) {
        MediationCase of = desk.take(actor, Right.HOLD_SESSION, caseId);
        SessionDesk.requireFileOpen(of);
        Proposal proposal = proposal(caseId, proposalId, version);
        proposal.withdraw(clock.now());
        desk.note(of, actor, "session.proposalWithdrawn", Map.of("place", proposal.place()));
    }

    private Proposal proposal(UUID caseId, UUID proposalId, long version) {
        Proposal proposal = em.find(Proposal.class, proposalId);
        if (proposal == null || !proposal.caseId().equals(caseId)) {
            throw new NotFound("fault.session.noProposal");
        }
        StaleEdit.check(version, proposal.version());
        return proposal;
    }

    /** What lies on the table of a case, for those who may read the room's own file. */
    public List<Proposal> of(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return em.createQuery(ON_THE_TABLE, Proposal.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
