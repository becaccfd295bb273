package org.maplebridge.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.deadline.Words;

/**
 * A case as one line of a list.
 *
 * @param mediator null until assigned
 * @param limitOn  the last day of the limit that governs it; null when none runs
 */
public record CaseLine(
        UUID id,
        String number,
        String applicants,
        String respondents,
        Words disputeType,
        Stage stage,
        Outcome outcome,
        RiskGrade grade,
        String mediator,
        LocalDate limitOn,
        Instant changedAt)
        implements Serializable {}
