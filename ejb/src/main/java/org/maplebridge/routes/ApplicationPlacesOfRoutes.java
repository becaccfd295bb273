package org.maplebridge.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.maplebridge.inbox.ApplicationPlaces;

/** Tells the inbox of which case an application is. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ApplicationPlacesOfRoutes implements ApplicationPlaces {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Override
    public UUID caseOf(UUID applicationId) {
        return em.find(RouteApplication.class, applicationId).caseId();
    }
}
