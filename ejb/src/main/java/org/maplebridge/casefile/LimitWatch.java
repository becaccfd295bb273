package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** All to which the same day has come are told together. */
    void follow(@Observes ClocksMoved news) {
        news.all().stream()
                .flatMap(each -> note(each).stream())
                .filter(of -> of.limitOn() != null)
                .collect(Collectors.groupingBy(
                        MediationCase::limitOn,
                        TreeMap::new,
                        Collectors.mapping(MediationCase::id, Collectors.toSet())))
                .forEach((day, cases) -> moved.fire(new LimitMoved(cases, day)));
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
