package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CALENDAR;
import static org.maplebridge.deadline.Facts.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.deadline.WorkingCalendar.Notice;

class WorkingCalendarTest {

    private static final Words FESTIVAL = new Words("元旦", "New Year's Day");

    @ParameterizedTest
    @CsvSource({"2023,249", "2024,251", "2025,248", "2026,248"})
    void a_year_has_as_many_working_days_as_the_notice_makes_it(int year, int workingDays) {
        assertThat(CALENDAR.workingDaysBetween(day((year - 1) + "-12-31"), day(year + "-12-31")))
                .isEqualTo(workingDays);
    }

    @Test
    void a_weekend_that_is_not_listed_is_a_rest_day() {
        assertThat(CALENDAR.isWorkingDay(day("2023-11-18"))).isFalse();
        assertThat(CALENDAR.nameOf(day("2023-11-18")).zh()).isEqualTo("周末");
    }

    @Test
    void a_make_up_sunday_is_a_working_day_and_names_its_festival() {
        assertThat(CALENDAR.isMakeUpDay(day("2024-02-18"))).isTrue();
        assertThat(CALENDAR.nameOf(day("2024-02-18")).zh()).isEqualTo("春节");
    }

    @Test
    void a_monday_that_a_notice_declares_a_working_day_is_no_make_up_day() {
        assertThat(CALENDAR.isWorkingDay(day("2020-02-03"))).isTrue();
        assertThat(CALENDAR.isMakeUpDay(day("2020-02-03"))).isFalse();
    }

    @Test
    void the_notice_of_2023_makes_the_last_day_of_2022_a_holiday() {
        assertThat(CALENDAR.isWorkingDay(day("2022-12-31"))).isFalse();
        assertThat(CALENDAR.nameOf(day("2022-12-31"))).isEqualTo(FESTIVAL);
    }

    @Test
    void the_notice_of_the_later_year_is_the_newer_word_on_the_days_around_new_year() {
        Notice first = new Notice(2030, 1, List.of(new ListedDay(day("2030-12-31"), Kind.REST_DAY, FESTIVAL)));
        Notice second = new Notice(2031, 1, List.of(new ListedDay(day("2030-12-31"), Kind.MAKE_UP_DAY, FESTIVAL)));
        assertThat(WorkingCalendar.of(List.of(second, first)).isWorkingDay(day("2030-12-31")))
                .isTrue();
    }

    @Test
    void an_unpublished_year_goes_by_weekdays_and_is_provisional() {
        assertThat(CALENDAR.isProvisional(day("2026-12-31"))).isFalse();
        assertThat(CALENDAR.isProvisional(day("2027-01-01"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-01"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-01-02"))).isFalse();
    }

    @Test
    void a_year_before_the_first_notice_is_not_guessed_at() {
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(day("2019-12-31")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly("fault.deadline.uncovered"));
    }

    @Test
    void a_calendar_with_a_year_missing_is_refused() {
        assertThatThrownBy(() ->
                        WorkingCalendar.of(List.of(new Notice(2023, 1, List.of()), new Notice(2025, 1, List.of()))))
                .hasMessageContaining("calendar: fault.deadline.calendar.gap")
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings())
                                .containsExactly(new InvalidInput.Finding(
                                        "calendar", "fault.deadline.calendar.gap", List.of("2024"))));
    }

    @Test
    void a_calendar_with_a_year_twice_is_refused() {
        List<Notice> twice = new ArrayList<>(Facts.NOTICES);
        twice.add(new Notice(2024, 2, List.of()));
        assertThatThrownBy(() -> WorkingCalendar.of(twice)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_calendar_without_any_notice_is_refused() {
        assertThatThrownBy(() -> WorkingCalendar.of(List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_notice_with_a_day_twice_is_refused() {
        ListedDay listed = new ListedDay(day("2024-01-01"), Kind.REST_DAY, FESTIVAL);
        ListedDay contradicting = new ListedDay(day("2024-01-01"), Kind.MAKE_UP_DAY, FESTIVAL);
        assertThatThrownBy(() -> new Notice(2024, 1, List.of(listed, contradicting)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_notice_with_a_day_far_from_its_year_is_refused() {
        assertThatThrownBy(
                        () -> new Notice(2024, 1, List.of(new ListedDay(day("2042-01-01"), Kind.REST_DAY, FESTIVAL))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_version_names_the_years_and_every_amended_notice() {
        assertThat(CALENDAR.version()).isEqualTo("2020-2026");
        assertThat(WorkingCalendar.of(List.of(new Notice(2024, 2, List.of()), new Notice(2025, 1, List.of())))
                        .version())
                .isEqualTo("2024-2025,2024.2");
    }

    @Test
    void the_picker_gets_the_listed_days_of_a_month_in_order() {
        assertThat(CALENDAR.listedBetween(day("2024-02-01"), day("2024-02-29")))
                .extracting(ListedDay::day)
                .first()
                .isEqualTo(day("2024-02-04"));
    }
}
