package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.CALENDAR;
import static org.maplebridge.deadline.Facts.RECKONING;
import static org.maplebridge.deadline.Facts.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Course.Turn;

/** What must hold for every start in the covered years. */
class ReckoningPropertiesTest {

    private static final PauseEvent EVENT = PauseEvent.MEDIATION_SUSPENDED;

    @Provide
    Arbitrary<LocalDate> starts() {
        LocalDate first = LocalDate.of(2019, 12, 31);
        int days = (int) ChronoUnit.DAYS.between(first, LocalDate.of(2026, 12, 31));
        return Arbitraries.integers().between(0, days).map(first::plusDays);
    }

    @Provide
    Arbitrary<DayUnit> units() {
        return Arbitraries.of(DayUnit.NATURAL_DAY, DayUnit.WORKING_DAY, DayUnit.MONTH, DayUnit.YEAR);
    }

    @Property
    void a_later_start_never_ends_earlier(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 400) int later,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("units") DayUnit unit) {
        Deadline early = RECKONING.reckon(rule(length, unit), start);
        Deadline late = RECKONING.reckon(rule(length, unit), start.plusDays(later));
        assertThat(late.rawEnd()).isAfterOrEqualTo(early.rawEnd());
        assertThat(late.dueOn()).isAfterOrEqualTo(early.dueOn());
    }

    @Property
    void a_longer_limit_never_ends_earlier(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("units") DayUnit unit) {
        assertThat(RECKONING.reckon(rule(length + 1, unit), start).dueOn())
                .isAfterOrEqualTo(RECKONING.reckon(rule(length, unit), start).dueOn());
    }

    @Property
    void a_pause_shifts_the_raw_end_of_natural_days_by_its_length(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 60) int after,
            @ForAll @IntRange(max = 90) int over) {
        Assume.that(after <= length);
        DeadlineRule rule = rule(length, DayUnit.NATURAL_DAY);
        LocalDate pausedOn = start.plusDays(after);
        LocalDate resumedOn = pausedOn.plusDays(over);
        Course paused =
                Course.from(start).then(Turn.paused(pausedOn, EVENT, null)).then(Turn.resumed(resumedOn, EVENT, null));
        long pauseLength = ChronoUnit.DAYS.between(pausedOn, resumedOn) + 1;
        assertThat(RECKONING.reckon(rule, paused).rawEnd())
                .isEqualTo(RECKONING.reckon(rule, start).rawEnd().plusDays(pauseLength));
    }

    @Property
    void a_pause_shifts_working_days_by_the_working_days_within_it(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 30) int length,
            @ForAll @IntRange(min = 1, max = 30) int after,
            @ForAll @IntRange(max = 60) int over) {
        DeadlineRule rule = rule(length, DayUnit.WORKING_DAY);
        LocalDate end = RECKONING.reckon(rule, start).rawEnd();
        LocalDate pausedOn = start.plusDays(after);
        Assume.that(!pausedOn.isAfter(end));
        LocalDate resumedOn = pausedOn.plusDays(over);
        Course paused =
                Course.from(start).then(Turn.paused(pausedOn, EVENT, null)).then(Turn.resumed(resumedOn, EVENT, null));
        LocalDate shifted = RECKONING.reckon(rule, paused).rawEnd();
        int lost = CALENDAR.workingDaysBetween(pausedOn.minusDays(1), resumedOn);
        assertThat(CALENDAR.workingDaysBetween(start, shifted)).isEqualTo(length + lost);
        assertThat(CALENDAR.isWorkingDay(shifted)).isTrue();
    }

    @Property
    void no_rolling_limit_ever_ends_on_a_rest_day_nor_before_its_raw_end(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll("units") DayUnit unit) {
        Deadline deadline = RECKONING.reckon(rule(length, unit), start);
        assertThat(CALENDAR.isWorkingDay(deadline.dueOn())).isTrue();
        assertThat(deadline.dueOn()).isAfterOrEqualTo(deadline.rawEnd());
    }

    @Property
    void a_roll_never_passes_over_a_working_day(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int length) {
        Deadline deadline = RECKONING.reckon(rule(length, DayUnit.NATURAL_DAY), start);
        assertThat(CALENDAR.workingDaysBetween(deadline.rawEnd().minusDays(1), deadline.dueOn()))
                .isEqualTo(1);
    }

    @Property
    void working_days_never_end_before_as_many_natural_days(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int length) {
        Deadline working = RECKONING.reckon(rule(length, DayUnit.WORKING_DAY), start);
        Deadline natural = RECKONING.reckon(rule(length, DayUnit.NATURAL_DAY), start);
        assertThat(working.rawEnd()).isAfterOrEqualTo(natural.rawEnd());
        assertThat(working.dueOn()).isAfterOrEqualTo(natural.dueOn());
    }

    @Property
    void exactly_as_many_working_days_are_counted_as_the_rule_says(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int length) {
        Deadline deadline = RECKONING.reckon(rule(length, DayUnit.WORKING_DAY), start);
        assertThat(CALENDAR.workingDaysBetween(start, deadline.rawEnd())).isEqualTo(length);
    }

    @Property
    void an_extension_ends_as_a_new_limit_from_the_due_day_would(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 30) int extension,
            @ForAll("units") DayUnit unit) {
        DeadlineRule rule = rule(length, unit);
        LocalDate due = RECKONING.reckon(rule, start).dueOn();
        Course extended = Course.from(start).then(Turn.extended(due, extension, "延期同意书"));
        assertThat(RECKONING.reckon(rule, extended).dueOn())
                .isEqualTo(RECKONING.reckon(rule(extension, unit), due).dueOn())
                .isAfter(due);
    }

    @Property
    void an_extended_clock_runs_past_its_old_end_and_expires_at_its_new_one_and_not_before(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = 1, max = 30) int extension,
            @ForAll("units") DayUnit unit) {
        DeadlineRule rule = rule(length, unit);
        CaseClock clock = new CaseClock(UUID.randomUUID(), rule, start, true, null, RECKONING);
        Instant oldEnd = clock.endsAt();
        clock.extend(extension, clock.dueOn(), "延期同意书", rule, RECKONING);
        assertThat(clock.endsAt()).isAfter(oldEnd);
        assertThatThrownBy(() -> clock.expire(oldEnd)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clock.expire(clock.endsAt().minusMillis(1))).isInstanceOf(Conflict.class);
        clock.expire(clock.endsAt());
        assertThat(clock.state()).isEqualTo(ClockState.EXPIRED);
        assertThatThrownBy(() -> clock.extend(1, clock.dueOn(), "延期同意书", rule, RECKONING))
                .isInstanceOf(Conflict.class);
    }

    @Property
    void a_pause_shifts_the_raw_end_of_months_and_years_by_its_length(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 3) int length,
            @ForAll boolean years,
            @ForAll @IntRange(min = 1, max = 28) int after,
            @ForAll @IntRange(max = 90) int over) {
        DeadlineRule rule = rule(length, years ? DayUnit.YEAR : DayUnit.MONTH);
        LocalDate pausedOn = start.plusDays(after);
        LocalDate resumedOn = pausedOn.plusDays(over);
        Course paused =
                Course.from(start).then(Turn.paused(pausedOn, EVENT, null)).then(Turn.resumed(resumedOn, EVENT, null));
        assertThat(RECKONING.reckon(rule, paused).rawEnd())
                .isEqualTo(RECKONING.reckon(rule, start).rawEnd().plusDays(over + 1L));
    }

    @Property
    void a_later_moment_never_ends_earlier_in_office_hours_nor_before_as_many_hours(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 1_439) int minute,
            @ForAll @IntRange(max = 3_000) int later,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        Assume.that(start.getYear() > 2019);
        Instant at = OfficeClock.startOf(start).plus(Duration.ofMinutes(minute));
        Instant end = officeHours(length, at);
        assertThat(officeHours(length, at.plus(Duration.ofMinutes(later)))).isAfterOrEqualTo(end);
        assertThat(end).isAfterOrEqualTo(at.plus(Duration.ofHours(length)));
        assertThat(CALENDAR.isWorkingDay(OfficeClock.dayOf(end))).isTrue();
    }

    private static Instant officeHours(int length, Instant at) {
        return RECKONING
                .reckonHours(rule(length, DayUnit.OFFICE_HOUR), at, new OpeningTimes(null).hours())
                .endsAt();
    }

    @Property
    void a_due_day_is_provisional_exactly_when_its_year_is_unpublished(
            @ForAll("starts") LocalDate start, @ForAll @IntRange(min = 1, max = 60) int length) {
        Deadline deadline = RECKONING.reckon(rule(length, DayUnit.NATURAL_DAY), start);
        assertThat(deadline.provisional()).isEqualTo(deadline.dueOn().getYear() > 2026);
    }
}
