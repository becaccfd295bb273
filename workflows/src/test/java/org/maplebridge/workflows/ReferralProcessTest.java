package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.casefile.CaseProcess.Answer.DONE;
import static org.maplebridge.casefile.CaseProcess.Answer.NO;
import static org.maplebridge.casefile.CaseProcess.Answer.YES;
import static org.maplebridge.casefile.ReferralMode.AFTER_ACCEPTANCE;
import static org.maplebridge.casefile.ReferralMode.BEFORE_ACCEPTANCE;
import static org.maplebridge.casefile.Step.HAND_OVER;
import static org.maplebridge.casefile.Step.SEEK_REFERRAL_CONSENT;
import static org.maplebridge.casefile.Step.SIGN_RETURN_RECEIPT;
import static org.maplebridge.casefile.Step.TAKE_AGREEMENT_BACK;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;

/** Every way a referral can take through {@code referral.bpmn}, told as the trace of a referral. */
class ReferralProcessTest {

    private final ReferralTrace it = new ReferralTrace();

    @AfterAll
    static void no_flow_of_the_diagram_is_left_unwalked() {
        assertThat(TestOffice.OPEN.notWalked("referral", Models.flowsOf("referral.bpmn")))
                .as("flows of referral.bpmn that no trace of this class has walked")
                .isEmpty();
    }

    @Test
    void where_one_side_refuses_the_proposal_the_commission_goes_on_by_itself() {
        it.isProposed(BEFORE_ACCEPTANCE).waitsFor(SEEK_REFERRAL_CONSENT);
        it.done(SEEK_REFERRAL_CONSENT, NO).endedAt("End_ConsentRefused").neverPassed("Task_HandOver");
    }

    @Test
    void an_agreement_reached_before_acceptance_opens_the_review_by_the_commission() {
        it.isProposed(BEFORE_ACCEPTANCE).done(SEEK_REFERRAL_CONSENT, YES).waitsFor(HAND_OVER);
        it.done(HAND_OVER, DONE).waitsFor();
        it.isReceived().waitsFor();
        it.isAgreed().waitsFor(TAKE_AGREEMENT_BACK);
        it.done(TAKE_AGREEMENT_BACK, DONE).endedAt("End_ReviewOpen");
    }

    @Test
    void an_agreement_reached_after_acceptance_becomes_a_mediation_award() {
        it.isHandedOverAtOnce(AFTER_ACCEPTANCE).isReceived().isAgreed();
        it.done(TAKE_AGREEMENT_BACK, DONE).endedAt("End_AwardAwaited");
    }

    @Test
    void a_proposal_to_which_all_have_agreed_already_waits_for_the_hand_over() {
        it.isProposedWithConsents(AFTER_ACCEPTANCE).waitsFor(HAND_OVER);
        it.done(HAND_OVER, DONE).waitsFor();
    }

    @Test
    void a_case_handed_over_with_all_consents_starts_behind_the_hand_over() {
        it.isHandedOverAtOnce(AFTER_ACCEPTANCE).waitsFor().neverPassed("Task_HandOver");
    }

    @Test
    void a_case_returned_before_acceptance_is_taken_up_for_acceptance_again() {
        it.isProposed(BEFORE_ACCEPTANCE).done(SEEK_REFERRAL_CONSENT, YES).done(HAND_OVER, DONE);
        it.isReceived().isReturned().waitsFor(SIGN_RETURN_RECEIPT);
        it.done(SIGN_RETURN_RECEIPT, DONE).endedAt("End_AcceptanceResumed");
    }

    @Test
    void a_case_returned_after_acceptance_goes_on_to_its_hearing() {
        it.isHandedOverAtOnce(AFTER_ACCEPTANCE).isReceived().isReturned();
        it.done(SIGN_RETURN_RECEIPT, DONE).endedAt("End_HearingResumed");
    }

    @Test
    void a_room_may_send_a_case_back_without_having_signed_for_it() {
        it.isHandedOverAtOnce(BEFORE_ACCEPTANCE).isReturned().waitsFor(SIGN_RETURN_RECEIPT);
        it.passed("Catch_ReturnedUnopened");
    }

    @Test
    void an_agreement_before_the_receipt_is_refused() {
        it.isHandedOverAtOnce(BEFORE_ACCEPTANCE);
        assertThatThrownBy(it::isAgreed).isInstanceOf(Conflict.class).hasMessageContaining("fault.process.over");
        it.waitsFor();
    }

    @Test
    void papers_are_received_once() {
        it.isHandedOverAtOnce(BEFORE_ACCEPTANCE).isReceived();
        assertThatThrownBy(it::isReceived).isInstanceOf(Conflict.class);
    }

    @Test
    void a_step_of_the_room_is_no_step_of_the_referral() {
        it.isProposed(BEFORE_ACCEPTANCE);
        assertThatThrownBy(() -> it.done(Step.ACCEPT_CASE, DONE)).isInstanceOf(Conflict.class);
    }

    @Test
    void the_process_keeps_nothing_but_its_mode() {
        it.isProposed(AFTER_ACCEPTANCE).done(SEEK_REFERRAL_CONSENT, YES).done(HAND_OVER, DONE);
        assertThat(it.variables()).containsExactly("mode=AFTER_ACCEPTANCE");
    }

    private static final class ReferralTrace extends Trace<ReferralTrace> {

        ReferralTrace() {
            super("referral");
        }

        ReferralTrace isProposed(ReferralMode mode) {
            office.referrals.proposed(id, mode);
            return this;
        }

        ReferralTrace isProposedWithConsents(ReferralMode mode) {
            office.referrals.proposedWithConsents(id, mode);
            return this;
        }

        ReferralTrace isHandedOverAtOnce(ReferralMode mode) {
            office.referrals.handedOverAtOnce(id, mode);
            return this;
        }

        ReferralTrace done(Step step, Answer answer) {
            office.referrals.done(id, step, answer);
            return this;
        }

        ReferralTrace isReceived() {
            office.referrals.received(id);
            return this;
        }

        ReferralTrace isAgreed() {
            office.referrals.agreed(id);
            return this;
        }

        ReferralTrace isReturned() {
            office.referrals.returned(id);
            return this;
        }
    }
}
