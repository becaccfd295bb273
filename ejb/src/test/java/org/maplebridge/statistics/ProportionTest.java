package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates as the bulletins print them, and the interval beside them. */
class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "842, 869, 1, 96.9",
        "6217, 6368, 1, 97.6",
        "10601, 11024, 2, 96.16",
        "11024, 11464, 2, 96.16",
        "455, 869, 1, 52.4",
        "378, 869, 1, 43.5",
        "36, 869, 1, 4.1",
        "13, 13, 1, 100.0",
        "0, 7, 1, 0.0"
    })
    void a_rate_reads_as_in_the_published_tables(long numerator, long denominator, int decimals, String percent) {
        assertThat(new Proportion(numerator, denominator).percent(decimals)).contains(new BigDecimal(percent));
    }

    @ParameterizedTest
    @CsvSource({"1, 2000, 0.1", "1, 2001, 0.0", "969, 1000, 96.9", "1769, 2000, 88.5"})
    void a_half_is_rounded_up(long numerator, long denominator, String percent) {
        assertThat(new Proportion(numerator, denominator).percent(1)).contains(new BigDecimal(percent));
    }

    @Test
    void nothing_accepted_gives_no_rate_and_no_interval() {
        assertThat(new Proportion(0, 0).percent(1)).isEmpty();
        assertThat(new Proportion(0, 0).interval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13, 13, 77.2, 100.0",
        "10601, 11024, 95.8, 96.5",
        "34, 35, 85.5, 99.5",
        "389, 412, 91.8, 96.3",
        "259, 268, 93.7, 98.2",
        "0, 10, 0.0, 27.8",
        "1, 1, 20.7, 100.0"
    })
    void the_interval_is_wilson_s(long numerator, long denominator, String lower, String upper) {
        assertThat(new Proportion(numerator, denominator).interval())
                .contains(new Proportion.Interval(new BigDecimal(lower), new BigDecimal(upper)));
    }

    @Test
    void the_interval_holds_the_rate_and_stays_between_0_and_100() {
        for (int denominator = 1; denominator <= 60; denominator++) {
            for (int numerator = 0; numerator <= denominator; numerator++) {
                Proportion proportion = new Proportion(numerator, denominator);
                Proportion.Interval interval = proportion.interval().orElseThrow();
                assertThat(proportion.percent(1).orElseThrow()).isBetween(interval.lower(), interval.upper());
                assertThat(interval.lower()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(interval.upper()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            }
        }
    }

    @Test
    void more_successes_than_acceptances_in_a_period_are_shown_but_have_no_interval() {
        Proportion december = new Proportion(6, 4);
        assertThat(december.percent(1)).contains(new BigDecimal("150.0"));
        assertThat(december.interval()).isEmpty();
    }

    @Test
    void counts_are_not_negative() {
        assertThatThrownBy(() -> new Proportion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(1, -3)).isInstanceOf(IllegalArgumentException.class);
    }
}
