package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agreement in effect is followed until the last yuan is paid, on the office's own tables. */
interface PerformanceContract {

    RunningOffice office();

    @Test
    default void an_agreement_is_followed_through_a_decision_its_reversal_and_a_delay_until_nothing_is_owed()
            throws Exception {
        JsonObject seen = office().play("keep", "code", "KEEP");

        assertThat(seen.getString("early")).isNotEqualTo("taken");
        assertThat(seen.getBoolean("nothingYet")).isFalse();
        assertThat(words(seen, "sealed"))
                .containsExactly(
                        "APPLICATION 0.0 SCHEDULED ",
                        "TERM 1.0 DUE 18000.00",
                        "TERM 2.1 WAITING 650000.00",
                        "TERM 2.2 WAITING 400000.00");
        assertThat(seen.getString("dueOfItem")).as("the nearest day").isNotEqualTo("null");
        assertThat(seen.getString("unfinished")).isEqualTo("fault.performance.open");

        assertThat(seen.getString("waits")).isEqualTo("fault.performance.waits");
        assertThat(seen.getString("tooMuch")).isEqualTo("amount fault.performance.tooMuch");
        assertThat(seen.getString("stranger")).isEqualTo("fault.refused");
        assertThat(seen.getString("twice")).as("two confirm at once").isEqualTo("1 1");
        assertThat(words(seen, "paid")).contains("TERM 1.0 DUE 8000.00");

        assertThat(seen.getString("body")).isEqualTo("body fault.performance.body");
        assertThat(seen.getString("before")).isEqualTo("decidedOn fault.performance.decidedBefore");
        assertThat(seen.getString("noPaper")).isEqualTo("paper fault.case.paperMissing");
        assertThat(words(seen, "recognised"))
                .containsExactly(
                        "APPLICATION 0.0 CANCELLED ",
                        "TERM 1.0 DUE 8000.00",
                        "TERM 2.1 SCHEDULED 650000.00",
                        "TERM 2.2 CANCELLED 400000.00");
        assertThat(seen.getString("stale")).isEqualTo("fault.stale");
        assertThat(words(seen, "reversed")).contains("TERM 2.1 CANCELLED 650000.00", "TERM 2.2 SCHEDULED 400000.00");

        assertThat(seen.getString("notLateYet")).isEqualTo("fault.performance.notLate");
        assertThat(words(seen, "late")).contains("TERM 1.0 OVERDUE 8000.00");
        assertThat(words(seen, "breached")).contains("TERM 1.0 BREACHED 8000.00");
        assertThat(seen.getString("denialWithoutReason")).isEqualTo("words fault.required");
        assertThat(words(seen, "denied")).contains("TERM 1.0 CONFIRMED 0.00", "TERM 2.2 SCHEDULED 400000.00");
        assertThat(words(seen, "done")).contains("TERM 2.2 CONFIRMED 0.00");
        assertThat(seen.getString("finishedOn")).isNotEqualTo("null");
        assertThat(words(seen, "events"))
                .as("each once, in order, whoever looked how often")
                .containsSubsequence(
                        "performance.reported",
                        "performance.confirmed",
                        "performance.decided",
                        "performance.opened",
                        "performance.reversed",
                        "performance.opened",
                        "performance.due",
                        "performance.overdue",
                        "performance.step.URGE",
                        "performance.step.ARBITRATION",
                        "performance.settled",
                        "performance.denied",
                        "performance.settled",
                        "case.performed")
                .satisfies(events -> assertThat(events)
                        .filteredOn("performance.overdue"::equals)
                        .hasSize(1));
    }

    private static List<String> words(JsonObject seen, String name) {
        return seen.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
