package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public void moveAll(Map<UUID, Instant> ends) {
        Map<UUID, Date> dues = new LinkedHashMap<>();
        ends.forEach((caseId, end) -> dues.put(caseId, Date.from(end)));
        // what is left may get its timer only now, or wake it, as a single one would
        desk.moveTimers(Mediation.PROCESS, dues, Mediation.LIMIT_TIMER)
                .forEach(caseId -> move(caseId, ends.get(caseId)));
    }

    @Override
    public void hold(UUID caseId) {
        desk.holdTimer(Mediation.PROCESS, caseId, Mediation.LIMIT_TIMER);
    }
}
