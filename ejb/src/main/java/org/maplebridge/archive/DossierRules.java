package org.maplebridge.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** The rules of the archive as the tables hold them: the lines of the index, when each must be there, how long a dossier may be kept. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DossierRules {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /** The lines of the index, in order. */
    public List<DossierItem> items() {
        return em.createQuery("SELECT i FROM DossierItem i ORDER BY i.place", DossierItem.class)
                .getResultList();
    }

    List<DossierMust> musts() {
        return em.createQuery("SELECT m FROM DossierMust m", DossierMust.class).getResultList();
    }

    /** The periods from which the archivist chooses, in order. */
    public List<RetentionPeriod> retentionPeriods() {
        return em.createQuery("SELECT r FROM RetentionPeriod r ORDER BY r.place", RetentionPeriod.class)
                .getResultList();
    }

    /** The period with this code. */
    public Optional<RetentionPeriod> retention(String code) {
        return Optional.ofNullable(code == null ? null : em.find(RetentionPeriod.class, code));
    }
}
