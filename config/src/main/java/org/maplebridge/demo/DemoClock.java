package org.maplebridge.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.maplebridge.basics.ClockShifted;
import org.maplebridge.basics.OfficeClock;

/**
 * The clock of the demo office. While the office is being set up it jumps from scene to scene; then it shows 24 November 2023, 09:00, and
 * ticks on. Its offset is kept with the data, so that the office goes on where time has brought it.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class DemoClock extends OfficeClock {

    /** When the demo office opened its doors. */
    static final LocalDateTime OPENING = LocalDateTime.of(2023, 1, 3, 8, 0);

    /** When the visitor enters it. */
    static final LocalDateTime ENTRANCE = LocalDateTime.of(2023, 11, 24, 9, 0);

    @Inject
    private Event<ClockShifted> shifted;

    private volatile Duration offset = offsetTo(OPENING);

    private static Duration offsetTo(LocalDateTime officeTime) {
        return Duration.between(Instant.now(), officeTime.atZone(ZONE).toInstant());
    }

    @Override
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The clock shows this time now, and so does the engine's. */
    void show(LocalDateTime officeTime) {
        run(offsetTo(officeTime));
    }

    /** The clock runs this much apart from the machine's. */
    void run(Duration apart) {
        offset = apart;
        shifted.fire(new ClockShifted(apart));
    }

    Duration offset() {
        return offset;
    }
}
