package org.maplebridge.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.deadline.Facts.RECKONING;
import static org.maplebridge.deadline.Facts.day;
import static org.maplebridge.deadline.Facts.rule;
import static org.maplebridge.deadline.PauseEvent.MEDIATION_SUSPENDED;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;

class CaseClockTest {

    private final UUID caseId = UUID.randomUUID();
    private final DeadlineRule rule = rule("MED-LAB");
    private final CaseClock clock = new CaseClock(caseId, rule, day("2023-11-13"), true, "收件回执", RECKONING);

    @Test
    void a_clock_is_born_running_towards_its_due_day() {
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-28"));
        assertThat(clock.endsAt()).isEqualTo("2023-11-28T16:00:00Z");
        assertThat(clock.calendarVersion()).isEqualTo("2020-2026");
        assertThat(clock.ruleVersion()).isEqualTo(1);
    }

    @Test
    void a_paused_clock_has_no_end_and_keeps_what_is_left() {
        clock.pause(MEDIATION_SUSPENDED, day("2023-11-20"), "中止决定", rule, RECKONING);
        assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
        assertThat(clock.dueOn()).isNull();
        assertThat(clock.endsAt()).isNull();
        assertThat(clock.remaining()).isEqualTo(9);
        assertThat(clock.pausedOn()).isEqualTo(day("2023-11-20"));
        assertThat(clock.isHeldBy(MEDIATION_SUSPENDED)).isTrue();
        assertThat(clock.isHeldBy(PauseEvent.ACCEPTANCE_ON_HOLD)).isFalse();
    }

