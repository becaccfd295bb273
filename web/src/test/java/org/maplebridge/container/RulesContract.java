package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The catalogue of limits while clocks run by it. */
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
}
