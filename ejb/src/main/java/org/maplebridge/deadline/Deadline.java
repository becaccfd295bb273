package org.maplebridge.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The outcome of counting: when a limit ends, and why. While the limit is paused it has no end; then {@code rawEnd},
 * {@code dueOn} and {@code endsAt} are null and {@code remaining} says what is kept.
 *
 * @param rule            the rule's version that was applied
 * @param startedOn       the day of the start event, itself not counted
 * @param rawEnd          the last counted day
 * @param dueOn           the last day on which the act is still in time: the raw end, moved off a rest day where the rule rolls
 * @param endsAt          the instant at which the limit has passed: the start of the day after, in Asia/Shanghai
 * @param provisional     whether the due day rests on a year whose notice is not published yet
 * @param remaining       what a paused limit keeps, in the rule's unit (days, where the rule counts months or years); else 0
 * @param calendarVersion the calendar that was used
 * @param steps           every counted step, in order
 */
public record Deadline(
        DeadlineRule rule,
        LocalDate startedOn,
        LocalDate rawEnd,
        LocalDate dueOn,
        Instant endsAt,
        boolean provisional,
        int remaining,
        String calendarVersion,
        List<CountedStep> steps) {

    public Deadline {
        steps = List.copyOf(steps);
    }

    /** Whether the limit stands still and therefore has no end. */
    public boolean isPaused() {
        return dueOn == null;
    }
}
