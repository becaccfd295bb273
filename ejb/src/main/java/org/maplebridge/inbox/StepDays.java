package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.Step;

/** The due days of steps that follow a day of their own and not the limit of their case, such as the performance of an agreement. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StepDays {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /**
     * A step that waits is due on another day from now on; nothing happens where it does not wait. One statement.
     *
     * @param day null if it has none
     */
    public void dueOn(UUID caseId, Step step, LocalDate day) {
        em.createQuery(
                        "UPDATE WorkItem w SET w.dueOn = :day WHERE w.caseId = :caseId AND w.step = :step AND w.open = TRUE")
                .setParameter("day", day)
                .setParameter("caseId", caseId)
                .setParameter("step", step)
                .executeUpdate();
    }

    /**
     * Whatever waits of an application for a way is due on this day. One statement.
     *
     * @param day null if it has none
     */
    public void ofApplication(UUID applicationId, LocalDate day) {
        em.createQuery("UPDATE WorkItem w SET w.dueOn = :day WHERE w.applicationId = :id AND w.open = TRUE")
                .setParameter("day", day)
                .setParameter("id", applicationId)
                .executeUpdate();
    }
}
