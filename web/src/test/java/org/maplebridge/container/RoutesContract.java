package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;

/** An agreement in effect is taken to the body that makes it enforceable, on the office's own tables and in its own process. */
interface RoutesContract {

    RunningOffice office();

    @Test
    default void an_application_is_gathered_filed_and_decided_and_every_wrong_turn_is_told() throws Exception {
        JsonObject seen = office().play("apply", "code", "ROUTE");

        assertThat(seen.getString("early")).isEqualTo("fault.agreement.notEffective");
        assertThat(seen.getBoolean("nothingYet")).isFalse();
        assertThat(seen.getString("closed")).isEqualTo("fault.route.closed");
        assertThat(seen.getString("notFollowed")).isEqualTo("fault.route.notFollowed");
        assertThat(seen.getString("unsure")).isEqualTo("asked fault.required");
        assertThat(seen.getString("stranger")).isEqualTo("fault.refused");
        assertThat(seen.getString("again")).isEqualTo("fault.route.openAlready");
        assertThat(seen.getString("waits")).isEqualTo("COLLECT_ROUTE_PAPERS");
        assertThat(seen.getString("unconsented")).isEqualTo("fault.route.unconsented");
        assertThat(seen.getString("stale")).isEqualTo("fault.stale");
        assertThat(seen.getString("noPaper")).isEqualTo("paper fault.case.paperMissing");
        assertThat(seen.getString("before")).isEqualTo("on fault.route.beforeEffect");
        assertThat(seen.getString("tooEarly")).isEqualTo("fault.route.state");
        assertThat(seen.getString("due")).isEqualTo(seen.getString("lastDay")).isNotEqualTo("null");
        assertThat(seen.getString("late")).isEqualTo("on fault.day.future");
        assertThat(seen.getString("otherGround")).isEqualTo("ground fault.required");

        assertThat(seen.getString("first")).isEqualTo("NOT_ACCEPTED 不属于本仲裁委员会管辖");
        assertThat(seen.getString("second")).isEqualTo("WITHDRAWN");
        assertThat(seen.getString("waitsAfter")).isEmpty();
        assertThat(seen.getString("dueOfDecision"))
                .as("the body's own time")
                .isEqualTo(seen.getString("decisionBy"))
                .isNotEqualTo("null");
        assertThat(seen.getString("third")).isEqualTo("GRANTED");
        assertThat(seen.getString("reasons")).isEqualTo("route.otherGranted route.granted");
        assertThat(seen.getString("over")).isEqualTo("fault.route.closed");
        assertThat(seen.getJsonArray("events").getValuesAs(JsonString::getString))
                .containsSubsequence(
                        "route.begun",
                        "route.consented",
                        "route.enclosed",
                        "route.prepared",
                        "route.filed",
                        "route.notAccepted",
                        "route.begun",
                        "route.withdrawn",
                        "route.begun",
                        "route.accepted",
                        "route.granted",
                        "route.served");
    }
}
