package org.maplebridge.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Stage;

/** One case in the list behind a number. */
public record CaseLine(
        UUID id,
        String caseNumber,
        String applicants,
        String respondents,
        String disputeType,
        UUID room,
        Stage stage,
        Outcome outcome,
        Instant registeredAt,
        LocalDate acceptedOn,
        LocalDate endedOn) {}
