package org.maplebridge.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.Agreement;
import org.maplebridge.agreement.AgreementInEffect;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.ReminderLevels;
import org.maplebridge.deadline.ReminderPlan;
import org.maplebridge.deadline.RemindersUntrue;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.inbox.StepDays;

/**
 * The desk on which a performance lies: begins it with the agreement's effect, and works it out anew after whatever has happened, with all that hangs on it:
 * an event for each item that moved, reminders, and the day in the inbox.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class PerformanceDesk {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CalendarBook calendars;

    @Inject
    private ReminderLevels levels;

    @Inject
    private StepDays steps;

    @Inject
    private OfficeClock clock;

    @Inject
    private Event<RemindersUntrue> untrue;

    void begin(@Observes AgreementInEffect news) {
        Agreement agreement = em.find(Agreement.class, news.agreementId());
        Performance performance =
                new Performance(news.caseId(), news.agreementId(), agreement.text(), agreement.effectiveOn());
        em.persist(performance);
        arranged(performance, agreement.text());
        follow(performance);
    }

    /** The performance of a case; empty without an agreement in effect. */
    @Transactional(TxType.SUPPORTS)
    Optional<Performance> find(UUID caseId) {
        return em.createNamedQuery("Performance.ofCase", Performance.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound without an agreement in effect */
    @Transactional(TxType.SUPPORTS)
    Performance found(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("fault.performance.none"));
    }

    /** What was signed. */
    @Transactional(TxType.SUPPORTS)
    AgreementText text(Performance of) {
        return em.find(Agreement.class, of.agreementId()).text();
    }

    /** Works out anew what is owed and notes what has moved. */
    void arrange(Performance performance, Actor actor) {
        for (Performance.Change change : arranged(performance, text(performance))) {
            Map<String, Object> details = new LinkedHashMap<>();
            DueItem item = change.item();
            details.put("item", described(item));
            details.put("dueOn", item.dueOn());
            if (item.left() != null && item.standing() == Duty.Standing.OPEN) {
                details.put("left", item.left());
            }
            chronicle.append(Subject.ofCase(performance.caseId()), actor, "performance." + change.what(), details);
        }
        follow(performance);
    }

    private List<Performance.Change> arranged(Performance performance, AgreementText text) {
        Map<UUID, LocalDate> before = performance.items().stream()
                .filter(item -> item.dueOn() != null)
                .collect(Collectors.toMap(DueItem::id, DueItem::dueOn));
        List<Performance.Change> changes = performance.arrange(text, clock.today(), calendars.calendar(), clock.now());
        Set<UUID> told = performance.items().stream()
                .filter(item -> before.containsKey(item.id()))
                .filter(item -> item.standing() != Duty.Standing.OPEN
                        || !before.get(item.id()).equals(item.dueOn()))
                .filter(item -> changes.stream().anyMatch(change -> change.item() == item))
                .map(DueItem::id)
                .collect(Collectors.toSet());
        if (!told.isEmpty()) {
            untrue.fire(new RemindersUntrue(told));
        }
        Instant now = clock.now();
        performance.items().forEach(item -> item.remind(next(item, now)));
        return changes;
    }

    /** When people are next reminded of it; null if they are not. */
    Instant next(DueItem item, Instant from) {
        return item.standing() != Duty.Standing.OPEN || item.dueOn() == null
                ? null
                : plan(item).from(from).map(ReminderPlan.Planned::at).orElse(null);
    }

    ReminderPlan plan(DueItem item) {
        return ReminderPlan.of(item.dueOn(), levels.levels().usual(), calendars.calendar());
    }

    private void follow(Performance performance) {
        steps.dueOn(performance.caseId(), Step.WATCH_PERFORMANCE, nearest(performance));
    }

    /** The nearest last day of what is owed; null if nothing has one. */
    static LocalDate nearest(Performance performance) {
        return performance.items().stream()
                .filter(item -> item.standing() == Duty.Standing.OPEN && item.dueOn() != null)
                .map(DueItem::dueOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** How the history names an item: 第1条（一次性支付工亡赔偿金）. */
    static String described(DueItem item) {
        String term = item.of() == DutyKey.Of.APPLICATION
                ? AgreementText.nameOfDetermination(item.part())
                : "第" + item.term() + "条"
                        + (item.part() > 0 ? "第" + item.part() + "期" : "")
                        + (item.of() == DutyKey.Of.TERM ? "" : item.of().onPaper());
        return term + "（" + item.text() + "）";
    }
}
