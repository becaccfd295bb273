package org.maplebridge.casefile;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * News that the limit which governs some cases ends on another day; observed in the same transaction.
 *
 * @param caseIds one case, or all to which the same day has come at once
 * @param limitOn null when no limit runs any more
 */
public record LimitMoved(Set<UUID> caseIds, LocalDate limitOn) {}
