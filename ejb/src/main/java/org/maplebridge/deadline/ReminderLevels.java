package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many days before a due day the office reminds its people, for all limits and for those that go their own way, as the data says; {@link FreshBooks}
 * reads it again now and then.
 */
@ApplicationScoped
public class ReminderLevels {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CalendarBook calendars;

    @Inject
    private OpeningTimes openingTimes;

    private volatile Levels current;

    /**
     * The levels, the farthest from the end first; negative ones come after it.
     *
     * @param usual for every limit that does not go its own way
     * @param own   for those that do, by code; empty where nobody is reminded
     */
    public record Levels(List<Integer> usual, Map<DeadlineCode, List<Integer>> own) {

        public Levels {
            usual = List.copyOf(usual);
            own = Map.copyOf(own);
        }

        /** Those of a limit. */
        public List<Integer> of(DeadlineCode code) {
            return own.getOrDefault(code, usual);
        }
    }

    /** The levels in force. */
    public Levels levels() {
        Levels levels = current;
        return levels == null ? read() : levels;
    }

    /** Reads the levels again. */
    public Levels read() {
        List<?> rows = em.createNativeQuery("SELECT days_before FROM reminder_level ORDER BY days_before DESC")
                .getResultList();
        Map<DeadlineCode, List<Integer>> own = new LinkedHashMap<>();
        for (Object row : em.createNativeQuery("SELECT rule_code, days_before FROM reminder_choice ORDER BY rule_code")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            own.put(new DeadlineCode((String) columns[0]), parsed((String) columns[1]));
        }
        Levels levels =
                new Levels(rows.stream().map(row -> ((Number) row).intValue()).toList(), own);
        current = levels;
        return levels;
    }

    private static List<Integer> parsed(String days) {
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(",")).map(Integer::valueOf).toList();
    }

    /** As {@link #parsed} reads it. */
    static String stored(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * When people are reminded of the clock's due day, by the calendar in force; nothing for a limit that stands still. That a window of the parties
     * has closed by itself is nobody's delay: of it they are reminded before, not after.
     */
    ReminderPlan planFor(CaseClock clock) {
        List<Integer> levels = given(clock.code());
        if (clock.dueAt() != null) {
            return ReminderPlan.ofHours(clock.dueAt(), levels, openingTimes.hours(), calendars.calendar());
        }
        return ReminderPlan.of(clock.dueOn(), levels, calendars.calendar());
    }

    /** The levels of a limit that are lived by. */
    List<Integer> given(DeadlineCode code) {
        List<Integer> levels = levels().of(code);
        return code.closesByItself() ? levels.stream().filter(days -> days >= 0).toList() : levels;
    }
}
