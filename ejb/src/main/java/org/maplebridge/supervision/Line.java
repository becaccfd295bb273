package org.maplebridge.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Stage;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.deadline.Words;

/**
 * One line of a list behind a number: a limit of a case, or a case at which nobody is.
 *
 * @param room      the room's name
 * @param mediator  null while the case has none
 * @param limit     what the limit is called; null where the list is one of cases
 * @param promised  whether the house has promised the limit by itself
 * @param dueOn     its last day; null where the list is one of cases, or it stood still to its end
 * @param state     how it stands; null where the list is one of cases
 * @param endedOn   the day on which it was stopped or ran out; null while it runs
 * @param remaining what is left of it; null unless it runs
 * @param changedAt when anything was last done at the case
 */
public record Line(
        UUID caseId,
        String number,
        String applicants,
        String respondents,
        Words room,
        String mediator,
        Stage stage,
        RiskGrade grade,
        Words limit,
        boolean promised,
        LocalDate dueOn,
        ClockState state,
        LocalDate endedOn,
        Remaining remaining,
        Instant changedAt) {}
