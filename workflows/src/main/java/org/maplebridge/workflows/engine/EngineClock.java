package org.maplebridge.workflows.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.maplebridge.basics.ClockShifted;
import org.maplebridge.basics.OfficeClock;

/**
 * Keeps the engine's clock with the clock on the office wall, so that demo time moves the timers too. Set before the first timer can go off:
 * an office in demo time that opens again would otherwise find every limit passed.
 */
@ApplicationScoped
class EngineClock {

    private final OfficeClock wall;

    @Inject
    EngineClock(OfficeClock wall) {
        this.wall = wall;
    }

    /** For the container, which wraps it. */
    protected EngineClock() {
        this(null);
    }

    /** Takes the office's time over, if it is not the machine's. */
    void begin() {
        Duration apart = Duration.between(Instant.now(), wall.now());
        if (apart.abs().compareTo(Duration.ofSeconds(1)) >= 0) {
            ClockUtil.offset(apart.toMillis());
        }
    }

    void follow(@Observes ClockShifted shift) {
        ClockUtil.offset(shift.offset().toMillis());
    }
}
