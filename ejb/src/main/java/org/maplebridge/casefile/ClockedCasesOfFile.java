package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.deadline.ClockedCases;

/** Tells the rule book the numbers of the cases on which its clocks run. */
@ApplicationScoped
public class ClockedCasesOfFile implements ClockedCases {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, String> numbers(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "SELECT c.id, c.caseNumber FROM MediationCase c WHERE c.id IN :ids AND c.caseNumber IS NOT NULL",
                        Object[].class)
                .setParameter("ids", caseIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
