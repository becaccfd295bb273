package org.maplebridge.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * The process's timer for the governing limit of a case, as the clocks need it. Implemented by the workflows module; every call
 * takes part in the caller's transaction. The first date of a timer comes with the process, so only later movements are told here.
 * A case whose process holds no such timer at present is left as it is: the date will be asked for when the timer is made.
 */
public interface ClockTimers {

    /** The governing limit now ends at this instant: the waiting timer fires then, and not before. */
    void move(UUID caseId, Instant end);

    /** The governing limit stands still: the waiting timer does not fire until it is moved again. */
    void hold(UUID caseId);
}
