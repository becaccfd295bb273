package org.maplebridge.deadline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The process's timer for the governing limit of a case, as the clocks need it. Implemented by the workflows module; every call
 * takes part in the caller's transaction. A case that has no process yet, or whose mediation is over, is left as it is: the first takes
 * the end of its limit with the opening of its process, the other needs none.
 */
public interface ClockTimers {

    /** The governing limit now ends at this instant: the timer, started now if there was none, fires then and not before. */
    void move(UUID caseId, Instant end);

    /** As {@link #move} for many cases at once, in few statements. */
    void moveAll(Map<UUID, Instant> ends);

    /** The governing limit stands still: the timer does not fire until it is moved again. */
    void hold(UUID caseId);
}
