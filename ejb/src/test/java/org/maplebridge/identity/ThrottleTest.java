package org.maplebridge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NINE = Instant.parse("2023-11-24T01:00:00Z");

    @Test
    void three_slips_at_an_account_cost_nothing_then_the_wait_doubles_to_a_minute() {
        assertThat(ThrottleRule.ACCOUNT.delayAfter(3)).isZero();
        assertThat(ThrottleRule.ACCOUNT.delayAfter(4)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ThrottleRule.ACCOUNT.delayAfter(5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(ThrottleRule.ACCOUNT.delayAfter(9)).isEqualTo(Duration.ofSeconds(32));
        assertThat(ThrottleRule.ACCOUNT.delayAfter(10)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_source_behind_which_an_office_sits_is_free_longer_and_waits_longer() {
        assertThat(ThrottleRule.SOURCE.delayAfter(20)).isZero();
        assertThat(ThrottleRule.SOURCE.delayAfter(21)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ThrottleRule.SOURCE.delayAfter(40)).isEqualTo(Duration.ofMinutes(15));
    }

    @Property
    void the_wait_never_shrinks_and_never_exceeds_the_longest(
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int failures) {
        Duration now = ThrottleRule.ACCOUNT.delayAfter(failures);
        assertThat(ThrottleRule.ACCOUNT.delayAfter(failures + 1)).isGreaterThanOrEqualTo(now);
        assertThat(now).isLessThanOrEqualTo(ThrottleRule.ACCOUNT.longest());
    }

    @Test
    void an_attempt_before_the_wait_is_over_is_not_looked_at() {
        LogInAttempts attempts = failed(4);
        assertThat(attempts.waitAt(NINE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.waitAt(NINE.plusSeconds(1))).isZero();
    }

    @Test
    void after_an_hour_without_attempts_all_is_forgotten() {
        LogInAttempts attempts = failed(12);
        attempts.count(ThrottleRule.ACCOUNT, NINE.plus(Duration.ofMinutes(61)));
        assertThat(attempts.failures()).isEqualTo(1);
        assertThat(attempts.waitAt(NINE.plus(Duration.ofMinutes(61)))).isZero();
    }

    @Test
    void a_success_takes_back_only_the_attempt_counted_in_advance() {
        LogInAttempts attempts = failed(6);
        attempts.takeBack(NINE);
        assertThat(attempts.failures()).isEqualTo(5);
        assertThat(attempts.waitAt(NINE)).isZero();
    }

    private static LogInAttempts failed(int times) {
        LogInAttempts attempts = new LogInAttempts("account:x", NINE);
        for (int i = 0; i < times; i++) {
            attempts.count(ThrottleRule.ACCOUNT, NINE);
        }
        return attempts;
    }
}
