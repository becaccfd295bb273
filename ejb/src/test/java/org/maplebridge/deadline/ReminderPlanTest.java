package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maplebridge.deadline.Facts.CALENDAR;
import static org.maplebridge.deadline.Facts.RECKONING;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.ReminderPlan.Planned;

/** When people are reminded; the levels are those that the product ships. */
class ReminderPlanTest {

    private static final List<Integer> LEVELS = List.of(7, 3, 1, 0, -1);

    private static List<String> mornings(String dueOn) {
        return ReminderPlan.of(day(dueOn), LEVELS, CALENDAR).all().stream()
                .map(planned -> planned.daysBefore() + " at "
                        + planned.at().atZone(OfficeClock.ZONE).toLocalDateTime())
                .toList();
    }

    private static Instant at(String officeTime) {
        return LocalDateTime.parse(officeTime).atZone(OfficeClock.ZONE).toInstant();
    }

    @Test
    void in_a_plain_week_people_are_reminded_at_nine_of_each_of_the_days() {
        assertThat(mornings("2023-11-16"))
                .containsExactly(
                        "7 at 2023-11-09T09:00",
                        "3 at 2023-11-13T09:00",
                        "1 at 2023-11-15T09:00",
                        "0 at 2023-11-16T09:00",
                        "-1 at 2023-11-17T09:00");
    }

    @Test
    void what_would_fall_on_a_rest_day_comes_the_working_day_before_and_the_word_that_it_has_passed_the_one_after() {
        // Friday: a week before is Friday, three days before Tuesday, the day after it Saturday
        assertThat(mornings("2023-11-24"))
                .containsExactly(
                        "7 at 2023-11-17T09:00",
                        "3 at 2023-11-21T09:00",
                        "1 at 2023-11-23T09:00",
                        "0 at 2023-11-24T09:00",
                        "-1 at 2023-11-27T09:00");
        // Tuesday: three days before is Saturday
        assertThat(mornings("2023-11-28")).contains("3 at 2023-11-24T09:00");
    }

    @Test
    void before_a_festival_all_that_falls_into_it_comes_on_the_last_working_day_once_and_as_the_nearest() {
        // National Day 2023: 29 September to 6 October; 7 and 8 October are make-up days
        assertThat(mornings("2023-10-07"))
                .containsExactly("1 at 2023-09-28T09:00", "0 at 2023-10-07T09:00", "-1 at 2023-10-08T09:00");
    }

    @Test
    void a_make_up_day_is_a_day_like_others() {
        assertThat(mornings("2023-10-08"))
                .contains("1 at 2023-10-07T09:00", "0 at 2023-10-08T09:00", "-1 at 2023-10-09T09:00");
    }

    @Test
    void a_short_limit_is_reminded_of_what_is_still_to_come_and_never_before_now() {
        CaseClock clock = clock("2023-11-13", 5, DayUnit.NATURAL_DAY);
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-20"));
        clock.planReminders(ReminderPlan.of(clock.dueOn(), LEVELS, CALENDAR), at("2023-11-13T10:00"));
        assertThat(clock.remindAt())
                .as("the seven days' morning was an hour ago")
                .isEqualTo(at("2023-11-17T09:00"));
    }

    @Test
    void the_next_reminder_moves_with_the_due_day_and_ends_with_the_limit() {
        CaseClock clock = new CaseClock(UUID.randomUUID(), rule("MED-LAB"), day("2023-11-13"), true, "收件回执", RECKONING);
        plan(clock, "2023-11-13T10:00");
        assertThat(clock.remindAt()).isEqualTo(at("2023-11-21T09:00"));
        clock.extend(15, day("2023-11-20"), "延期同意书", rule("MED-LAB"), RECKONING);
        plan(clock, "2023-11-20T10:00");
        assertThat(clock.dueOn()).isEqualTo(day("2023-12-13"));
        assertThat(clock.remindAt()).isEqualTo(at("2023-12-06T09:00"));
        clock.pause(PauseEvent.MEDIATION_SUSPENDED, day("2023-11-22"), null, rule("MED-LAB"), RECKONING);
        plan(clock, "2023-11-22T10:00");
        assertThat(clock.remindAt()).isNull();
        clock.stop(day("2023-11-23"), "deadline.stopped.mediationOver", Instant.EPOCH);
        plan(clock, "2023-11-23T10:00");
        assertThat(clock.remindAt()).isNull();
    }

    @Test
    void what_people_were_told_becomes_untrue_when_the_day_moves_and_only_then() {
        CaseClock clock = new CaseClock(UUID.randomUUID(), rule("MED-LAB"), day("2023-11-13"), true, "收件回执", RECKONING);
        assertThat(plan(clock, "2023-11-13T10:00")).isFalse();
        clock.remindedUntil(at("2023-11-21T09:00"), ReminderPlan.of(clock.dueOn(), LEVELS, CALENDAR), true);
        assertThat(clock.remindAt()).isEqualTo(at("2023-11-24T09:00"));
        clock.yieldTimer();
        assertThat(plan(clock, "2023-11-21T10:00")).as("the same day").isFalse();
        clock.extend(15, day("2023-11-22"), "延期同意书", rule("MED-LAB"), RECKONING);
        assertThat(plan(clock, "2023-11-22T10:00")).as("another day").isTrue();
        assertThat(plan(clock, "2023-11-22T10:01")).as("taken back once").isFalse();
    }

