package org.maplebridge.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Evidence;

class ParametersTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    @Test
    void a_later_value_takes_over_on_its_first_day() {
        Parameters parameters = new Parameters(List.of(
                minimum("4210", "2022-09-01", null, 1, "1800"), minimum("4210", "2024-02-01", null, 1, "1900")));
        assertThat(found(parameters, "2022-08-31")).isNull();
        assertThat(found(parameters, "2022-09-01")).isEqualByComparingTo("1800");
        assertThat(found(parameters, "2024-01-31")).isEqualByComparingTo("1800");
        assertThat(found(parameters, "2024-02-01")).isEqualByComparingTo("1900");
    }

    @Test
    void a_further_edition_of_a_day_takes_the_place_of_the_one_before() {
        Parameter first = minimum("4210", "2022-09-01", null, 1, "1800");
        Parameter second = minimum("4210", "2022-09-01", "2023-12-31", 2, "1810");
        Parameters parameters = new Parameters(List.of(first, second));
        assertThat(found(parameters, "2023-06-01")).isEqualByComparingTo("1810");
        assertThat(found(parameters, "2024-01-01"))
                .as("the first has not come back")
                .isNull();
        assertThat(parameters.overtaken(first)).isTrue();
        assertThat(parameters.overtaken(second)).isFalse();
    }

    @Test
    void the_narrowest_region_that_holds_the_place_counts_and_none_beside_it() {
        Parameters parameters = new Parameters(List.of(
                minimum("4210", "2022-09-01", null, 1, "1800"),
                minimum("421003", "2022-09-01", null, 1, "1950"),
                minimum("421002", "2022-09-01", null, 1, "2000")));
        assertThat(found(parameters, "2023-06-01")).isEqualByComparingTo("1950");
        assertThat(parameters
                        .find(ParameterCode.MINIMUM_WAGE, 0, "421001", DAY)
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo("1800");
        assertThat(parameters.find(ParameterCode.MINIMUM_WAGE, 0, "4201", DAY)).isEmpty();
        assertThat(parameters.find(ParameterCode.MINIMUM_WAGE, 0, null, DAY)).isEmpty();
    }

    @Test
    void a_wider_region_speaks_where_the_narrower_has_nothing_for_the_day() {
        Parameters parameters = new Parameters(List.of(
                minimum("421003", "2020-01-01", "2020-12-31", 1, "1500"),
                minimum("4210", "2022-09-01", null, 1, "1800")));
        assertThat(found(parameters, "2023-06-01")).isEqualByComparingTo("1800");
    }

    @Test
    void a_draft_is_refused_with_all_that_is_wrong_at_once() {
        ParameterDraft draft = new ParameterDraft(
                ParameterCode.MEDICAL_GRANT,
                4,
                "42",
                null,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2023, 1, 1),
                new BigDecimal("-1.00001"),
                ParameterUnit.PERCENT,
                " ",
                null);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> draft.parameter(1));
        assertThat(refused.findings())
                .extracting(InvalidInput.Finding::field)
                .contains("grade", "region", "validTo", "value", "unit", "source", "evidence");
    }

    @Test
    void a_statistic_holds_for_its_year() {
        Parameter value = new ParameterDraft(
                        ParameterCode.INCOME,
                        null,
                        null,
                        2025,
                        null,
                        null,
                        new BigDecimal("1"),
                        ParameterUnit.YUAN_A_YEAR,
                        "测试",
                        Evidence.EXCERPT)
                .parameter(2);
        assertThat(value.validFrom()).isEqualTo("2025-01-01");
        assertThat(value.validTo()).isEqualTo("2025-12-31");
        assertThat(value.edition()).isEqualTo(2);
    }

    @Test
    void facts_that_cannot_be_are_told_all_at_once() {
        LocalDate today = LocalDate.of(2024, 1, 1);
        Facts facts = new Facts(
                Set.of(),
                today.plusDays(1),
                false,
                -1,
                2,
                LocalDate.of(1949, 12, 31),
                11,
                4,
                false,
                new BigDecimal("0.001"),
                Money.ZERO,
                Money.ZERO,
                today,
                today.minusDays(1),
                today.minusDays(2),
                null,
                null,
                new BigDecimal("-1"),
                null,
                null);
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> facts.check(today));
        assertThat(refused.findings())
                .extracting(InvalidInput.Finding::field)
                .containsExactlyInAnyOrder(
                        "heads",
                        "diedOn",
                        "others",
                        "alone",
                        "injuredOn",
                        "grade",
                        "care",
                        "stopMonths",
                        "contributionWage",
                        "monthlyWage",
                        "leftOn",
                        "contractOn",
                        "workdayHours");
    }

    private static BigDecimal found(Parameters parameters, String on) {
        return parameters
                .find(ParameterCode.MINIMUM_WAGE, 0, LawOfTheTest.PLACE, LocalDate.parse(on))
                .map(Parameter::value)
                .orElse(null);
    }

    private static Parameter minimum(String region, String from, String to, int edition, String yuan) {
        return LawOfTheTest.value(
                ParameterCode.MINIMUM_WAGE,
                0,
                region,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                edition,
                yuan,
                Evidence.EXCERPT);
    }
}
