package org.maplebridge.deadline;

import java.time.LocalDate;

/**
 * How near a due day is. Never stored: computed from the due day and today. Shown as colour, icon and word.
 *
 * <p>"Soon" is when it is time to act, and an office acts on working days: a limit is due soon in its last three days, and already when no more than
 * two working days are left, whatever unit it counts. So a limit that ends after a festival is due soon before the festival, not on its last evening.
 */
public enum DeadlineLevel implements Worded {
    /** More than three days and more than two working days are left. */
    NORMAL,
    /** One to three days are left, or no more than two working days. */
    DUE_SOON,
    /** Today is the last day; it ends at midnight. */
    DUE_TODAY,
    /** The last day has passed. */
    OVERDUE;

    private static final int SOON_DAYS = 3;
    private static final int SOON_WORKING_DAYS = 2;

    /** The level of a due day as seen on a day. */
    public static DeadlineLevel of(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        if (dueOn.equals(today)) {
            return DUE_TODAY;
        }
        return dueOn.isAfter(soonUntil(today, calendar)) ? NORMAL : DUE_SOON;
    }

    /** The last due day that counts as near, as seen on a day; for lists, which ask by range. */
    public static LocalDate soonUntil(LocalDate today, WorkingCalendar calendar) {
        LocalDate acting = today;
        for (int left = 0; left <= SOON_WORKING_DAYS; left++) {
            acting = calendar.workingDayFrom(acting.plusDays(1));
        }
        LocalDate byWorkingDays = acting.minusDays(1);
        LocalDate byDays = today.plusDays(SOON_DAYS);
        return byWorkingDays.isAfter(byDays) ? byWorkingDays : byDays;
    }

    @Override
    public String textKey() {
        return "deadline.level." + name();
    }
}
