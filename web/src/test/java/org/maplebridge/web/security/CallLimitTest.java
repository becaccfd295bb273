package org.maplebridge.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private final CallLimit limit = new CallLimit();

    @Test
    void the_sixty_first_question_of_a_minute_is_refused_and_the_next_minute_begins_anew() {
        for (int i = 0; i < CallLimit.PER_MINUTE; i++) {
            assertThat(limit.wait("10.0.0.1", i)).isZero();
        }
        assertThat(limit.wait("10.0.0.1", 61)).isPositive();
        assertThat(limit.wait("10.0.0.1", Duration.ofMinutes(1).toNanos())).isZero();
    }

    @Test
    void one_address_does_not_use_up_the_questions_of_another() {
        for (int i = 0; i <= CallLimit.PER_MINUTE; i++) {
            limit.wait("10.0.0.1", 0);
        }
        assertThat(limit.wait("10.0.0.2", 0)).isZero();
    }

    @Test
    void whoever_is_refused_is_told_after_how_many_seconds_the_next_minute_begins() {
        for (int i = 0; i <= CallLimit.PER_MINUTE; i++) {
            limit.wait("10.0.0.1", 0);
        }
        long wait = limit.wait("10.0.0.1", Duration.ofMillis(20_500).toNanos());

        assertThat(wait).isEqualTo(40);
        assertThat(limit.wait(
                        "10.0.0.1", Duration.ofMillis(20_500).plusSeconds(wait).toNanos()))
                .isZero();
    }
}
