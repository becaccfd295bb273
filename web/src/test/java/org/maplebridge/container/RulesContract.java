package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The catalogue of limits and the calendar while clocks run by them. */
interface RulesContract {

    RunningOffice office();

    /**
     * Also after a pause over which the rule was changed: what was left then is left now, counted by the version with which the clock started.
     */
    @Test
    default void a_running_clock_keeps_the_version_it_started_with_and_the_next_one_takes_the_new() throws Exception {
        JsonObject seen = office().play("changeARule");
        LocalDate today = LocalDate.parse(seen.getString("today"));

        assertThat(seen.getInt("touched")).isEqualTo(1);
        assertThat(seen.getInt("version")).isEqualTo(2);
        assertThat(seen.getInt("resumedVersion")).isEqualTo(1);
        assertThat(LocalDate.parse(seen.getString("resumedRaw")))
                .as("all thirty days were left, and today is day zero")
                .isEqualTo(today.plusDays(30));
        assertThat(seen.getInt("lateVersion")).isEqualTo(2);
        assertThat(LocalDate.parse(seen.getString("lateRaw"))).isEqualTo(today.plusDays(20));
        assertThat(seen.getString("before")).isEqualTo(today.minusDays(2).toString());
        assertThat(seen.getString("stale")).startsWith("fault.stale");
        assertThat(seen.getString("overlap")).contains("validFrom: fault.deadline.rule.overlap");
        assertThat(seen.getInt("newInOwnFile")).isZero();
        assertThat(seen.getString("event")).isEqualTo("deadline.rulePutInForce");
    }

    @Test
    default void an_amended_notice_moves_clock_timer_inbox_and_history_in_one_and_only_once() throws Exception {
        JsonObject seen = office().play("amendANotice");
        LocalDate before = LocalDate.parse(seen.getString("before"));
        LocalDate after = LocalDate.parse(seen.getString("after"));

        assertThat(seen.getInt("lines")).isEqualTo(1);
        assertThat(seen.getInt("waitingBefore")).isZero();
        assertThat(seen.getInt("waitingThen")).isPositive();
        assertThat(seen.getInt("waitingAfter")).isZero();
        assertThat(seen.getInt("moved")).isPositive();
        assertThat(seen.getInt("movedAgain")).isZero();
        assertThat(after).isAfter(before);
        assertThat(seen.getString("why")).contains(before.toString(), after.toString());
        assertThat(seen.getJsonArray("timers").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .contains(seen.getString("endsAt"));
        assertThat(seen.getString("event")).isEqualTo("case.limitRecounted");
        assertThat(seen.getString("again")).isEqualTo("fault.deadline.calendar.same");
        assertThat(seen.getBoolean("olderFormIsNoticed")).isTrue();
        assertThat(office().rows(
                                "SELECT limit_on FROM mediation_case WHERE id = UNHEX(REPLACE(?, '-', ''))",
                                seen.getString("case")))
                .containsExactly(List.of(after.toString()));
        assertThat(office().rows(
                                "SELECT DISTINCT due_on FROM work_item WHERE case_id = UNHEX(REPLACE(?, '-', '')) AND due_on IS NOT NULL",
                                seen.getString("case")))
                .containsExactly(List.of(after.toString()));
    }

    /** Reminders are given without the lock of the case; what they have noted on the clock must not be written over. */
    @Test
    default void a_clock_that_changes_while_it_is_counted_is_counted_from_the_beginning() throws Exception {
        JsonObject seen = office().play("countWhileAReminderIsGiven");

        assertThat(seen.getString("ends")).isEqualTo("OptimisticLockException");
        assertThat(seen.getInt("changes")).isEqualTo(1);
    }

    @Test
    default void a_date_in_a_year_without_notice_is_provisional_until_the_notice_is_written_down() throws Exception {
        JsonObject seen = office().play("loadTheNextYear");

        assertThat(seen.getBoolean("doubtful")).isTrue();
        assertThat(seen.getBoolean("certain")).isTrue();
        assertThat(LocalDate.parse(seen.getString("after"))).isAfter(LocalDate.parse(seen.getString("before")));
        assertThat(seen.getString("timer")).isEqualTo(seen.getString("endsAt"));
        assertThat(seen.getString("event")).isEqualTo("case.limitRecounted");
        assertThat(seen.getString("details")).contains(seen.getString("before"), seen.getString("after"));
        assertThat(seen.getString("tooFar")).isEqualTo("fault.deadline.calendar.noYear");
    }
}
