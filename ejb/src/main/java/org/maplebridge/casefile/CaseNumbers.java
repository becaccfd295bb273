package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.maplebridge.basics.Ids;

/**
 * Counts the cases of each office and legal year without a gap: the counter's row is locked from here to the end of the transaction, so
 * a number that is not used is given to the next. Therefore asked last.
 */
@ApplicationScoped
public class CaseNumbers {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    /** The next number of the office in the year, from 1. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long next(UUID office, int year) {
        em.createNativeQuery("INSERT INTO case_number_counter (office_id, legal_year, last_number) VALUES (?1, ?2, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, Ids.bytes(office))
                .setParameter(2, year)
                .executeUpdate();
        return ((Number) em.createNativeQuery(
                                "SELECT last_number FROM case_number_counter WHERE office_id = ?1 AND legal_year = ?2")
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, Ids.bytes(office))
                        .setParameter(2, year)
                        .getSingleResult())
                .longValue();
    }
}
