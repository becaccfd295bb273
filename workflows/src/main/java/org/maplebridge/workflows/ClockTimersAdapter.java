package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.maplebridge.deadline.ClockTimers;

/**
 * Winds the one timer of a case: the limit that governs it now. The first date starts the timer beside whatever the case waits for,
 * every later one (extension, suspension, a new calendar) moves the same timer. A case without a limit never gets one.
 */
@ApplicationScoped
class ClockTimersAdapter implements ClockTimers {

    private ProcessDesk desk;

    /** For the container's proxy. */
    protected ClockTimersAdapter() {}

    @Inject
    ClockTimersAdapter(ProcessDesk desk) {
        this.desk = desk;
    }

    @Override
    public void move(UUID caseId, Instant end) {
        if (!desk.moveTimer(Mediation.PROCESS, caseId, Mediation.LIMIT_TIMER, Date.from(end))) {
            desk.tellIfHeard(
                    Mediation.PROCESS,
                    caseId,
                    Mediation.CLOCK_STARTED,
                    Passing.of(Variables.LIMIT_END, Date.from(end)));
        }
    }

    @Override
    public void hold(UUID caseId) {
        desk.holdTimer(Mediation.PROCESS, caseId, Mediation.LIMIT_TIMER);
    }
}
