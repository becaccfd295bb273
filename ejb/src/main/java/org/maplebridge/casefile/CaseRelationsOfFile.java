package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;

/** Answers the rights' question how a case stands to rooms, senders and people, by one small query. */
@ApplicationScoped
public class CaseRelationsOfFile implements CaseRelations {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CaseRelation> of(UUID caseId) {
        return em.createQuery(
                        "SELECT c.id, c.room, c.sender, c.regionCode, c.mediator, c.registrar FROM MediationCase c WHERE c.id = :id",
                        Object[].class)
                .setParameter("id", caseId)
                .getResultStream()
                .map(row -> new CaseRelation(
                        (UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (UUID) row[4], (UUID) row[5]))
                .findFirst();
    }
}
