package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maplebridge.casefile.Channel;

/** The decision table {@code case-route}, row by row and for every channel. */
class RouteTableTest {

    @ParameterizedTest(name = "{0}, {1}, consent {2}: {3}")
    @CsvSource({
        "ARBITRATION, BEFORE_ACCEPTANCE, true,  RECEIPT_FIRST",
        "ARBITRATION, BEFORE_ACCEPTANCE, false, RECEIPT_FIRST",
        "ARBITRATION, AFTER_ACCEPTANCE,  true,  HAND_OVER",
        "ARBITRATION, AFTER_ACCEPTANCE,  false, HAND_OVER",
        "WINDOW,      NOT_REFERRED,      true,  CONSENTED",
        "WINDOW,      NOT_REFERRED,      false, FULL",
    })
    void each_row_leads_to_its_route(String channel, String mode, boolean consentGiven, String route) {
        assertThat(routeOf(channel, mode, consentGiven)).isEqualTo(route);
    }

    @Test
    void no_channel_is_forgotten() {
        assertThat(Stream.of(Channel.values()).filter(channel -> channel != Channel.ARBITRATION))
                .allSatisfy(channel -> {
                    assertThat(routeOf(channel.name(), CaseProcessAdapter.NOT_REFERRED, true))
                            .isEqualTo("CONSENTED");
                    assertThat(routeOf(channel.name(), CaseProcessAdapter.NOT_REFERRED, false))
                            .isEqualTo("FULL");
                });
    }

    private static String routeOf(String channel, String mode, boolean consentGiven) {
        return TestOffice.OPEN
                .engine
                .getDecisionService()
                .evaluateDecisionTableByKey("case-route")
                .variables(Variables.createVariables()
                        .putValue("channel", channel)
                        .putValue("mode", mode)
                        .putValue("disputeType", "LABOUR")
                        .putValue("consentGiven", consentGiven))
                .evaluate()
                .getSingleEntry();
    }
}
