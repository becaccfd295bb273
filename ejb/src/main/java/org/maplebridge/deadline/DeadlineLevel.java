package org.maplebridge.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How near a due day is. Never stored: computed from the due day and today. Shown as colour, icon and word. */
public enum DeadlineLevel implements Worded {
    /** More than three days are left. */
    NORMAL,
    /** One to three days are left. */
    DUE_SOON,
    /** Today is the last day; it ends at midnight. */
    DUE_TODAY,
    /** The last day has passed. */
    OVERDUE;

    /** From how many remaining days on a clock is due soon. */
    private static final int SOON = 3;

    /** The level of a due day as seen on a day. */
    public static DeadlineLevel of(LocalDate dueOn, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left < 0) {
            return OVERDUE;
        }
        if (left == 0) {
            return DUE_TODAY;
        }
        return left <= SOON ? DUE_SOON : NORMAL;
    }

    @Override
    public String textKey() {
        return "deadline.level." + name();
    }
}
