package org.maplebridge.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * News, in the same transaction, that a clock has started, moved or ended; the inbox's due days follow it.
 *
 * @param governs whether the process's timer follows this clock
 * @param dueOn   the last day in time; null while the clock stands still
 * @param endsAt  the instant at which the limit has passed; null while the clock stands still
 */
public record ClockMoved(
        UUID caseId, DeadlineCode code, boolean governs, LocalDate dueOn, Instant endsAt, ClockState state) {

    static ClockMoved of(CaseClock clock) {
        return new ClockMoved(
                clock.caseId(), clock.code(), clock.governs(), clock.dueOn(), clock.endsAt(), clock.state());
    }
}
