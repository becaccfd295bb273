package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.DayUnit.HOUR;
import static org.maplebridge.deadline.DayUnit.MONTH;
import static org.maplebridge.deadline.DayUnit.NATURAL_DAY;
import static org.maplebridge.deadline.DayUnit.OFFICE_HOUR;
import static org.maplebridge.deadline.DayUnit.WORKING_DAY;
import static org.maplebridge.deadline.DayUnit.YEAR;
import static org.maplebridge.deadline.Facts.CALENDAR;
import static org.maplebridge.deadline.Facts.RECKONING;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.due;
import static org.maplebridge.deadline.Facts.rawEnd;
import static org.maplebridge.deadline.Facts.rule;
import static org.maplebridge.deadline.PauseEvent.MEDIATION_SUSPENDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Course.Turn;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.deadline.WorkingCalendar.Notice;

class ReckoningTest {

    private static final DeadlineRule FIFTEEN_DAYS = rule(15, NATURAL_DAY);

    private static Course from(String day) {
        return Course.from(day(day));
    }

    private static Turn paused(String on) {
        return Turn.paused(day(on), MEDIATION_SUSPENDED, null);
    }

    private static Turn resumed(String on) {
        return Turn.resumed(day(on), MEDIATION_SUSPENDED, null);
    }

    private static Turn extended(String on, int units) {
        return Turn.extended(day(on), units, "延期同意书");
    }

    @Nested
    class Edges {

        @Test
        void the_servers_zone_does_not_matter() {
            TimeZone server = TimeZone.getDefault();
            try {
                // 2023-11-05 and 2024-03-10 are the days on which New York turns its clocks.
                for (String zone : List.of("America/New_York", "UTC", "Pacific/Kiritimati")) {
                    TimeZone.setDefault(TimeZone.getTimeZone(zone));
                    Deadline autumn = RECKONING.reckon(FIFTEEN_DAYS, day("2023-10-24"));
                    Deadline spring = RECKONING.reckon(rule(10, WORKING_DAY), day("2024-03-04"));
                    assertThat(autumn.endsAt()).isEqualTo("2023-11-08T16:00:00Z");
                    assertThat(spring.endsAt()).isEqualTo("2024-03-18T16:00:00Z");
                }
            } finally {
                TimeZone.setDefault(server);
            }
        }

