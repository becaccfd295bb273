package org.maplebridge.deadline;

import java.util.Set;
import java.util.UUID;

/**
 * News, in the same transaction, that what people were told of the due days of some clocks is no longer true: they have moved, or the limits have ended.
 *
 * @param clockIds one clock, or all that moved at once
 */
public record RemindersUntrue(Set<UUID> clockIds) {

    public RemindersUntrue {
        clockIds = Set.copyOf(clockIds);
    }
}
