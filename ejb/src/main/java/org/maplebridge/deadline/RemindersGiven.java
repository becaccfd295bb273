package org.maplebridge.deadline;

import java.time.Instant;
import java.util.List;

/**
 * News, in the same transaction, that people are to be told of due days; the inbox writes to them.
 *
 * @param given in the order in which they should have been given
 */
public record RemindersGiven(List<Given> given) {

    public RemindersGiven {
        given = List.copyOf(given);
    }

    /**
     * One reminder.
     *
     * @param rule  what the limit is called
     * @param dueAt the moment at which a limit of hours ends; null for one of days
     */
    public record Given(Reminder reminder, DeadlineCode code, Words rule, Instant dueAt) {}
}
