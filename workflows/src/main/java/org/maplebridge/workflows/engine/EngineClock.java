package org.maplebridge.workflows.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.maplebridge.basics.ClockShifted;

/** Keeps the engine's clock with the clock on the office wall, so that demo time moves the timers too. */
@ApplicationScoped
class EngineClock {

    void follow(@Observes ClockShifted shift) {
        ClockUtil.offset(shift.offset().toMillis());
    }
}
