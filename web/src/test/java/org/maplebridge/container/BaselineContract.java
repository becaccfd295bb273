package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statutory baseline of a case, on the office's own tables: who may write and read it, with which figures it is reckoned, who has seen it. */
interface BaselineContract {

    RunningOffice office();

    @Test
    default void a_baseline_is_reckoned_with_the_figures_of_its_day_and_who_saw_it_before_a_change_is_told()
            throws Exception {
        JsonObject seen = office().play("baseline", "code", "LAW");

        assertThat(seen.getInt("editionBefore")).isZero();
        assertThat(seen.getString("offer")).isEqualTo("18000.00 18000.00");
        assertThat(seen.getString("writtenByClerk")).isEqualTo("fault.refused");
        assertThat(seen.getString("readBySender")).isEqualTo("fault.refused");
        assertThat(seen.getString("wrongFacts")).isEqualTo("heads: fault.baseline.noHead, diedOn: fault.day.future");

        assertThat(seen.getString("first")).isEqualTo("DEATH_ONE_OFF 985660.00, FUNERAL REGION_WAGE 2022-01-01");
        assertThat(seen.getString("firstSum")).isEqualTo("985660.00");
        assertThat(seen.getString("stale")).isEqualTo("fault.stale");

        assertThat(seen.getString("enteredByMediator")).isEqualTo("fault.refused");
        assertThat(seen.getString("withoutSource")).isEqualTo("source: fault.baseline.source");
        assertThat(seen.getInt("entered")).isEqualTo(1);
        assertThat(seen.getString("enteredBehind")).isEqualTo("fault.stale");
        assertThat(seen.getInt("corrected")).isEqualTo(2);
        assertThat(seen.getString("bookEvent")).isEqualTo("baseline.parameterEntered");

        assertThat(seen.getString("still")).as("it keeps its figures").isEqualTo(seen.getString("first"));
        assertThat(seen.getString("second"))
                .as("six of the corrected wage")
                .isEqualTo("DEATH_ONE_OFF 985660.00, FUNERAL 40800.60");

        assertThat(seen.getString("otherSums")).isEqualTo("fault.baseline.sumsChanged");
        assertThat(seen.getString("seenTomorrow")).isEqualTo("seenOn: fault.day.future");
        assertThat(seen.getString("foreignParty")).isEqualTo("fault.case.noSuchParty");
        assertThat(seen.getBoolean("staleAtOnce")).isFalse();
        assertThat(seen.getBoolean("staleAfterTheChange")).isTrue();
        assertThat(seen.getString("events"))
                .isEqualTo("baseline.written, baseline.seen, baseline.written, baseline.written");

        assertThat(office().rows(
                                "SELECT DISTINCT LOCATE('985660', content_sealed), LOCATE('diedOn', content_sealed) FROM baseline"
                                        + " WHERE case_id = UNHEX(REPLACE(?, '-', ''))",
                                seen.getString("case")))
                .as("what was told lies sealed")
                .containsExactly(List.of("0", "0"));
    }
}