    @Test
    void nobody_is_reminded_at_night_or_on_a_rest_day() {
        assertThat(ReminderPlan.isTime(at("2023-11-24T08:59:59"), CALENDAR)).isFalse();
        assertThat(ReminderPlan.isTime(at("2023-11-24T09:00"), CALENDAR)).isTrue();
        assertThat(ReminderPlan.isTime(at("2023-11-24T17:59:59"), CALENDAR)).isTrue();
        assertThat(ReminderPlan.isTime(at("2023-11-24T18:00"), CALENDAR)).isFalse();
        assertThat(ReminderPlan.isTime(at("2023-11-25T10:00"), CALENDAR)).isFalse();
        assertThat(ReminderPlan.isTime(at("2023-10-07T10:00"), CALENDAR))
                .as("a make-up day")
                .isTrue();
    }

    @Test
    void a_day_before_the_first_calendar_is_long_past_and_has_no_morning() {
        assertThat(ReminderPlan.of(day("2020-01-03"), LEVELS, CALENDAR).all())
                .extracting(Planned::daysBefore)
                .containsExactly(1, 0, -1)
                .as("1 January 2020 is a festival, the days before it nobody knows");
    }

    @Provide
    Arbitrary<LocalDate> dueDays() {
        LocalDate first = LocalDate.of(2020, 2, 1);
        int days = (int) ChronoUnit.DAYS.between(first, LocalDate.of(2026, 12, 31));
        return Arbitraries.integers().between(0, days).map(first::plusDays);
    }

    @Property
    void every_reminder_falls_at_nine_on_a_working_day_in_order_and_never_says_too_early_that_the_day_has_passed(
            @ForAll("dueDays") LocalDate dueOn) {
        List<Planned> all = ReminderPlan.of(dueOn, LEVELS, CALENDAR).all();
        assertThat(all).isSortedAccordingTo(Comparator.comparing(Planned::at));
        assertThat(all).extracting(Planned::at).doesNotHaveDuplicates();
        for (Planned planned : all) {
            LocalDateTime morning = planned.at().atZone(OfficeClock.ZONE).toLocalDateTime();
            assertThat(morning.toLocalTime()).isEqualTo(LocalTime.of(9, 0));
            assertThat(CALENDAR.isWorkingDay(morning.toLocalDate())).isTrue();
            if (planned.daysBefore() < 0) {
                assertThat(morning.toLocalDate()).isAfter(dueOn);
            } else {
                assertThat(morning.toLocalDate()).isBeforeOrEqualTo(dueOn.minusDays(planned.daysBefore()));
            }
        }
    }

    /** However long and often nobody was there: each morning is given once or passed over, in order, and always the latest that is due. */
    @Property
    void after_any_absence_the_latest_that_was_due_is_given_once_and_with_the_day_that_it_should_have_had(
            @ForAll("dueDays") LocalDate dueOn,
            @ForAll @IntRange(min = 1, max = 30) int startedBefore,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 400) Integer> hoursBetweenLooks) {
        ReminderPlan plan = ReminderPlan.of(dueOn, LEVELS, CALENDAR);
        Instant now = OfficeClock.startOf(dueOn.minusDays(startedBefore));
        Instant started = now;
        Optional<Instant> next = plan.from(now).map(Planned::at);
        List<Planned> given = new ArrayList<>();
        List<Planned> passedOver = new ArrayList<>();
        for (int hours : hoursBetweenLooks) {
            now = now.plus(hours, ChronoUnit.HOURS);
            if (ReminderPlan.isTime(now, CALENDAR)
                    && next.isPresent()
                    && !next.get().isAfter(now)) {
                List<Planned> due = plan.between(next.get(), now);
                given.add(due.get(due.size() - 1));
                passedOver.addAll(due.subList(0, due.size() - 1));
                next = plan.after(now).map(Planned::at);
            }
        }
        Instant last = now;
        List<Planned> done = new ArrayList<>(given);
        done.addAll(passedOver);
        assertThat(given).isSortedAccordingTo(Comparator.comparing(Planned::at)).doesNotHaveDuplicates();
        assertThat(done).doesNotHaveDuplicates();
        assertThat(done)
                .allMatch(each -> !each.at().isBefore(started) && !each.at().isAfter(last));
        if (ReminderPlan.isTime(last, CALENDAR)) {
            assertThat(done).containsExactlyInAnyOrderElementsOf(plan.between(started, last));
        }
    }

    private static boolean plan(CaseClock clock, String officeTime) {
        return clock.planReminders(ReminderPlan.of(clock.dueOn(), LEVELS, CALENDAR), at(officeTime));
    }

    private static CaseClock clock(String start, int length, DayUnit unit) {
        return new CaseClock(UUID.randomUUID(), rule(length, unit), day(start), false, null, RECKONING);
    }

    @Test
    void of_a_limit_of_hours_people_are_reminded_an_open_hour_before_it_ends_and_when_it_has() {
        OfficeHours hours = OfficeHours.parse("08:30-12:00,14:30-17:30").orElseThrow();
        // Friday afternoon: an open hour before Monday 9:00 is Friday 17:00
        Instant dueAt = at("2023-11-20T09:00");

        assertThat(ReminderPlan.ofHours(dueAt, List.of(7, 3, 1, 0, -1), hours, CALENDAR)
                        .all())
                .containsExactly(
                        new ReminderPlan.Planned(0, at("2023-11-17T17:00")), new ReminderPlan.Planned(-1, dueAt));
    }

    @Test
    void one_of_hours_that_ends_at_night_is_told_of_when_the_office_opens_again() {
        OfficeHours hours = OfficeHours.parse("08:30-12:00,14:30-17:30").orElseThrow();

        assertThat(ReminderPlan.ofHours(at("2023-11-17T23:00"), List.of(-2), hours, CALENDAR)
                        .all())
                .containsExactly(new ReminderPlan.Planned(-2, at("2023-11-20T08:30")));
    }
}
