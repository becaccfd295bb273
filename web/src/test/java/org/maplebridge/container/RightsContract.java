package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Who gets where, asked of the services themselves: what a page does not show must not be to be had past it. */
interface RightsContract {

    RunningOffice office();

    /**
     * Every role in every kind of place, other systems and foreign processes call every use case on a case that is none of theirs. Each is refused
     * before anything else is looked at, each refusal is an event, and no list shows the case.
     */
    @Test
    default void nobody_gets_at_a_foreign_case_by_any_use_case() throws Exception {
        JsonObject seen = office().play("walkTheRights");

        System.out.println("rights walk: " + seen.getInt("calls") + " calls by " + seen.getInt("outsiders")
                + " outsiders, " + seen.getInt("refusals") + " refusals; " + seen.getJsonObject("services"));
        assertThat(seen.getJsonArray("wrong")).isEmpty();
        assertThat(seen.getInt("outsiders")).isGreaterThan(50);
        assertThat(seen.getInt("refusals")).isGreaterThan(1000);
        assertThat(seen.getJsonArray("foreignChildren")).hasSizeGreaterThan(10);
        assertThat(seen.getJsonObject("services").keySet())
                .contains("Intake", "Assignment", "Sessions", "Agreements", "Referrals", "CaseEnd", "Accounts");
        assertThat(seen.getJsonObject("services").values())
                .allSatisfy(calls -> assertThat(calls.toString()).isNotEqualTo("0"));
    }
}
