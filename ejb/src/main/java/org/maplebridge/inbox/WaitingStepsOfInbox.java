package org.maplebridge.inbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Set;
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

    /** In the transaction's registry once an item has begun in it, which an update does not see before it is written. */
    private static final String BEGAN_HERE = WaitingStepsOfInbox.class.getName() + ".beganHere";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private ReferralPlaces referrals;

    @Inject
    private ApplicationPlaces applications;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    @Override
    public void waits(UUID subject, Step step) {
        transactions.putResource(BEGAN_HERE, Boolean.TRUE);
        em.persist(begun(subject, step));
    }

    private WorkItem begun(UUID subject, Step step) {
        if (step.ofReferral()) {
            return new WorkItem(subject, referrals.of(subject), step, clock.now());
        }
        if (step.ofRoute()) {
            MediationCase of = em.find(MediationCase.class, applications.caseOf(subject));
            return new WorkItem(of, subject, step, clock.now());
        }
        return ofCase(em.find(MediationCase.class, subject), step);
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
        // in one statement: what waits is not looked at, and a claim made meanwhile stays as it was made
        if (transactions.getResource(BEGAN_HERE) != null) {
            em.flush();
        }
        String owner = step.ofReferral() ? "w.referralId" : step.ofRoute() ? "w.applicationId" : "w.caseId";
        em.createQuery(
                        "UPDATE WorkItem w SET w.open = FALSE, w.done = :done, w.closedAt = :now, w.version = w.version + 1 WHERE "
                                + owner + " = :subject AND w.step = :step AND w.open = TRUE")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("done", done)
                .setParameter("now", clock.now())
                .setParameter("subject", subject)
                .setParameter("step", step)
                .executeUpdate();
    }

    /** The due date of what waits follows the governing clock of its case. */
    void follow(@Observes LimitMoved moved) {
        due(moved.caseIds(), moved.limitOn());
    }

    private void due(Set<UUID> caseIds, LocalDate on) {
        // no flush: a case that is just being registered has no item yet, and no number
        em.createQuery("UPDATE WorkItem w SET w.dueOn = :due WHERE w.caseId IN :caseIds AND w.open = TRUE")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("due", on)
                .setParameter("caseIds", caseIds)
                .executeUpdate();
    }
}
