package org.maplebridge.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.baseline.Offer;
import org.maplebridge.baseline.Offers;

/** Tells the statutory baseline what the agreement of a case comes to. It asks no right: whoever asks has been shown the case. */
@ApplicationScoped
public class OffersOfAgreements implements Offers {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Override
    public Optional<Offer> of(UUID caseId) {
        return em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst()
                .map(agreement ->
                        new Offer(agreement.sums().certain(), agreement.sums().ceiling()));
    }
}
