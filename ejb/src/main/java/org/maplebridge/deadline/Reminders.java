package org.maplebridge.deadline;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.deadline.RemindersGiven.Given;

/**
 * Reminds people of due days. Each running clock carries the moment of its next reminder, which moves with its due day in the same transaction; here the
 * clocks whose moment has come are visited in batches, each a transaction of its own. Two nodes at once visit different clocks, because the rows that one
 * holds the other passes over. Nobody is reminded at night or on a rest day: what is late waits for the morning.
 */
@UseCases
public class Reminders {

    private static final int BATCH = 200;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private ReminderLevels levels;

    @Inject
    private CalendarBook calendars;

    @Inject
    private DeadlineRules rules;

    @Inject
    private OfficeClock officeClock;

    @Inject
    private Event<RemindersGiven> news;

    /**
     * Gives one batch of reminders, those first that should have been given first. Of several that a clock has missed only the last is given: the others
     * have become untrue.
     *
     * @return how many clocks were visited; 0 when there is nothing to do, or it is no time to remind anybody
     */
    public int giveSome() {
        Instant now = officeClock.now();
        if (!ReminderPlan.isTime(now, calendars.calendar())) {
            return 0;
        }
        List<Given> given = new ArrayList<>();
        List<CaseClock> due = due(now);
        for (CaseClock clock : due) {
            ReminderPlan plan = levels.planFor(clock);
            List<ReminderPlan.Planned> missed = plan.between(clock.remindAt(), now);
            clock.remindedUntil(now, plan, !missed.isEmpty());
            if (!missed.isEmpty()) {
                int last = missed.size() - 1;
                Reminder reminder = new Reminder(clock, missed.get(last), missed.subList(0, last), now);
                em.persist(reminder);
                given.add(new Given(
                        reminder,
                        clock.code(),
                        rules.version(clock.code(), clock.ruleVersion()).name(),
                        clock.dueAt()));
            }
        }
        if (!given.isEmpty()) {
            news.fire(new RemindersGiven(given));
        }
        return due.size();
    }

    private List<CaseClock> due(Instant now) {
        List<?> rows = em.createNativeQuery("SELECT id FROM clock WHERE remind_at <= ?1 ORDER BY remind_at, id LIMIT "
                        + BATCH + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> Ids.of((byte[]) row)).toList();
        return em.createQuery("SELECT c FROM CaseClock c WHERE c.id IN :ids ORDER BY c.remindAt, c.id", CaseClock.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
