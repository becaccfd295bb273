package org.maplebridge.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.OfficeClock;

class EngineClockTest {

    private static final Instant DEMO_MORNING = Instant.parse("2023-11-24T01:00:00Z");

    @AfterEach
    void backToTheMachinesTime() {
        ClockUtil.reset();
    }

    @Test
    void the_engine_has_the_offices_time_before_the_first_timer_can_go_off() {
        new EngineClock(clockAt(DEMO_MORNING)).begin();

        assertThat(ClockUtil.now().toInstant()).isCloseTo(DEMO_MORNING, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void an_office_in_the_machines_time_leaves_the_engines_clock_alone() {
        new EngineClock(new OfficeClock()).begin();

        assertThat(ClockUtil.now().toInstant()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }

    private static OfficeClock clockAt(Instant instant) {
        return new OfficeClock() {
            @Override
            public Instant now() {
                return instant;
            }
        };
    }
}
