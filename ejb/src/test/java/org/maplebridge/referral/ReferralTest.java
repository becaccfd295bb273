package org.maplebridge.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;

/** What becomes of the arbitration beside a referral: an agreement that comes back ends it only when the commission or the applicant does. */
class ReferralTest {

    private static final LocalDate ACCEPTED = LocalDate.of(2023, 11, 14);
    private static final LocalDate AGREED = LocalDate.of(2023, 11, 27);
    private static final LocalDate TAKEN = LocalDate.of(2023, 11, 28);
    private static final Instant AT = Instant.parse("2023-11-14T02:00:00Z");

    @Test
    void an_agreement_that_was_taken_back_leaves_the_arbitration_running() {
        Referral referral = withAgreement(ReferralMode.AFTER_ACCEPTANCE);
        assertThat(referral.arbitrationRuns()).as("while it is out").isFalse();

        referral.end(ReferralState.AGREED, TAKEN);

        assertThat(referral.arbitrationRuns()).isTrue();
        assertThat(referral.arbitrationEnd()).isNull();
    }

    @Test
    void the_tribunal_s_mediation_award_or_a_withdrawal_ends_it_on_its_day() {
        for (ArbitrationEnd how : ArbitrationEnd.values()) {
            Referral referral = withAgreement(ReferralMode.AFTER_ACCEPTANCE);
            referral.end(ReferralState.AGREED, TAKEN);

            referral.arbitrationEnded(how, TAKEN.plusDays(2));

            assertThat(referral.arbitrationRuns()).isFalse();
            assertThat(referral.arbitrationEnd()).isEqualTo(how);
            assertThat(referral.arbitrationEndedOn()).isEqualTo(TAKEN.plusDays(2));
            assertThatThrownBy(() -> referral.arbitrationEnded(how, TAKEN.plusDays(3)))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("fault.referral.arbitrationEnded");
        }
    }

    @Test
    void it_cannot_have_ended_before_the_case_came_back_nor_while_it_is_out() {
        Referral referral = withAgreement(ReferralMode.AFTER_ACCEPTANCE);
        assertThatThrownBy(() -> referral.arbitrationEnded(ArbitrationEnd.WITHDRAWAL, TAKEN))
                .isInstanceOf(Conflict.class);

        referral.end(ReferralState.AGREED, TAKEN);

        assertThatThrownBy(() -> referral.arbitrationEnded(ArbitrationEnd.WITHDRAWAL, AGREED.minusDays(1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        fault -> assertThat(fault.findings().get(0).field()).isEqualTo("arbitrationEndedOn"));
    }

    @Test
    void before_acceptance_there_is_no_arbitration_to_end() {
        Referral referral = withAgreement(ReferralMode.BEFORE_ACCEPTANCE);
        referral.end(ReferralState.AGREED, TAKEN);

        assertThat(referral.arbitrationRuns()).isFalse();
        assertThatThrownBy(() -> referral.arbitrationEnded(ArbitrationEnd.MEDIATION_AWARD, TAKEN))
                .hasMessageContaining("fault.referral.noArbitration");
    }

    private static Referral withAgreement(ReferralMode mode) {
        Registration dispute = new Registration(
                Channel.ARBITRATION,
                "LABOUR",
                "STANDARD",
                false,
                "家属与公司就赔偿未能达成一致。",
                ACCEPTED,
                null,
                List.of(
                        party("A1", Party.Side.APPLICANT, Party.Kind.PERSON, "王某"),
                        party("R1", Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "某安保服务有限公司")),
                List.of());
        Referral referral = new Referral(
                Ids.next(),
                "421003",
                new Proposal(
                        "荆区劳人仲案字〔2023〕第127号",
                        mode,
                        ACCEPTED,
                        mode == ReferralMode.AFTER_ACCEPTANCE ? ACCEPTED : null,
                        null,
                        dispute),
                AT);
        referral.handedOver(
                new MediationCase(dispute, new MediationCase.RoomRef(Ids.next(), "421003"), Ids.next(), AT), ACCEPTED);
        referral.received(ACCEPTED);
        referral.agreed(AGREED);
        return referral;
    }

    private static Registration.PartyLine party(String ref, Party.Side side, Party.Kind kind, String name) {
        return new Registration.PartyLine(ref, side, kind, name, null, null, null, null, null, ACCEPTED, ACCEPTED);
    }
}