    @Test
    void a_resumed_clock_runs_on_with_what_was_left() {
        clock.pause(MEDIATION_SUSPENDED, day("2023-11-20"), null, rule, RECKONING);
        clock.resume(MEDIATION_SUSPENDED, day("2023-12-01"), null, rule, RECKONING);
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.rawEnd()).isEqualTo(day("2023-12-10"));
        assertThat(clock.dueOn()).isEqualTo(day("2023-12-11"));
        assertThat(clock.remaining()).isNull();
        assertThat(clock.pausedOn()).isNull();
    }

    @Test
    void an_extended_clock_ends_later_and_knows_by_how_much() {
        clock.extend(15, day("2023-11-27"), "延期同意书", rule, RECKONING);
        clock.extend(5, day("2023-12-01"), "第二次延期同意书", rule, RECKONING);
        assertThat(clock.extendedBy()).isEqualTo(20);
        assertThat(clock.dueOn()).isEqualTo(day("2023-12-18"));
    }

    @Test
    void an_extension_without_a_paper_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> clock.extend(15, day("2023-11-27"), " ", rule, RECKONING))
                .isInstanceOf(InvalidInput.class);
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-28"));
        assertThat(clock.course().turns()).isEmpty();
    }

    @Test
    void an_extension_after_expiry_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> clock.extend(15, day("2023-11-29"), "延期同意书", rule, RECKONING))
                .isInstanceOf(Conflict.class);
        assertThat(clock.extendedBy()).isZero();
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-28"));
        assertThat(clock.course().turns()).isEmpty();
    }

    @Test
    void an_event_to_which_the_rule_does_not_bow_stops_no_clock() {
        assertThatThrownBy(() -> clock.pause(PauseEvent.SERVICE_BY_NOTICE, day("2023-11-20"), null, rule, RECKONING))
                .isInstanceOfSatisfying(
                        Conflict.class, fault -> assertThat(fault.key()).isEqualTo("fault.deadline.runsOn"));
    }

    @Test
    void a_limit_that_runs_again_for_a_reopened_case_is_a_clock_of_its_own_with_its_whole_length() {
        clock.stop(day("2023-11-24"), "deadline.stop.agreed", Instant.EPOCH);
        CaseClock again = new CaseClock(caseId, rule, day("2023-12-01"), true, "重新受理通知", RECKONING);
        assertThat(again.dueOn()).isEqualTo(day("2023-12-18"));
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-28"));
    }

    @Test
    void a_node_whose_clock_is_slow_expires_no_clock_early_and_one_that_is_fast_expires_it_once() {
        Instant end = clock.endsAt();
        assertThatThrownBy(() -> clock.expire(end.minusSeconds(600))).isInstanceOf(Conflict.class);
        clock.expire(end.plusSeconds(600));
        assertThatThrownBy(() -> clock.expire(end.plusSeconds(601))).isInstanceOf(Conflict.class);
    }

    @Test
    void a_stopped_clock_keeps_its_due_day_and_its_reason_and_moves_no_more() {
        clock.stop(day("2023-11-24"), "deadline.stop.agreed", Instant.EPOCH);
        assertThat(clock.state()).isEqualTo(ClockState.STOPPED);
        assertThat(clock.stoppedOn()).isEqualTo(day("2023-11-24"));
        assertThat(clock.stopReason()).isEqualTo("deadline.stop.agreed");
        assertThat(clock.dueOn()).isEqualTo(day("2023-11-28"));
        assertThatThrownBy(() -> clock.extend(5, day("2023-11-25"), "延期同意书", rule, RECKONING))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> clock.stop(day("2023-11-25"), "deadline.stop.agreed", Instant.EPOCH))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_clock_cannot_be_stopped_before_it_started() {
        assertThatThrownBy(() -> clock.stop(day("2023-11-12"), "deadline.stop.agreed", Instant.EPOCH))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_paused_clock_can_be_stopped() {
        clock.pause(MEDIATION_SUSPENDED, day("2023-11-20"), null, rule, RECKONING);
        clock.stop(day("2023-11-24"), "deadline.stop.withdrawn", Instant.EPOCH);
        assertThat(clock.state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void a_clock_expires_at_midnight_after_its_last_day_and_not_a_millisecond_before() {
        Instant midnight = Instant.parse("2023-11-28T16:00:00Z");
        assertThatThrownBy(() -> clock.expire(midnight.minusMillis(1))).isInstanceOf(Conflict.class);
        clock.expire(midnight);
        assertThat(clock.state()).isEqualTo(ClockState.EXPIRED);
        assertThat(clock.stoppedOn()).isEqualTo(day("2023-11-29"));
    }

    @Test
    void a_clock_whose_end_was_noticed_a_week_late_ended_on_the_day_on_which_it_ended() {
        clock.expire(Instant.parse("2023-12-06T02:00:00Z"));
        assertThat(clock.stoppedOn()).isEqualTo(day("2023-11-29"));
    }

    @Test
    void a_paused_clock_does_not_expire() {
        clock.pause(MEDIATION_SUSPENDED, day("2023-11-20"), null, rule, RECKONING);
        assertThatThrownBy(() -> clock.expire(Instant.parse("2024-01-01T00:00:00Z")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void an_overlong_paper_is_refused() {
        assertThatThrownBy(() -> new CaseClock(caseId, rule, day("2023-11-13"), false, "纸".repeat(201), RECKONING))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_clock_of_hours_ends_at_its_hour_and_not_with_the_day() {
        // 9:00, with the noon rest from 12:00 to 14:30
        Instant nine = Instant.parse("2023-11-24T01:00:00Z");
        CaseClock clock = ofHours(nine);

        assertThat(clock.dueOn()).isEqualTo(day("2023-11-24"));
        assertThat(clock.dueAt()).isEqualTo(Instant.parse("2023-11-24T07:30:00Z"));
        assertThat(clock.endsAt()).isEqualTo(clock.dueAt());
    }

    @Test
    void a_clock_of_hours_that_is_stopped_after_its_hour_has_run_out_on_the_same_day() {
        Instant nine = Instant.parse("2023-11-24T01:00:00Z");
        CaseClock late = ofHours(nine);
        CaseClock inTime = ofHours(nine);

        late.stop(day("2023-11-24"), "deadline.stopped.takenUp", late.dueAt().plusSeconds(1));
        inTime.stop(day("2023-11-24"), "deadline.stopped.takenUp", inTime.dueAt());

        assertThat(late.state()).isEqualTo(ClockState.EXPIRED);
        assertThat(inTime.state()).isEqualTo(ClockState.STOPPED);
    }

    private static CaseClock ofHours(Instant from) {
        return new CaseClock(
                java.util.UUID.randomUUID(),
                Facts.rule("RED-RESPONSE"),
                from,
                false,
                null,
                Facts.RECKONING,
                new OpeningTimes(null).hours());
    }
}
