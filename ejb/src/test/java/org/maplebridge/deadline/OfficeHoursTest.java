package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CALENDAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;

/** Office time, with the edges on which other people's products lost minutes and nights. */
class OfficeHoursTest {

    private static final OfficeHours NINE_TO_FIVE = OfficeHours.of(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final OfficeHours EIGHT_TO_SIX = OfficeHours.of(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private static final OfficeHours ALL_DAY = OfficeHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final OfficeHours WITH_NOON_BREAK = new OfficeHours(List.of(
            new OfficeHours.Span(LocalTime.of(8, 30), LocalTime.of(12, 0)),
            new OfficeHours.Span(LocalTime.of(14, 0), LocalTime.of(17, 30))));

    @Test
    void one_hour_from_friday_16_30_ends_on_monday_at_9_30() {
        assertThat(after(NINE_TO_FIVE, "2023-11-17T16:30", 1)).isEqualTo(at("2023-11-20T09:30"));
    }

    @Test
    void an_office_that_is_open_all_day_loses_no_minute_at_midnight() {
        assertThat(after(ALL_DAY, "2023-11-13T12:00", 24)).isEqualTo(at("2023-11-14T12:00"));
        assertThat(after(ALL_DAY, "2023-11-13T00:00", 72)).isEqualTo(at("2023-11-16T00:00"));
    }

    @Test
    void a_start_before_the_office_opens_waits_for_it() {
        assertThat(after(NINE_TO_FIVE, "2023-11-13T06:00", 1)).isEqualTo(at("2023-11-13T10:00"));
    }

    @Test
    void a_start_on_a_holiday_waits_for_the_make_up_day() {
        assertThat(after(NINE_TO_FIVE, "2023-10-02T10:00", 2)).isEqualTo(at("2023-10-07T11:00"));
    }

    @Test
    void time_that_fills_the_day_ends_when_the_office_closes() {
        assertThat(after(NINE_TO_FIVE, "2023-11-13T09:00", 8)).isEqualTo(at("2023-11-13T17:00"));
    }

    @Test
    void the_noon_break_is_not_counted() {
        assertThat(after(WITH_NOON_BREAK, "2023-11-13T11:00", 2)).isEqualTo(at("2023-11-13T15:00"));
    }

    @Test
    void four_hours_from_monday_17_00_end_on_tuesday_11_00_and_the_reminder_one_hour_before_falls_at_10_00() {
        Instant end = after(EIGHT_TO_SIX, "2023-11-13T17:00", 4);
        assertThat(end).isEqualTo(at("2023-11-14T11:00"));
        assertThat(EIGHT_TO_SIX.before(end, Duration.ofHours(1), CALENDAR)).isEqualTo(at("2023-11-14T10:00"));
    }

    @Test
    void a_reminder_whose_lead_reaches_over_the_night_falls_on_the_evening_before() {
        assertThat(EIGHT_TO_SIX.before(at("2023-11-14T09:00"), Duration.ofHours(2), CALENDAR))
                .isEqualTo(at("2023-11-13T17:00"));
    }

    @Test
    void a_lead_longer_than_a_day_passes_over_rest_days() {
        assertThat(EIGHT_TO_SIX.before(at("2023-10-07T12:00"), Duration.ofHours(12), CALENDAR))
                .isEqualTo(at("2023-09-28T10:00"));
    }

    @Test
    void spans_that_overlap_or_end_before_they_begin_are_refused() {
        assertThatThrownBy(() -> OfficeHours.of(LocalTime.of(17, 0), LocalTime.of(9, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new OfficeHours(List.of(
                        new OfficeHours.Span(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new OfficeHours.Span(LocalTime.of(11, 0), LocalTime.of(17, 0)))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new OfficeHours(List.of())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_operator_writes_the_hours_as_spans_of_a_working_day() {
        assertThat(OfficeHours.parse("08:30-12:00, 14:00-17:30")).contains(WITH_NOON_BREAK);
        assertThat(OfficeHours.parse("00:00-00:00")).contains(ALL_DAY);
        assertThat(WITH_NOON_BREAK).hasToString("08:30-12:00, 14:00-17:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine to five", "9-17", "08:30", "17:00-09:00", "08:00-12:00,11:00-17:00", "08:00-12:00,"})
    void hours_that_cannot_be_read_end_the_start_with_the_name_of_the_setting(String setting) {
        assertThat(OfficeHours.parse(setting)).isEmpty();
        assertThatThrownBy(() -> new OpeningTimes(setting))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MAPLEBRIDGE_OFFICE_HOURS");
    }

    private static Instant after(OfficeHours hours, String start, int length) {
        return hours.after(at(start), Duration.ofHours(length), CALENDAR);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficeClock.ZONE).toInstant();
    }
}
