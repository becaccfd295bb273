package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.deadline.DayUnit.NATURAL_DAY;
import static org.maplebridge.deadline.DayUnit.WORKING_DAY;
import static org.maplebridge.deadline.DayUnit.YEAR;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.due;
import static org.maplebridge.deadline.Facts.rawEnd;

import org.junit.jupiter.api.Test;

/** The worked dates of the calendar chapter, each with the wrong answer that careless counting gives. */
class GoldenVectorsTest {

    @Test
    void five_working_days_from_monday_2023_11_13_end_on_the_next_monday() {
        assertThat(due("2023-11-13", 5, WORKING_DAY)).isEqualTo(day("2023-11-20"));
    }

    @Test
    void ten_working_days_from_2023_11_13_end_on_11_27_and_not_on_11_23_as_natural_days_would() {
        assertThat(due("2023-11-13", 10, WORKING_DAY))
                .isEqualTo(day("2023-11-27"))
                .isNotEqualTo(day("2023-11-23"));
        assertThat(due("2023-11-13", 10, NATURAL_DAY)).isEqualTo(day("2023-11-23"));
    }

    @Test
    void fifteen_natural_days_from_2023_11_13_end_on_11_28() {
        assertThat(rawEnd("2023-11-13", 15, NATURAL_DAY)).isEqualTo(day("2023-11-28"));
        assertThat(due("2023-11-13", 15, NATURAL_DAY)).isEqualTo(day("2023-11-28"));
    }

    @Test
    void forty_five_natural_days_from_2023_11_13_end_on_12_28() {
        assertThat(rawEnd("2023-11-13", 45, NATURAL_DAY)).isEqualTo(day("2023-12-28"));
        assertThat(due("2023-11-13", 45, NATURAL_DAY)).isEqualTo(day("2023-12-28"));
    }

    @Test
    void fifteen_days_into_the_national_holiday_of_2023_end_on_the_make_up_saturday_10_07_and_not_on_monday_10_09() {
        assertThat(rawEnd("2023-09-15", 15, NATURAL_DAY)).isEqualTo(day("2023-09-30"));
        assertThat(due("2023-09-15", 15, NATURAL_DAY))
                .isEqualTo(day("2023-10-07"))
                .isNotEqualTo(day("2023-10-09"));
    }

    @Test
    void fifteen_days_into_spring_festival_2024_end_on_the_make_up_sunday_02_18_and_not_on_monday_02_19() {
        assertThat(rawEnd("2024-01-26", 15, NATURAL_DAY)).isEqualTo(day("2024-02-10"));
        assertThat(due("2024-01-26", 15, NATURAL_DAY))
                .isEqualTo(day("2024-02-18"))
                .isNotEqualTo(day("2024-02-19"));
    }

    @Test
    void fifteen_days_from_2024_09_13_end_on_the_make_up_sunday_09_29_and_not_on_monday_09_30() {
        assertThat(rawEnd("2024-09-13", 15, NATURAL_DAY)).isEqualTo(day("2024-09-28"));
        assertThat(due("2024-09-13", 15, NATURAL_DAY))
                .isEqualTo(day("2024-09-29"))
                .isNotEqualTo(day("2024-09-30"));
    }

    @Test
    void ten_working_days_from_2024_09_13_end_on_the_make_up_sunday_09_29() {
        assertThat(due("2024-09-13", 10, WORKING_DAY)).isEqualTo(day("2024-09-29"));
    }

    @Test
    void five_working_days_from_2025_01_20_end_on_the_make_up_sunday_01_26_and_not_on_monday_01_27() {
        assertThat(due("2025-01-20", 5, WORKING_DAY))
                .isEqualTo(day("2025-01-26"))
                .isNotEqualTo(day("2025-01-27"));
    }

    @Test
    void ten_working_days_over_spring_festival_2025_end_on_the_make_up_saturday_02_08() {
        assertThat(due("2025-01-20", 10, WORKING_DAY)).isEqualTo(day("2025-02-08"));
    }

    @Test
    void fifteen_days_that_end_on_a_plain_saturday_move_to_monday() {
        assertThat(rawEnd("2023-12-01", 15, NATURAL_DAY)).isEqualTo(day("2023-12-16"));
        assertThat(due("2023-12-01", 15, NATURAL_DAY)).isEqualTo(day("2023-12-18"));
    }

    @Test
    void thirty_days_that_end_on_new_years_eve_2023_end_on_tuesday_2024_01_02_and_not_on_the_holiday_monday() {
        assertThat(rawEnd("2023-12-01", 30, NATURAL_DAY)).isEqualTo(day("2023-12-31"));
        assertThat(due("2023-12-01", 30, NATURAL_DAY))
                .isEqualTo(day("2024-01-02"))
                .isNotEqualTo(day("2024-01-01"));
    }

    @Test
    void fifteen_days_into_spring_festival_2026_end_on_tuesday_02_24() {
        assertThat(rawEnd("2026-02-05", 15, NATURAL_DAY)).isEqualTo(day("2026-02-20"));
        assertThat(due("2026-02-05", 15, NATURAL_DAY)).isEqualTo(day("2026-02-24"));
    }

    @Test
    void thirty_days_from_2026_02_05_end_on_monday_03_09() {
        assertThat(rawEnd("2026-02-05", 30, NATURAL_DAY)).isEqualTo(day("2026-03-07"));
        assertThat(due("2026-02-05", 30, NATURAL_DAY)).isEqualTo(day("2026-03-09"));
    }

    @Test
    void thirty_days_from_the_accident_of_2023_10_09_end_on_11_08() {
        assertThat(rawEnd("2023-10-09", 30, NATURAL_DAY)).isEqualTo(day("2023-11-08"));
        assertThat(due("2023-10-09", 30, NATURAL_DAY)).isEqualTo(day("2023-11-08"));
    }

    @Test
    void one_year_from_the_accident_of_2023_10_09_ends_on_2024_10_09() {
        assertThat(rawEnd("2023-10-09", 1, YEAR)).isEqualTo(day("2024-10-09"));
        assertThat(due("2023-10-09", 1, YEAR)).isEqualTo(day("2024-10-09"));
    }
}
