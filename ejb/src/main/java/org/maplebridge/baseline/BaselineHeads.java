package org.maplebridge.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** What the statutory baseline of a case is about, for the rooms above; they have asked the rights. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class BaselineHeads {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /** Whether somebody has died of their work. */
    public boolean ofDeath(UUID caseId) {
        return em.createNamedQuery("Baseline.ofCase", Baseline.class)
                .setParameter("caseId", caseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(newest -> newest.content().facts().heads().contains(Head.WORK_DEATH))
                .orElse(false);
    }
}
