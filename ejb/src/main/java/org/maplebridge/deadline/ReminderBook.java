package org.maplebridge.deadline;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around when people are reminded of limits: the administrator decides for all, or for one that goes its own way. What has gone out stays;
 * what is still to come of the running clocks follows in the same transaction.
 */
@UseCases
public class ReminderBook {

    /** Nobody is reminded earlier. */
    public static final int EARLIEST = 60;

    /** Nobody is reminded later. */
    public static final int LATEST = 30;

    /** More would not be read. */
    public static final int MOST = 8;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ReminderLevels levels;

    @Inject
    private DeadlineRules rules;

    @Inject
    private CalendarBook calendars;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /** The levels in force, for all and for those that go their own way. */
    public ReminderLevels.Levels levels(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return levels.read();
    }

    /**
     * Decides when people are reminded of every limit that does not go its own way.
     *
     * @param seen what the administrator was shown
     * @param days how many days before the last one; 0 for the day itself, negative after it; in any order
     * @throws InvalidInput at {@code days} if there is none, one comes twice or is too far away, or there are too many
     * @throws StaleEdit    if somebody else has decided meanwhile
     */
    public void decide(Actor actor, List<Integer> seen, List<Integer> days) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        ReminderLevels.Levels before = levels.read();
        requireUnchanged(before.usual(), seen);
        if (days.isEmpty()) {
            throw new InvalidInput("days", "fault.deadline.reminder.none");
        }
        List<Integer> sorted = checked(days);
        em.createNativeQuery("DELETE FROM reminder_level").executeUpdate();
        sorted.forEach(each -> em.createNativeQuery("INSERT INTO reminder_level (days_before) VALUES (?1)")
                .setParameter(1, each)
                .executeUpdate());
        follow(actor, null, before.usual(), sorted);
    }

    /**
     * Decides when people are reminded of one limit, or that it goes with the others again.
     *
     * @param ruleCode the short name of the limit
     * @param seen what the administrator was shown; null for "with the others"
     * @param days as above; empty for never, null for with the others
     * @throws InvalidInput at {@code code} if there is no such limit, else as above
     * @throws StaleEdit    if somebody else has decided meanwhile
     */
    public void decideFor(Actor actor, String ruleCode, List<Integer> seen, List<Integer> days) {
        rights.require(actor, Right.ADMINISTER);
        DeadlineCode code = DeadlineCode.of(ruleCode);
        chronicle.lock(Subject.RULES);
        if (rules.all().stream().noneMatch(rule -> rule.code().equals(code))) {
            throw new InvalidInput("code", "fault.deadline.rule.unknown", code.value());
        }
        ReminderLevels.Levels before = levels.read();
        requireUnchanged(before.own().get(code), seen);
        List<Integer> sorted = days == null ? null : checked(days);
        em.createNativeQuery("DELETE FROM reminder_choice WHERE rule_code = ?1")
                .setParameter(1, code.value())
                .executeUpdate();
        if (sorted != null) {
            em.createNativeQuery("INSERT INTO reminder_choice (rule_code, days_before) VALUES (?1, ?2)")
                    .setParameter(1, code.value())
                    .setParameter(2, ReminderLevels.stored(sorted))
                    .executeUpdate();
        }
        follow(actor, code, before.of(code), sorted == null ? before.usual() : sorted);
    }

    private static void requireUnchanged(List<Integer> now, List<Integer> seen) {
        boolean same = now == null ? seen == null : now.equals(seen);
        StaleEdit.check(0, same ? 0 : 1);
    }

    /** The days, the farthest from the end first. */
    static List<Integer> checked(List<Integer> days) {
        new InvalidInput.Check()
                .that(days.size() <= MOST, "days", "fault.deadline.reminder.many", MOST)
                .that(days.stream().distinct().count() == days.size(), "days", "fault.deadline.reminder.twice")
                .that(
                        days.stream().allMatch(each -> each <= EARLIEST && each >= -LATEST),
                        "days",
                        "fault.deadline.reminder.far",
                        EARLIEST,
                        LATEST)
                .orThrow();
        return days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    private void follow(Actor actor, DeadlineCode code, List<Integer> before, List<Integer> after) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("rule", code == null ? "*" : code.value());
        details.put("before", ReminderLevels.stored(before));
        details.put("days", ReminderLevels.stored(after));
        chronicle.append(Subject.RULES, actor, "deadline.remindersDecided", details);
        levels.read();
        replan(code);
    }

    /** The next reminder of every running clock; one statement for each limit and last day, however many clocks have it. */
    private void replan(DeadlineCode only) {
        Instant now = clock.now();
        List<Object[]> days = em.createQuery(
                        "select distinct c.code, c.dueOn from CaseClock c where c.state = :running and c.dueAt is null",
                        Object[].class)
                .setParameter("running", ClockState.RUNNING)
                .getResultList();
        for (Object[] each : days) {
            DeadlineCode code = (DeadlineCode) each[0];
            if (only == null || only.equals(code)) {
                LocalDate dueOn = (LocalDate) each[1];
                Optional<Instant> next = ReminderPlan.of(dueOn, levels.given(code), calendars.calendar())
                        .from(now)
                        .map(ReminderPlan.Planned::at);
                Query update = em.createNativeQuery("UPDATE clock SET remind_at = " + (next.isPresent() ? "?3" : "NULL")
                                + " WHERE rule_code = ?1 AND due_on = ?2 AND state = 'RUNNING' AND due_at IS NULL")
                        .setParameter(1, code.value())
                        .setParameter(2, dueOn);
                next.ifPresent(at -> update.setParameter(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC)));
                update.executeUpdate();
            }
        }
        clocks.replanHours(only);
    }
}
