package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** How many days before a due day the office reminds its people, as the data says; {@link FreshBooks} reads it again now and then. */
@ApplicationScoped
public class ReminderLevels {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CalendarBook calendars;

    @Inject
    private OpeningTimes openingTimes;

    private volatile List<Integer> current;

    /** The levels, the farthest from the end first; negative ones come after it. */
    public List<Integer> daysBefore() {
        List<Integer> levels = current;
        return levels == null ? read() : levels;
    }

    /** Reads the levels again. */
    public List<Integer> read() {
        List<?> rows = em.createNativeQuery("SELECT days_before FROM reminder_level ORDER BY days_before DESC")
                .getResultList();
        List<Integer> levels =
                rows.stream().map(row -> ((Number) row).intValue()).toList();
        current = levels;
        return levels;
    }

    /**
     * When people are reminded of the clock's due day, by the calendar in force; nothing for a limit that stands still. That a window of the parties
     * has closed by itself is nobody's delay: of it they are reminded before, not after.
     */
    ReminderPlan planFor(CaseClock clock) {
        List<Integer> levels = clock.code().closesByItself()
                ? daysBefore().stream().filter(days -> days >= 0).toList()
                : daysBefore();
        if (clock.dueAt() != null) {
            return ReminderPlan.ofHours(clock.dueAt(), levels, openingTimes.hours(), calendars.calendar());
        }
        return ReminderPlan.of(clock.dueOn(), levels, calendars.calendar());
    }
}
