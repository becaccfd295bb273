package org.maplebridge.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * News that the limit which governs a case ends on another day; observed in the same transaction.
 *
 * @param limitOn null when no limit runs any more
 */
public record LimitMoved(UUID caseId, LocalDate limitOn) {}
