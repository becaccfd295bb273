package org.maplebridge.container.inside;

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

/** The clock on the wall, which a scene may turn; the engine's follows. Goes with the world's until somebody does. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class TurnedClock extends OfficeClock {

    @Inject
    private Event<ClockShifted> shifted;

    private volatile Duration offset = Duration.ZERO;

    /** It shows this office time now, and ticks on. */
    void show(LocalDateTime officeTime) {
        offset = Duration.between(Instant.now(), officeTime.atZone(ZONE).toInstant());
        shifted.fire(new ClockShifted(offset));
    }

    @Override
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Duration offset() {
        return offset;
    }
}
