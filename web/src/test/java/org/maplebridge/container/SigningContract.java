package org.maplebridge.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in several ways, sealing, serving, on the office's own tables and store. */
interface SigningContract {

    RunningOffice office();

    @Test
    default void each_side_signs_in_its_own_way_the_room_seals_electronically_and_both_get_their_copy()
            throws Exception {
        JsonObject seen = office().play("signAndServe", "code", RunningOffice.SEALS_ELECTRONICALLY);

        assertSigned(seen);
        assertThat(seen.getString("sealing")).isEqualTo("READY");
        assertThat(seen.getBoolean("electronic")).isTrue();
        assertThat(seen.getString("compared")).isEqualTo("MATCHES VALID");
        assertThat(seen.getInt("pdfSignatures")).isEqualTo(1);
        assertThat(seen.getString("text"))
                .contains("委托代理人宇文某代签", "捺指印，" + RunningOffice.SEALS_ELECTRONICALLY + "-mediator在场");
        assertServed(seen);
        assertThat(
                        office().value(
                                        "SELECT COUNT(*) FROM event e JOIN document d ON e.details LIKE CONCAT('%', d.seal_certificate, '%')"
                                                + " AND e.details LIKE CONCAT('%', d.sha256, '%') WHERE e.type = 'agreement.sealed'"))
                .as("certificate and fingerprint of the signed file stand in the history")
                .isNotEqualTo("0");
    }

    @Test
    default void a_room_without_a_certificate_seals_in_ink_and_the_verification_says_so() throws Exception {
        JsonObject seen = office().play("signAndServe", "code", "INK");

        assertSigned(seen);
        assertThat(seen.getString("sealing")).isEqualTo("NONE");
        assertThat(seen.getBoolean("electronic")).isFalse();
        assertThat(seen.getString("compared")).isEqualTo("MATCHES NONE");
        assertThat(seen.getInt("pdfSignatures")).isZero();
        assertServed(seen);
    }

    private static void assertSigned(JsonObject seen) {
        assertThat(seen.getString("fingerOfCompany")).isEqualTo("signers fault.agreement.fingerprintOfPerson");
        assertThat(seen.getString("agentWithoutPaper")).isEqualTo("fault.agent.noPaper");
        assertThat(seen.getString("otherPaper")).isEqualTo("document fault.agent.otherPaper");
        assertThat(seen.getString("general")).isEqualTo("fault.agent.notSpecial");
        assertThat(seen.getString("agentOfTheOther")).isEqualTo("fault.agent.noPaper");
        assertThat(words(seen, "signatures"))
                .containsExactly("FINGERPRINT_SCAN null true", "PAD 宇文某 false", "PRINT_SIGN_SCAN null false");
    }

    private static void assertServed(JsonObject seen) {
        assertThat(seen.getString("servedTooEarly")).isEqualTo("fault.serving.notInEffect");
        assertThat(seen.getString("yesterday")).isEqualTo("on fault.serving.beforeEffect");
        assertThat(seen.getString("tomorrow")).isEqualTo("on fault.day.future");
        assertThat(seen.getString("postWithoutNumber")).isEqualTo("postNumber fault.serving.postNumber");
        assertThat(seen.getString("byHead")).isEqualTo("fault.refused");
        assertThat(seen.getBoolean("first")).isFalse();
        assertThat(seen.getString("again")).isEqualTo("fault.stale");
        assertThat(seen.getBoolean("last")).isTrue();
        assertThat(words(seen, "copies")).containsExactly("ELECTRONIC null", "POST EMS-4210039902");
        assertThat(seen.getBoolean("served")).isTrue();
        assertThat(seen.getBoolean("others")).isFalse();
    }

    private static List<String> words(JsonObject seen, String name) {
        return seen.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
