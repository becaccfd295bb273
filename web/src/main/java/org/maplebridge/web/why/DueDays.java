package org.maplebridge.web.why;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.DeadlineLevel;

/** What the badge of a deadline says of its day, for lists that keep no more of a limit than its last day. */
@Named("dueDays")
@RequestScoped
public class DueDays {

    @Inject
    private CalendarBook calendars;

    @Inject
    private OfficeClock clock;

    /** How near the day is, as the badge of a deadline takes it. */
    public String level(LocalDate day) {
        return switch (DeadlineLevel.of(day, clock.today(), calendars.calendar())) {
            case NORMAL -> "NORMAL";
            case DUE_SOON -> "SOON";
            case DUE_TODAY -> "TODAY";
            case OVERDUE -> "OVERDUE";
        };
    }

    /**
     * Whether the day lies in a year whose notice on holidays is not published yet, so that it may move: every limit that a list shows by its last
     * day bends at rest days.
     */
    public boolean provisional(LocalDate day) {
        return day != null && calendars.calendar().isProvisional(day);
    }
}
