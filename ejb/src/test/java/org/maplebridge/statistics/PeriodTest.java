package org.maplebridge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;

class PeriodTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 24);

    @Test
    void the_quarter_of_a_day_is_its_three_months() {
        assertThat(Period.quarterOf(NOVEMBER))
                .isEqualTo(new Period(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31)));
        assertThat(Period.quarterOf(LocalDate.of(2024, 3, 31)).from()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void a_period_tells_its_months_and_cuts_the_first_and_the_last() {
        Period period = new Period(LocalDate.of(2023, 12, 20), LocalDate.of(2024, 2, 10));
        assertThat(period.months())
                .containsExactly(YearMonth.of(2023, 12), YearMonth.of(2024, 1), YearMonth.of(2024, 2));
        assertThat(period.within(YearMonth.of(2023, 12)))
                .isEqualTo(new Period(LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 31)));
        assertThat(period.within(YearMonth.of(2024, 1))).isEqualTo(Period.of(YearMonth.of(2024, 1)));
        assertThat(period.within(YearMonth.of(2024, 2)))
                .isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 10)));
    }

    @Test
    void one_day_is_a_period() {
        assertThat(new Period(NOVEMBER, NOVEMBER).months()).hasSize(1);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Period(NOVEMBER, NOVEMBER.minusDays(1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("fault.statistics.period"));
    }

    @Test
    void a_period_without_a_day_or_longer_than_ten_years_is_refused() {
        assertThatThrownBy(() -> new Period(null, NOVEMBER)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Period(LocalDate.of(1900, 1, 1), NOVEMBER)).isInstanceOf(InvalidInput.class);
        assertThat(new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2023, 12, 31)).months())
                .hasSize(120);
    }
}
