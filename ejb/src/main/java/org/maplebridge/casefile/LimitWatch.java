package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.deadline.ClockMoved;
import org.maplebridge.deadline.ClocksMoved;

/** Keeps on the case the last day of the clock that governs it, so that lists need not count days; tells the inbox. */
@ApplicationScoped
public class LimitWatch {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Event<LimitMoved> moved;

    void follow(@Observes ClockMoved news) {
        note(news).ifPresent(of -> moved.fire(new LimitMoved(Set.of(of.id()), of.limitOn())));
    }

    /** All to which the same day has come are noted in one statement and told together; none of them need be at hand. */
    void follow(@Observes ClocksMoved news) {
        news.all().stream()
                .filter(each -> each.governs() && each.state().isLive() && each.dueOn() != null)
                .collect(Collectors.groupingBy(
                        ClockMoved::dueOn, TreeMap::new, Collectors.mapping(ClockMoved::caseId, Collectors.toSet())))
                .forEach((day, cases) -> {
                    note(cases, day);
                    moved.fire(new LimitMoved(cases, day));
                });
    }

    /** As {@link MediationCase#limitMoved}; the version goes on, so that an older form is noticed. */
    private void note(Set<UUID> cases, LocalDate day) {
        em.createQuery("UPDATE MediationCase c SET c.limitOn = :day, c.version = c.version + 1 WHERE c.id IN :cases")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("day", day)
                .setParameter("cases", cases)
                .executeUpdate();
    }

    /** The case, if its inbox is to be told. */
    private Optional<MediationCase> note(ClockMoved news) {
        MediationCase of = news.governs() ? em.find(MediationCase.class, news.caseId()) : null;
        if (of == null) {
            return Optional.empty(); // just being registered: the register notes the day itself
        }
        of.limitMoved(news.state().isLive() ? news.dueOn() : null);
        // else what waited under the limit ends with it, in this transaction
        return news.state().isLive() ? Optional.of(of) : Optional.empty();
    }
}
