package org.maplebridge.deadline;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Reads catalogue and calendar again each minute, so that no node counts by what another has replaced, and no reader waits for it. */
@Singleton
public class FreshBooks {

    @Inject
    private DeadlineRules rules;

    @Inject
    private CalendarBook calendar;

    @Inject
    private ReminderLevels reminders;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void read() {
        rules.read();
        calendar.read();
        reminders.read();
    }
}
