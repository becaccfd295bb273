package org.maplebridge.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Stage;
import org.maplebridge.document.Documents;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Right;

/** The use cases around agents: which paper on the file lets whom act for a party, and whether so far as to sign. */
@UseCases
public class PowersOfAttorney {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Documents documents;

    @Inject
    private OfficeClock clock;

    /** Who may act for the parties of a case, in the order in which it was recorded. */
    public List<PowerOfAttorney> ofCase(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return all(caseId);
    }

    /**
     * Notes that a paper on the file lets somebody act for a party.
     *
     * @param documentId a paper that is filed as 授权委托书
     * @param special    whether it gives special powers
     * @throws InvalidInput if no agent is named, or the paper is filed as something else
     * @throws NotFound     if the case has no such party or paper
     * @throws Conflict     if this is on record already
     */
    public void record(Actor actor, UUID caseId, UUID partyId, UUID documentId, String agent, boolean special) {
        MediationCase of = desk.take(actor, Right.SIGN_AGREEMENT, caseId);
        of.requireStage(Stage.MEDIATING);
        String party = of.party(partyId).name();
        StoredDocument paper = documents.of(caseId, documentId);
        PowerOfAttorney power = new PowerOfAttorney(caseId, partyId, paper, agent, special, actor, clock.now());
        boolean known = all(caseId).stream()
                .anyMatch(each -> each.party().equals(partyId)
                        && each.document().equals(documentId)
                        && each.agent().equals(power.agent()));
        if (known) {
            throw new Conflict("fault.agent.known", power.agent());
        }
        em.persist(power);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("party", party);
        details.put("agent", power.agent());
        details.put("special", special);
        details.put("title", paper.title());
        details.put("document", paper.sha256());
        desk.note(of, actor, "agreement.agentRecorded", details);
    }

    private List<PowerOfAttorney> all(UUID caseId) {
        return em.createNamedQuery("PowerOfAttorney.ofCase", PowerOfAttorney.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }
}
