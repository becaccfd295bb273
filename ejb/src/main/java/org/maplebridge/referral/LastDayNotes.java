package org.maplebridge.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.history.Chronicle;

/**
 * Writes into the history of each case whose mediation is on its last day that the draft of what follows lies ready (see {@link LastDay}), once for each
 * last day, whichever node comes first. A last day on which the office was switched off is not noted afterwards: what follows it has happened then.
 */
@UseCases
public class LastDayNotes {

    private static final int BATCH = 100;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Clocks clocks;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CaseDesk desk;

    /**
     * Notes one batch.
     *
     * @return how many were looked at; 0 when there is nothing to do
     */
    public int noteSome() {
        List<CaseClock> ending = clocks.onTheirLastDay(BATCH);
        chronicle.lockAll(ending.stream().map(CaseClock::caseId).distinct().toList());
        ending.forEach(this::note);
        return ending.size();
    }

    private void note(CaseClock limit) {
        UUID caseId = limit.caseId();
        MediationCase of = em.find(MediationCase.class, caseId);
        if (clocks.drafted(limit.id()) && of != null) {
            desk.note(
                    of,
                    Actor.process(caseId, "process.lastDay"),
                    "case.lastDayDrafted",
                    Map.of("on", limit.dueOn(), "paper", LastDay.draftName(of)));
        }
    }
}
