package org.maplebridge.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is left of a limit on a given day: what the badge shows.
 *
 * @param level       how near the end is
 * @param days        natural days from today to the due day; 0 on the last day, negative once it has passed
 * @param workingDays working days after today up to and including the due day; negative: those that have passed since
 */
public record Remaining(DeadlineLevel level, long days, int workingDays) {

    /** What is left on the given day of a limit that ends with the due day. */
    public static Remaining of(LocalDate dueOn, LocalDate today, WorkingCalendar calendar) {
        int workingDays = dueOn.isBefore(today)
                ? -calendar.workingDaysBetween(dueOn, today)
                : calendar.workingDaysBetween(today, dueOn);
        return new Remaining(
                DeadlineLevel.of(dueOn, today, calendar), ChronoUnit.DAYS.between(today, dueOn), workingDays);
    }
}
