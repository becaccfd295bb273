package org.maplebridge.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.KnownCodes;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;

class ProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 24);
    private static final CodeBook CODES = new KnownCodes("LABOUR", "LABOUR_PAY", "LABOUR_STATUS", "DEBT");

    @Test
    void labour_disputes_of_any_class_but_one_may_be_referred() {
        assertThat(findings(of("LABOUR"))).isEmpty();
        assertThat(findings(of("LABOUR_PAY"))).isEmpty();
        assertThat(findings(of("LABOUR_STATUS"))).containsExactly("disputeType fault.referral.existenceOfEmployment");
    }

    @Test
    void a_labour_commission_has_no_other_disputes_to_refer() {
        assertThat(findings(of("DEBT"))).containsExactly("disputeType fault.referral.notLabour");
    }

    @Test
    void an_unknown_type_is_told_as_unknown_only() {
        assertThat(findings(of("LABOURS"))).containsExactly("disputeType fault.code.unknown");
        assertThat(findings(of(null))).containsExactly("disputeType fault.required");
    }

    @Test
    void on_the_last_of_the_45_days_a_case_may_still_be_referred() {
        assertThat(findings(accepted(TODAY.minusDays(45)))).isEmpty();
    }

    @Test
    void a_case_whose_45_days_are_over_is_past_the_help_of_a_room() {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> check(accepted(TODAY.minusDays(46))));

        assertThat(wrong.findings())
                .containsExactly(new InvalidInput.Finding(
                        "acceptedOn", "fault.referral.awardOver", List.of(TODAY.minusDays(1))));
    }

    @Test
    void an_acceptance_before_the_application_is_told_as_that_only() {
        Proposal proposal = new Proposal(
                "1号",
                ReferralMode.AFTER_ACCEPTANCE,
                TODAY.minusDays(1),
                TODAY.minusDays(90),
                null,
                dispute("LABOUR", null));

        assertThat(findings(proposal)).containsExactly("acceptedOn fault.referral.acceptedBeforeReceived");
    }

    @Test
    void nobody_consents_to_anything_before_the_application() {
        LocalDate received = TODAY.minusDays(3);
        Proposal proposal = new Proposal(
                "1号", ReferralMode.BEFORE_ACCEPTANCE, received, null, null, dispute("LABOUR", received.minusDays(1)));

        assertThat(findings(proposal))
                .containsExactly(
                        "parties[0].consentedOn fault.referral.consentTooEarly",
                        "parties[0].dataConsentOn fault.referral.consentTooEarly");
    }

    private static Proposal of(String disputeType) {
        return new Proposal(
                "1号", ReferralMode.BEFORE_ACCEPTANCE, TODAY.minusDays(3), null, null, dispute(disputeType, null));
    }

    private static Proposal accepted(LocalDate on) {
        return new Proposal("1号", ReferralMode.AFTER_ACCEPTANCE, on, on, null, dispute("LABOUR", null));
    }

    private static Registration dispute(String type, LocalDate consented) {
        return new Registration(
                Channel.ARBITRATION,
                type,
                null,
                false,
                "拖欠工资。",
                TODAY.minusDays(3),
                null,
                List.of(party("A1", Party.Side.APPLICANT, consented), party("R1", Party.Side.RESPONDENT, null)),
                List.of());
    }

    private static Registration.PartyLine party(String ref, Party.Side side, LocalDate consented) {
        return new Registration.PartyLine(
                ref, side, Party.Kind.PERSON, "李某", null, null, null, null, null, consented, consented);
    }

    private static List<String> findings(Proposal proposal) {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> check(proposal));
        return wrong == null
                ? List.of()
                : wrong.findings().stream()
                        .map(each -> each.field() + " " + each.key())
                        .toList();
    }

    private static void check(Proposal proposal) {
        proposal.check(TODAY, CODES, accepted -> accepted.plusDays(45));
    }
}
