package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.deadline.Facts.RECKONING;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import org.junit.jupiter.api.Test;

/**
 * The limits of the case in the newspaper: death on 9 October 2023, application on 13 November, acceptance and both consents on
 * 14 November. Counted by the product's own rules.
 */
class NewspaperCaseTest {

    @Test
    void the_mediation_after_acceptance_ends_ten_working_days_after_both_consents() {
        assertThat(due("MED-ARB-B", "2023-11-14")).isEqualTo(day("2023-11-28"));
    }

    @Test
    void the_award_is_due_forty_five_days_after_acceptance() {
        assertThat(due("ARB-AWARD", "2023-11-14")).isEqualTo(day("2023-12-29"));
    }

    @Test
    void the_mediation_before_acceptance_would_end_fifteen_days_after_receipt() {
        assertThat(due("MED-LAB", "2023-11-13")).isEqualTo(day("2023-11-28"));
    }

    @Test
    void the_employer_could_apply_for_recognition_until_2023_11_08() {
        assertThat(due("WI-EMPLOYER", "2023-10-09")).isEqualTo(day("2023-11-08"));
    }

    @Test
    void the_kin_can_apply_for_recognition_until_2024_10_09() {
        assertThat(due("WI-KIN", "2023-10-09")).isEqualTo(day("2024-10-09"));
    }

    @Test
    void the_commission_decides_on_acceptance_within_five_working_days() {
        assertThat(due("ARB-ACCEPT", "2023-11-13")).isEqualTo(day("2023-11-20"));
    }

    @Test
    void the_mediation_timer_fires_at_midnight_in_shanghai_after_the_last_day() {
        assertThat(RECKONING.reckon(rule("MED-ARB-B"), day("2023-11-14")).endsAt())
                .isEqualTo("2023-11-28T16:00:00Z");
    }

    private static java.time.LocalDate due(String code, String start) {
        return RECKONING.reckon(rule(code), day(start)).dueOn();
    }
}
