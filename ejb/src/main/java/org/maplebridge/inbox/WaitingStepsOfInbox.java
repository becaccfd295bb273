package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.LimitMoved;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;

/** Writes and closes work items as the processes begin and cease to wait, in their transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WaitingStepsOfInbox implements WaitingSteps {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private ReferralPlaces referrals;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    @Override
    public void waits(UUID subject, Step step) {
        em.persist(
                step.ofReferral()
                        ? new WorkItem(subject, referrals.of(subject), step, clock.now())
                        : ofCase(em.find(MediationCase.class, subject), step));
    }

    /** The limits of mediation have stopped with the close; what comes after it is due by the archive's own. */
    private WorkItem ofCase(MediationCase of, Step step) {
        boolean closed = of.closedOn() != null;
        LocalDate dueOn =
                closed ? clocks.preview(DeadlineCode.ARCHIVE, of.closedOn()).dueOn() : of.limitOn();
        return new WorkItem(of, step, dueOn, clock.now());
    }

    @Override
    public void waitsNoMore(UUID subject, Step step, boolean done) {
        String owner = step.ofReferral() ? "w.referralId" : "w.caseId";
        em.createQuery(
                        "SELECT w FROM WorkItem w WHERE " + owner + " = :subject AND w.step = :step AND w.open = TRUE",
                        WorkItem.class)
                .setParameter("subject", subject)
                .setParameter("step", step)
                .getResultList()
                .forEach(item -> item.close(done, clock.now()));
    }

    /** The due date of what waits follows the governing clock of its case. */
    void follow(@Observes LimitMoved moved) {
        due(moved.caseId(), moved.limitOn());
    }

    private void due(UUID caseId, LocalDate on) {
        // no flush: a case that is just being registered has no item yet, and no number
        em.createQuery("UPDATE WorkItem w SET w.dueOn = :due WHERE w.caseId = :caseId AND w.open = TRUE")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("due", on)
                .setParameter("caseId", caseId)
                .executeUpdate();
    }
}
