package org.maplebridge.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.inbox.ReferralPlaces;

/** Tells the inbox where a referral's steps wait and by when. */
@ApplicationScoped
public class ReferralPlacesOfDesk implements ReferralPlaces {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Clocks clocks;

    @Override
    public Place of(UUID referralId) {
        return place(em.find(Referral.class, referralId));
    }

    @Override
    public Optional<Place> find(UUID id) {
        return Optional.ofNullable(em.find(Referral.class, id)).map(this::place);
    }

    private Place place(Referral referral) {
        return new Place(
                referral.commission(),
                referral.regionCode(),
                referral.caseId(),
                referral.commissionCaseNumber(),
                referral.title(),
                clocks.of(referral.id()).stream()
                        .filter(clock -> clock.state().isLive())
                        .map(CaseClock::dueOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
