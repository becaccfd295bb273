package org.maplebridge.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private final CallLimit limit = new CallLimit();

    @Test
    void the_sixty_first_question_of_a_minute_is_refused_and_the_next_minute_begins_anew() {
        for (int i = 0; i < CallLimit.PER_MINUTE; i++) {
            assertThat(limit.admits("10.0.0.1", i)).isTrue();
        }
        assertThat(limit.admits("10.0.0.1", 61)).isFalse();
        assertThat(limit.admits("10.0.0.1", Duration.ofMinutes(1).toNanos())).isTrue();
    }

    @Test
    void one_address_does_not_use_up_the_questions_of_another() {
        for (int i = 0; i <= CallLimit.PER_MINUTE; i++) {
            limit.admits("10.0.0.1", 0);
        }
        assertThat(limit.admits("10.0.0.2", 0)).isTrue();
    }
}