        @Test
        void the_limit_has_passed_at_the_first_instant_of_the_day_after_in_shanghai() {
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, day("2023-09-15")).endsAt())
                    .isEqualTo("2023-10-07T16:00:00Z");
        }

        @Test
        void the_leap_day_is_counted_like_any_other() {
            assertThat(rawEnd("2024-02-20", 15, NATURAL_DAY)).isEqualTo(day("2024-03-06"));
            assertThat(rawEnd("2023-02-20", 15, NATURAL_DAY)).isEqualTo(day("2023-03-07"));
        }

        @Test
        void a_year_from_the_leap_day_ends_on_the_last_day_of_february() {
            assertThat(rawEnd("2024-02-29", 1, YEAR)).isEqualTo(day("2025-02-28"));
        }

        @Test
        void a_start_on_a_holiday_counts_from_the_next_working_day() {
            assertThat(due("2023-10-01", 1, WORKING_DAY)).isEqualTo(day("2023-10-07"));
            assertThat(due("2023-10-01", 15, NATURAL_DAY)).isEqualTo(day("2023-10-16"));
        }

        @Test
        void a_start_on_a_make_up_day_does_not_count_that_day() {
            assertThat(due("2023-10-07", 1, WORKING_DAY)).isEqualTo(day("2023-10-08"));
        }

        @Test
        void a_week_of_seven_working_days_is_counted_whole() {
            // 7 and 8 October 2023, Saturday and Sunday, were both worked.
            assertThat(due("2023-10-06", 7, WORKING_DAY)).isEqualTo(day("2023-10-13"));
        }

        @Test
        void a_week_without_a_working_day_is_passed_over() {
            assertThat(due("2020-01-23", 1, WORKING_DAY)).isEqualTo(day("2020-02-03"));
        }

        @Test
        void a_last_day_on_a_make_up_day_stays() {
            assertThat(rawEnd("2023-09-22", 15, NATURAL_DAY)).isEqualTo(day("2023-10-07"));
            assertThat(due("2023-09-22", 15, NATURAL_DAY)).isEqualTo(day("2023-10-07"));
        }

        @Test
        void a_limit_that_does_not_roll_ends_on_the_rest_day() {
            Deadline deadline = RECKONING.reckon(rule(15, NATURAL_DAY, false, null), day("2023-09-15"));
            assertThat(deadline.dueOn()).isEqualTo(day("2023-09-30"));
        }

        @Test
        void a_start_in_the_future_may_be_previewed() {
            assertThat(due("2026-11-25", 15, NATURAL_DAY)).isEqualTo(day("2026-12-10"));
        }

        @Test
        void a_calendar_changed_while_the_limit_runs_moves_its_end() {
            List<Notice> withNext = new ArrayList<>(Facts.NOTICES);
            Words newYear = new Words("元旦", "New Year's Day");
            withNext.add(new Notice(
                    2027,
                    1,
                    List.of(
                            new ListedDay(day("2027-01-01"), Kind.REST_DAY, newYear),
                            new ListedDay(day("2027-01-04"), Kind.REST_DAY, newYear))));
            Deadline before = RECKONING.reckon(FIFTEEN_DAYS, day("2026-12-17"));
            Deadline after = new Reckoning(WorkingCalendar.of(withNext)).reckon(FIFTEEN_DAYS, day("2026-12-17"));
            assertThat(before.dueOn()).isEqualTo(day("2027-01-01"));
            assertThat(before.provisional()).isTrue();
            assertThat(after.dueOn()).isEqualTo(day("2027-01-05"));
            assertThat(after.provisional()).isFalse();
            assertThat(after.calendarVersion()).isEqualTo("2020-2027");
        }
    }

    @Nested
    class Coverage {

        @Test
        void a_due_day_in_an_unpublished_year_is_provisional_and_says_so() {
            Deadline deadline = RECKONING.reckon(FIFTEEN_DAYS, day("2026-12-20"));
            assertThat(deadline.dueOn()).isEqualTo(day("2027-01-04"));
            assertThat(deadline.provisional()).isTrue();
            assertThat(deadline.steps()).contains(CountedStep.of("provisional", "2027"));
        }

        @Test
        void a_last_day_in_a_published_year_that_rolls_into_an_unpublished_one_is_provisional() {
            // No such day exists in the published years, so one is made: the calendar of 2026 with New Year's Eve at
            // rest.
            List<Notice> notices = List.of(new Notice(
                    2026,
                    1,
                    List.of(new ListedDay(day("2026-12-31"), Kind.REST_DAY, new Words("元旦", "New Year's Day")))));
            Deadline deadline = new Reckoning(WorkingCalendar.of(notices)).reckon(FIFTEEN_DAYS, day("2026-12-16"));
            assertThat(deadline.rawEnd()).isEqualTo(day("2026-12-31"));
            assertThat(deadline.dueOn()).isEqualTo(day("2027-01-01"));
            assertThat(deadline.provisional()).isTrue();
        }

        @Test
        void a_day_in_an_unpublished_year_that_no_calendar_can_move_is_certain() {
            Deadline deadline = RECKONING.reckon(rule(15, NATURAL_DAY, false, null), day("2026-12-20"));
            assertThat(deadline.provisional()).isFalse();
        }

        @Test
        void a_due_day_in_a_published_year_is_not_provisional() {
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, day("2026-12-16")).provisional())
                    .isFalse();
        }

        @Test
        void a_start_on_the_last_uncovered_day_is_taken_because_that_day_is_not_counted() {
            assertThat(due("2019-12-31", 15, NATURAL_DAY)).isEqualTo(day("2020-01-15"));
            assertThat(due("2019-12-31", 1, WORKING_DAY)).isEqualTo(day("2020-01-02"));
        }

        @Test
        void a_counted_day_in_an_uncovered_past_year_is_refused() {
            assertThatThrownBy(() -> due("2019-12-30", 15, NATURAL_DAY)).isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> due("2019-12-30", 5, WORKING_DAY)).isInstanceOf(InvalidInput.class);
        }

        @Test
        void a_last_day_in_an_uncovered_past_year_is_refused() {
            assertThatThrownBy(() -> due("2018-06-01", 1, YEAR)).isInstanceOf(InvalidInput.class);
        }

        @Test
        void a_year_that_began_before_the_calendar_is_taken_when_it_ends_within() {
            assertThat(due("2019-06-01", 1, YEAR)).isEqualTo(day("2020-06-01"));
        }
    }

    @Nested
    class MonthsAndYears {

        @Test
        void a_month_ends_on_the_same_day_of_the_next() {
            assertThat(rawEnd("2023-03-14", 1, MONTH)).isEqualTo(day("2023-04-14"));
        }

        @Test
        void a_month_that_lacks_the_day_ends_on_its_last() {
            assertThat(rawEnd("2023-01-31", 1, MONTH)).isEqualTo(day("2023-02-28"));
            assertThat(rawEnd("2024-01-31", 1, MONTH)).isEqualTo(day("2024-02-29"));
            assertThat(rawEnd("2023-08-31", 6, MONTH)).isEqualTo(day("2024-02-29"));
        }

        @Test
        void a_month_from_the_last_day_of_a_short_month_keeps_the_number_of_the_day() {
            assertThat(rawEnd("2023-02-28", 1, MONTH)).isEqualTo(day("2023-03-28"));
        }

        @Test
        void a_month_that_ends_on_a_rest_day_rolls() {
            assertThat(due("2023-09-01", 1, MONTH)).isEqualTo(day("2023-10-07"));
        }

        @Test
        void a_year_that_ends_on_a_rest_day_rolls() {
            assertThat(rawEnd("2023-02-10", 1, YEAR)).isEqualTo(day("2024-02-10"));
            assertThat(due("2023-02-10", 1, YEAR)).isEqualTo(day("2024-02-18"));
        }

        @Test
        void two_and_five_years_end_on_the_same_day_of_their_year() {
            assertThat(due("2024-03-04", 2, YEAR)).isEqualTo(day("2026-03-04"));
            assertThat(rawEnd("2020-02-29", 5, YEAR)).isEqualTo(day("2025-02-28"));
        }

        @Test
        void a_limit_of_months_is_extended_by_months_from_its_rolled_end() {
            // Raw end Sunday 30 June 2024, due Monday 1 July; one month more ends on 1 August.
            Course course = from("2024-05-30").then(extended("2024-06-20", 1));
            assertThat(RECKONING.reckon(rule(1, MONTH), course).dueOn()).isEqualTo(day("2024-08-01"));
        }

        @Test
        void a_pause_keeps_the_days_that_were_left_of_a_year() {
            // Ends 9 October 2024; 22 days counted until 31 October 2023, 344 left of 366.
            Course course = from("2023-10-09").then(paused("2023-11-01")).then(resumed("2023-11-30"));
            assertThat(RECKONING.reckon(rule(1, YEAR), course).rawEnd()).isEqualTo(day("2024-11-08"));
        }

        @Test
        void a_pause_keeps_the_days_that_were_left_of_a_month() {
            // Ends 14 April; 10 days counted until 24 March, 21 left; day zero is 3 April.
            Course course = from("2023-03-14").then(paused("2023-03-25")).then(resumed("2023-04-03"));
            assertThat(RECKONING.reckon(rule(1, MONTH), course).rawEnd()).isEqualTo(day("2023-04-24"));
        }
    }

    @Nested
    class Extensions {

        @Test
        void an_extension_runs_from_the_rolled_end() {
            Course course = from("2023-09-15").then(extended("2023-10-07", 15));
            Deadline deadline = RECKONING.reckon(FIFTEEN_DAYS, course);
            assertThat(deadline.rawEnd()).isEqualTo(day("2023-10-22"));
            assertThat(deadline.dueOn()).isEqualTo(day("2023-10-23"));
        }

        @Test
        void an_extension_runs_from_the_raw_end_where_the_rule_says_so() {
            DeadlineRule rule =
                    rule(15, NATURAL_DAY, true, new Extension(Extension.By.BOTH_PARTIES, null, Extension.From.RAW_END));
            Deadline deadline = RECKONING.reckon(rule, from("2023-09-15").then(extended("2023-09-20", 15)));
            assertThat(deadline.dueOn()).isEqualTo(day("2023-10-16"));
        }

        @Test
        void an_extension_of_working_days_is_counted_in_working_days() {
            Course course = from("2023-11-14").then(extended("2023-11-20", 5));
            assertThat(RECKONING.reckon(rule(10, WORKING_DAY), course).dueOn()).isEqualTo(day("2023-12-05"));
        }

        @Test
        void a_second_extension_runs_from_the_end_of_the_first() {
            Course course = from("2023-09-15").then(extended("2023-09-20", 15)).then(extended("2023-10-10", 5));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).dueOn()).isEqualTo(day("2023-10-30"));
        }

        @Test
        void an_extension_on_the_last_day_is_in_time_and_one_on_the_day_after_is_not() {
            assertThat(RECKONING
                            .reckon(FIFTEEN_DAYS, from("2023-09-15").then(extended("2023-10-07", 1)))
                            .dueOn())
                    .isEqualTo(day("2023-10-08"));
            assertThatThrownBy(() ->
                            RECKONING.reckon(FIFTEEN_DAYS, from("2023-09-15").then(extended("2023-10-08", 1))))
                    .isInstanceOfSatisfying(
                            Conflict.class, fault -> assertThat(fault.key()).isEqualTo("fault.deadline.expired"));
        }

        @Test
        void an_award_may_be_extended_by_fifteen_days_in_all() {
            DeadlineRule award = rule("ARB-AWARD");
            Course ten = from("2023-11-14").then(extended("2023-12-20", 10));
            assertThat(RECKONING
                            .reckon(award, ten.then(extended("2023-12-21", 5)))
                            .dueOn())
                    .isEqualTo(day("2024-01-15"));
            assertThatThrownBy(() -> RECKONING.reckon(award, ten.then(extended("2023-12-21", 6))))
                    .isInstanceOf(InvalidInput.class);
        }

        @Test
        void a_limit_whose_rule_allows_no_extension_cannot_be_extended() {
            assertThatThrownBy(() -> RECKONING.reckon(
                            rule("REV-COURT"), from("2023-11-14").then(extended("2023-11-20", 5))))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            fault -> assertThat(fault.key()).isEqualTo("fault.deadline.extension.none"));
        }

        @Test
        void an_extension_without_a_bound_still_has_to_be_one() {
            assertThatThrownBy(() -> RECKONING.reckon(
                            FIFTEEN_DAYS, from("2023-09-15").then(extended("2023-09-20", Integer.MAX_VALUE))))
                    .isInstanceOf(InvalidInput.class);
            Course twice =
                    from("2023-09-15").then(extended("2023-09-20", 3_600)).then(extended("2023-09-21", 100));
            assertThatThrownBy(() -> RECKONING.reckon(FIFTEEN_DAYS, twice)).isInstanceOf(InvalidInput.class);
        }

        @Test
        void an_extension_of_working_days_runs_from_a_make_up_day_like_from_any_other() {
            // Ten working days end on Sunday 29 September 2024, a make-up day; two more are 30 September and 8 October.
            Course course = from("2024-09-13").then(extended("2024-09-29", 2));
            assertThat(RECKONING.reckon(rule(10, WORKING_DAY), course).dueOn()).isEqualTo(day("2024-10-08"));
        }

        @Test
        void an_empty_extension_is_refused() {
            assertThatThrownBy(() ->
                            RECKONING.reckon(FIFTEEN_DAYS, from("2023-09-15").then(extended("2023-09-20", 0))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Nested
    class Pauses {

        @Test
        void the_day_of_the_pause_is_not_counted_and_the_day_of_resumption_is_day_zero() {
            // 14 to 19 November are counted, nine days are kept, and the first of them is 2 December.
            Course course = from("2023-11-13").then(paused("2023-11-20")).then(resumed("2023-12-01"));
            Deadline deadline = RECKONING.reckon(FIFTEEN_DAYS, course);
            assertThat(deadline.rawEnd()).isEqualTo(day("2023-12-10"));
            assertThat(deadline.dueOn()).isEqualTo(day("2023-12-11"));
        }

        @Test
        void a_paused_limit_has_no_end_and_says_what_it_keeps() {
            Deadline deadline =
                    RECKONING.reckon(FIFTEEN_DAYS, from("2023-11-13").then(paused("2023-11-20")));
            assertThat(deadline.isPaused()).isTrue();
            assertThat(deadline.remaining()).isEqualTo(9);
            assertThat(deadline.endsAt()).isNull();
        }

        @Test
        void a_pause_keeps_working_days_as_working_days() {
            // Counted: 15, 16, 17, 20 November; six are left after Monday the 27th.
            Course course = from("2023-11-14").then(paused("2023-11-21")).then(resumed("2023-11-27"));
            assertThat(RECKONING.reckon(rule(10, WORKING_DAY), course).dueOn()).isEqualTo(day("2023-12-05"));
        }

        @Test
        void a_pause_over_one_day_gives_that_day_back() {
            Course course = from("2023-11-13").then(paused("2023-11-20")).then(resumed("2023-11-20"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).rawEnd()).isEqualTo(day("2023-11-29"));
        }

        @Test
        void a_pause_on_the_start_day_keeps_everything() {
            Course course = from("2023-11-13").then(paused("2023-11-13")).then(resumed("2023-11-20"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).rawEnd()).isEqualTo(day("2023-12-05"));
        }

        @Test
        void a_pause_on_the_last_day_keeps_that_day() {
            Course course = from("2023-11-13").then(paused("2023-11-28")).then(resumed("2023-12-04"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).dueOn()).isEqualTo(day("2023-12-05"));
        }

        @Test
        void a_pause_on_the_day_to_which_the_end_had_moved_leaves_the_day_of_resumption() {
            // The last counted day was Saturday 16 December; Monday was the grace that the pause took, and gives back.
            Course course = from("2023-12-01").then(paused("2023-12-18")).then(resumed("2023-12-21"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).dueOn()).isEqualTo(day("2023-12-21"));
        }

        @Test
        void a_pause_over_spring_festival_keeps_the_working_days_on_both_sides() {
            // Counted: 21, 22, 23 January; seven are left after Saturday 8 February, a make-up day and day zero.
            Course course = from("2025-01-20").then(paused("2025-01-24")).then(resumed("2025-02-08"));
            assertThat(RECKONING.reckon(rule(10, WORKING_DAY), course).dueOn()).isEqualTo(day("2025-02-18"));
        }

        @Test
        void two_pauses_both_count() {
            Course course = from("2023-11-13")
                    .then(paused("2023-11-15"))
                    .then(resumed("2023-11-16"))
                    .then(paused("2023-11-20"))
                    .then(resumed("2023-11-21"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).rawEnd()).isEqualTo(day("2023-12-02"));
        }

        @Test
        void an_extension_granted_before_a_pause_is_not_lost_in_it() {
            // Ends 28 November; extended by ten to 8 December; nine days are kept from 20 November on, then the ten
            // follow.
            Course course = from("2023-11-13")
                    .then(extended("2023-11-17", 10))
                    .then(paused("2023-11-20"))
                    .then(resumed("2023-11-22"));
            Deadline deadline = RECKONING.reckon(FIFTEEN_DAYS, course);
            assertThat(deadline.rawEnd()).isEqualTo(day("2023-12-11"));
        }

        @Test
        void a_pause_within_an_extension_keeps_what_is_left_of_it() {
            // The extension runs from 28 November to 8 December; six days are kept after 2 December.
            Course course = from("2023-11-13")
                    .then(extended("2023-11-17", 10))
                    .then(paused("2023-12-03"))
                    .then(resumed("2023-12-08"));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).rawEnd()).isEqualTo(day("2023-12-14"));
        }

        @Test
        void a_pause_after_the_end_is_refused() {
            assertThatThrownBy(() ->
                            RECKONING.reckon(FIFTEEN_DAYS, from("2023-11-13").then(paused("2023-11-29"))))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void a_pause_within_a_pause_is_refused() {
            assertThatThrownBy(() -> RECKONING.reckon(
                            FIFTEEN_DAYS,
                            from("2023-11-13").then(paused("2023-11-20")).then(paused("2023-11-21"))))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void an_extension_within_a_pause_is_refused() {
            assertThatThrownBy(() -> RECKONING.reckon(
                            FIFTEEN_DAYS,
                            from("2023-11-13").then(paused("2023-11-20")).then(extended("2023-11-21", 5))))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void a_resumption_without_a_pause_is_refused() {
            assertThatThrownBy(() ->
                            RECKONING.reckon(FIFTEEN_DAYS, from("2023-11-13").then(resumed("2023-11-20"))))
                    .isInstanceOf(Conflict.class);
        }

        @Test
        void a_pause_that_ends_before_it_begins_is_refused() {
            assertThatThrownBy(() -> RECKONING.reckon(
                            FIFTEEN_DAYS,
                            from("2023-11-13").then(paused("2023-11-20")).then(resumed("2023-11-19"))))
                    .isInstanceOf(InvalidInput.class);
        }

        @Test
        void a_pause_before_the_start_is_refused() {
            assertThatThrownBy(() ->
                            RECKONING.reckon(FIFTEEN_DAYS, from("2023-11-13").then(paused("2023-11-12"))))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Nested
    class Hours {

        private static final OfficeHours NINE_TO_FIVE = OfficeHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0));

        @Test
        void elapsed_hours_run_through_night_and_weekend() {
            Deadline deadline = RECKONING.reckonHours(rule(72, HOUR), shanghai("2023-11-17T16:30"), NINE_TO_FIVE);
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2023-11-20T16:30"));
            assertThat(deadline.dueOn()).isEqualTo(day("2023-11-20"));
        }

        @Test
        void office_hours_pass_over_the_weekend() {
            Deadline deadline = RECKONING.reckonHours(rule(1, OFFICE_HOUR), shanghai("2023-11-17T16:30"), NINE_TO_FIVE);
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2023-11-20T09:30"));
        }

        @Test
        void office_hours_run_on_a_make_up_saturday() {
            Deadline deadline = RECKONING.reckonHours(rule(1, OFFICE_HOUR), shanghai("2023-09-28T16:30"), NINE_TO_FIVE);
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2023-10-07T09:30"));
        }

        @Test
        void office_hours_that_end_in_an_unpublished_year_are_provisional() {
            Deadline deadline = RECKONING.reckonHours(rule(2, OFFICE_HOUR), shanghai("2026-12-31T16:00"), NINE_TO_FIVE);
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2027-01-01T10:00"));
            assertThat(deadline.provisional()).isTrue();
        }

        @Test
        void a_limit_of_hours_cannot_start_with_a_day_nor_one_of_days_at_an_hour() {
            assertThatThrownBy(() -> RECKONING.reckon(rule(1, HOUR), day("2023-11-17")))
                    .hasMessage("startedOn: fault.deadline.hours")
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> RECKONING.reckonHours(FIFTEEN_DAYS, Instant.EPOCH, NINE_TO_FIVE))
                    .hasMessage("startedOn: fault.deadline.days")
                    .isInstanceOf(InvalidInput.class);
        }

        @Test
        void elapsed_hours_count_the_night_in_which_the_servers_zone_turns_its_clocks() {
            TimeZone server = TimeZone.getDefault();
            try {
                TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
                Deadline deadline = RECKONING.reckonHours(rule(24, HOUR), shanghai("2023-11-05T09:00"), NINE_TO_FIVE);
                assertThat(deadline.endsAt()).isEqualTo(shanghai("2023-11-06T09:00"));
            } finally {
                TimeZone.setDefault(server);
            }
        }

        @Test
        void an_hour_that_begins_before_midnight_ends_on_the_next_day() {
            Deadline deadline = RECKONING.reckonHours(rule(1, HOUR), shanghai("2023-12-31T23:30"), NINE_TO_FIVE);
            assertThat(deadline.startedOn()).isEqualTo(day("2023-12-31"));
            assertThat(deadline.dueOn()).isEqualTo(day("2024-01-01"));
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2024-01-01T00:30"));
        }

        @Test
        void office_hours_that_start_when_the_office_closes_wait_for_the_next_working_day() {
            Deadline deadline = RECKONING.reckonHours(rule(1, OFFICE_HOUR), shanghai("2023-09-28T17:00"), NINE_TO_FIVE);
            assertThat(deadline.endsAt()).isEqualTo(shanghai("2023-10-07T10:00"));
        }

        @Test
        void elapsed_hours_are_certain_even_in_an_unpublished_year() {
            Deadline deadline = RECKONING.reckonHours(rule(2, HOUR), shanghai("2027-01-01T10:00"), NINE_TO_FIVE);
            assertThat(deadline.provisional()).isFalse();
        }

        @Test
        void hours_that_end_before_the_first_notice_are_refused() {
            assertThatThrownBy(() -> RECKONING.reckonHours(rule(2, HOUR), shanghai("2019-12-31T10:00"), NINE_TO_FIVE))
                    .isInstanceOf(InvalidInput.class);
            assertThat(RECKONING
                            .reckonHours(rule(2, HOUR), shanghai("2019-12-31T23:00"), NINE_TO_FIVE)
                            .endsAt())
                    .isEqualTo(shanghai("2020-01-01T01:00"));
        }

        @Test
        void office_hours_name_the_hours_by_which_they_were_counted() {
            assertThat(RECKONING
                            .reckonHours(rule(1, OFFICE_HOUR), shanghai("2023-11-17T16:30"), NINE_TO_FIVE)
                            .steps())
                    .contains(CountedStep.of("officeHours", "09:00-17:00"));
        }

        private static Instant shanghai(String local) {
            return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
        }
    }

    @Nested
    class Explanation {

        @Test
        void every_step_of_a_rolled_limit_is_named_in_order() {
            DeadlineRule rule = rule("MED-LAB");
            Course course = new Course(day("2023-09-15"), "收件回执", List.of());
            assertThat(RECKONING.reckon(rule, course).steps())
                    .containsExactly(
                            CountedStep.of("start", rule.startEvent(), day("2023-09-15")),
                            CountedStep.of("paper", "收件回执"),
                            CountedStep.of(
                                    "rule", "MED-LAB", 1, rule.name(), 15, NATURAL_DAY, rule.law(), rule.article()),
                            CountedStep.of("counted", 15, NATURAL_DAY, day("2023-09-16"), day("2023-09-30")),
                            CountedStep.of(
                                    "restDays",
                                    day("2023-09-30"),
                                    day("2023-10-06"),
                                    new Words("中秋节、国庆节", "Mid-Autumn Festival and National Day")),
                            CountedStep.of(
                                    "makeUp",
                                    day("2023-10-07"),
                                    new Words("中秋节、国庆节", "Mid-Autumn Festival and National Day")),
                            CountedStep.of("rolled", day("2023-09-30"), day("2023-10-07")),
                            CountedStep.of("due", day("2023-10-07")),
                            CountedStep.of("calendar", "2020-2026"));
        }

        @Test
        void skipped_and_make_up_days_within_working_days_are_named() {
            Words springFestival = new Words("春节", "Spring Festival");
            assertThat(RECKONING
                            .reckon(rule(10, WORKING_DAY), day("2025-01-20"))
                            .steps())
                    .containsSubsequence(
                            CountedStep.of("restDay", day("2025-01-25"), WorkingCalendar.WEEKEND),
                            CountedStep.of("makeUp", day("2025-01-26"), springFestival),
                            CountedStep.of("restDays", day("2025-01-28"), day("2025-02-04"), springFestival),
                            CountedStep.of("makeUp", day("2025-02-08"), springFestival),
                            CountedStep.of("counted", 10, WORKING_DAY, day("2025-01-21"), day("2025-02-08")),
                            CountedStep.of("kept", day("2025-02-08")));
        }

        @Test
        void pause_resumption_and_extension_are_named_with_what_was_left() {
            Course course = from("2023-11-13")
                    .then(paused("2023-11-20"))
                    .then(resumed("2023-11-27"))
                    .then(extended("2023-12-01", 5));
            assertThat(RECKONING.reckon(FIFTEEN_DAYS, course).steps())
                    .containsSubsequence(
                            CountedStep.of("counted", 6, NATURAL_DAY, day("2023-11-14"), day("2023-11-19")),
                            CountedStep.of("paused", day("2023-11-20"), MEDIATION_SUSPENDED, 9, NATURAL_DAY),
                            CountedStep.of("resumed", day("2023-11-27"), 9, NATURAL_DAY),
                            CountedStep.of("counted", 9, NATURAL_DAY, day("2023-11-28"), day("2023-12-06")),
                            CountedStep.of("extended", day("2023-12-01"), 5, NATURAL_DAY, day("2023-12-06")),
                            CountedStep.of("paper", "延期同意书"),
                            CountedStep.of("counted", 5, NATURAL_DAY, day("2023-12-07"), day("2023-12-11")),
                            CountedStep.of("due", day("2023-12-11")));
        }

        @Test
        void what_is_left_is_told_in_natural_and_working_days() {
            assertThat(Remaining.of(day("2023-10-07"), day("2023-09-28"), CALENDAR))
                    .isEqualTo(new Remaining(DeadlineLevel.DUE_SOON, 9, 1));
            assertThat(Remaining.of(day("2023-11-28"), day("2023-11-28"), CALENDAR))
                    .isEqualTo(new Remaining(DeadlineLevel.DUE_TODAY, 0, 0));
            assertThat(Remaining.of(day("2023-11-17"), day("2023-11-20"), CALENDAR))
                    .isEqualTo(new Remaining(DeadlineLevel.OVERDUE, -3, -1));
        }

        @Test
        void the_level_turns_three_days_before_the_end() {
            assertThat(level("2023-11-23", "2023-11-19")).isEqualTo(DeadlineLevel.NORMAL);
            assertThat(level("2023-11-23", "2023-11-20")).isEqualTo(DeadlineLevel.DUE_SOON);
            assertThat(level("2023-11-23", "2023-11-22")).isEqualTo(DeadlineLevel.DUE_SOON);
            assertThat(level("2023-11-23", "2023-11-23")).isEqualTo(DeadlineLevel.DUE_TODAY);
            assertThat(level("2023-11-23", "2023-11-24")).isEqualTo(DeadlineLevel.OVERDUE);
        }

        @Test
        void two_working_days_before_the_end_it_is_soon_however_many_days_lie_between() {
            // a weekend, and the eight days of the autumn festivals of 2023 with their make-up days
            assertThat(level("2023-11-28", "2023-11-24")).isEqualTo(DeadlineLevel.DUE_SOON);
            assertThat(level("2023-11-29", "2023-11-24")).isEqualTo(DeadlineLevel.NORMAL);
            assertThat(level("2023-10-08", "2023-09-28")).isEqualTo(DeadlineLevel.DUE_SOON);
            assertThat(level("2023-10-09", "2023-09-28")).isEqualTo(DeadlineLevel.NORMAL);
        }

        @Test
        void a_list_by_range_and_the_badge_agree_on_every_day_of_a_year() {
            for (LocalDate today = day("2023-01-01"); today.getYear() == 2023; today = today.plusDays(1)) {
                LocalDate until = DeadlineLevel.soonUntil(today, CALENDAR);
                assertThat(DeadlineLevel.of(until, today, CALENDAR)).isEqualTo(DeadlineLevel.DUE_SOON);
                assertThat(DeadlineLevel.of(until.plusDays(1), today, CALENDAR)).isEqualTo(DeadlineLevel.NORMAL);
            }
        }

        private static DeadlineLevel level(String dueOn, String today) {
            return DeadlineLevel.of(day(dueOn), day(today), CALENDAR);
        }
    }
}
