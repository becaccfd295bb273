package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.maplebridge.basics.Conflict;

/**
 * Winds the one timer of a case: the limit that governs it now. The first time starts the timer beside whatever the case waits for,
 * every later time (extension, suspension, a new calendar) moves the same timer. A case without a limit never gets one.
 */
@ApplicationScoped
class LimitTimers {

    private ProcessDesk desk;

    /** For the container's proxy. */
    protected LimitTimers() {}

    @Inject
    LimitTimers(ProcessDesk desk) {
        this.desk = desk;
    }

    /**
     * Lets the limit's timer of a case go off at this instant, whether or not one runs already.
     *
     * @param end the first instant after the limit: 00:00 after the last day, office time
     * @throws Conflict when the case is past the mediation (agreed, ended, closed) and no limit can govern it
     */
    void arm(UUID caseId, Instant end) {
        String instance = desk.instance(Mediation.PROCESS, caseId)
                .orElseThrow(() -> new Conflict("fault.process.over", Mediation.CLOCK_STARTED))
                .getId();
        if (!desk.moveTimer(instance, Mediation.LIMIT_TIMER, Date.from(end))) {
            desk.tell(
                    Mediation.PROCESS,
                    caseId,
                    Mediation.CLOCK_STARTED,
                    Passing.of(Variables.LIMIT_END, Date.from(end)));
        }
    }
}
