package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.maplebridge.deadline.ClockMoved;

/** Keeps on the case the last day of the clock that governs it, so that lists need not count days; tells the inbox. */
@ApplicationScoped
public class LimitWatch {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Event<LimitMoved> moved;

    void follow(@Observes ClockMoved news) {
        if (!news.governs()) {
            return;
        }
        MediationCase of = em.find(MediationCase.class, news.caseId());
        if (of == null) {
            return; // just being registered: the register notes the day itself
        }
        of.limitMoved(news.state().isLive() ? news.dueOn() : null);
        if (news.state().isLive()) {
            moved.fire(new LimitMoved(of.id(), of.limitOn()));
        } // else what waited under the limit ends with it, in this transaction
    }
}
