package org.maplebridge.supervision;

import java.util.Map;
import java.util.UUID;
import org.maplebridge.deadline.Words;
import org.maplebridge.statistics.Proportion;

/** How a room kept the limits of its own work in a period, the legal beside the promised. */
public record Score(UUID room, Words name, Map<Bond, Count> counts) {

    /**
     * Of one kind.
     *
     * @param kept   in time
     * @param missed run out without
     */
    public record Count(long kept, long missed) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(kept + other.kept, missed + other.missed);
        }

        /** The kept of all that came to their end. */
        public Proportion share() {
            return new Proportion(kept, kept + missed);
        }
    }

    /** Of one kind; none at all if nothing came to its end. */
    public Count of(Bond bond) {
        return counts.getOrDefault(bond, Count.NONE);
    }
}
