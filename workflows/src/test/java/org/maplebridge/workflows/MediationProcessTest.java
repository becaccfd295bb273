package org.maplebridge.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maplebridge.casefile.CaseProcess.Answer.AGAIN;
import static org.maplebridge.casefile.CaseProcess.Answer.AGREED;
import static org.maplebridge.casefile.CaseProcess.Answer.DONE;
import static org.maplebridge.casefile.CaseProcess.Answer.FAILED;
import static org.maplebridge.casefile.CaseProcess.Answer.NO;
import static org.maplebridge.casefile.CaseProcess.Answer.YES;
import static org.maplebridge.casefile.Step.ACCEPT_CASE;
import static org.maplebridge.casefile.Step.ARCHIVE_CASE;
import static org.maplebridge.casefile.Step.ASSIGN_MEDIATOR;
import static org.maplebridge.casefile.Step.CLOSE_CASE;
import static org.maplebridge.casefile.Step.COMPLETE_DOSSIER;
import static org.maplebridge.casefile.Step.CONFIRM_HAND_OVER;
import static org.maplebridge.casefile.Step.HOLD_SESSION;
import static org.maplebridge.casefile.Step.INFORM_ROUTES;
import static org.maplebridge.casefile.Step.PREPARE_MEDIATION;
import static org.maplebridge.casefile.Step.RETURN_CASE;
import static org.maplebridge.casefile.Step.SCREEN_CASE;
import static org.maplebridge.casefile.Step.SEAL_AGREEMENT;
import static org.maplebridge.casefile.Step.SEEK_CONSENT;
import static org.maplebridge.casefile.Step.SIGN_AGREEMENT;
import static org.maplebridge.casefile.Step.SIGN_RECEIPT;
import static org.maplebridge.casefile.Step.WATCH_PERFORMANCE;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.CaseProcess.Opening;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;

/** Every way a case can take through {@code mediation.bpmn}, told as the trace of a case. */
class MediationProcessTest {

    /** 2023-11-28 is the last day of ten working days from 2023-11-14. */
    private static final String AFTER_28_NOVEMBER = "2023-11-29T00:00:00";

    private final CaseTrace it = new CaseTrace();

    @AfterAll
    static void no_flow_of_the_diagram_is_left_unwalked() {
        assertThat(TestOffice.OPEN.notWalked("mediation", Models.flowsOf("mediation.bpmn")))
                .as("flows of mediation.bpmn that no trace of this class has walked")
                .isEmpty();
    }

    @Test
    void a_case_of_our_own_goes_from_the_window_to_a_performed_agreement() {
        it.comes(Channel.WINDOW, false).waitsFor(SCREEN_CASE);
        it.done(SCREEN_CASE, YES).waitsFor(SEEK_CONSENT);
        it.done(SEEK_CONSENT, YES).waitsFor(ACCEPT_CASE);
        it.done(ACCEPT_CASE, DONE).waitsFor(ASSIGN_MEDIATOR);
        it.done(ASSIGN_MEDIATOR, DONE).waitsFor(PREPARE_MEDIATION);
        it.done(PREPARE_MEDIATION, DONE).waitsFor(HOLD_SESSION);
        it.done(HOLD_SESSION, AGREED).waitsFor(SIGN_AGREEMENT);
        it.done(SIGN_AGREEMENT, DONE).waitsFor(SEAL_AGREEMENT);
        it.done(SEAL_AGREEMENT, DONE).waitsFor(WATCH_PERFORMANCE);
        it.done(WATCH_PERFORMANCE, DONE).waitsFor(CLOSE_CASE);
        it.done(CLOSE_CASE, DONE).waitsFor(ARCHIVE_CASE);
        it.done(ARCHIVE_CASE, DONE).endedAt("End_CaseArchived").neverPassed("Service_ReportAgreement");
        assertThat(it.office.commissionTold).doesNotContain(it.id);
    }

    @Test
    void a_case_in_which_all_have_agreed_to_mediation_is_not_asked_again() {
        it.comes(Channel.GRID, true).waitsFor(SCREEN_CASE);
        it.done(SCREEN_CASE, YES).waitsFor(ACCEPT_CASE).neverPassed("Task_SeekConsent");
    }

    @Test
    void a_case_referred_before_acceptance_waits_for_the_receipt_and_only_then_gets_its_limit() {
        it.isReferred(ReferralMode.BEFORE_ACCEPTANCE, null).waitsFor(SIGN_RECEIPT);
        assertThat(it.timer()).isNull();

        it.done(SIGN_RECEIPT, DONE).limitIsSetTo(AFTER_28_NOVEMBER).waitsFor(ASSIGN_MEDIATOR);
        it.timerIsSetTo(AFTER_28_NOVEMBER).neverPassed("Task_ScreenCase");
    }

    @Test
    void the_limit_may_as_well_be_set_just_before_the_receipt_is_done() {
        it.isReferred(ReferralMode.BEFORE_ACCEPTANCE, null);
        it.limitIsSetTo(AFTER_28_NOVEMBER).waitsFor(SIGN_RECEIPT);
        it.done(SIGN_RECEIPT, DONE).waitsFor(ASSIGN_MEDIATOR).timerIsSetTo(AFTER_28_NOVEMBER);
    }

    @Test
    void
            a_case_referred_after_acceptance_comes_with_its_limit_running_and_ends_in_an_agreement_the_commission_hears_of() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER)
                .waitsFor(CONFIRM_HAND_OVER)
                .timerIsSetTo(AFTER_28_NOVEMBER);
        it.done(CONFIRM_HAND_OVER, DONE).waitsFor(ASSIGN_MEDIATOR);
        it.isMediated().done(HOLD_SESSION, AGREED);
        assertThat(it.office.commissionTold).doesNotContain(it.id);

        it.done(SIGN_AGREEMENT, DONE).waitsFor(SEAL_AGREEMENT);
        it.done(SEAL_AGREEMENT, DONE).waitsFor(WATCH_PERFORMANCE).passed("End_Agreed", "Service_ReportAgreement");
        assertThat(it.office.commissionTold).containsOnlyOnce(it.id);
        assertThat(it.timer()).as("no limit runs under an effective agreement").isNull();
    }

    @Test
    void a_dispute_out_of_scope_is_closed_without_further_steps() {
        it.comes(Channel.WINDOW, false);
        it.done(SCREEN_CASE, NO).waitsFor(CLOSE_CASE).passed("End_OutOfScope", "Catch_NotAccepted");
    }

    @Test
    void where_one_side_refuses_mediation_the_parties_are_told_their_other_routes() {
        it.comes(Channel.WINDOW, false).done(SCREEN_CASE, YES);
        it.done(SEEK_CONSENT, NO).waitsFor(INFORM_ROUTES).passed("End_ConsentRefused", "Catch_NotAgreed");
        it.done(INFORM_ROUTES, DONE).waitsFor(CLOSE_CASE);
    }

    @Test
    void sessions_are_held_until_they_lead_somewhere() {
        it.comes(Channel.WINDOW, true).isAccepted().isMediated();
        it.done(HOLD_SESSION, AGAIN).waitsFor(HOLD_SESSION);
        it.done(HOLD_SESSION, AGAIN).waitsFor(HOLD_SESSION);
        it.done(HOLD_SESSION, FAILED).waitsFor(INFORM_ROUTES).passed("End_NoAgreement", "Catch_NotAgreed");
    }

    @Test
    void a_draft_that_needs_another_word_goes_back_to_the_session() {
        it.comes(Channel.WINDOW, true).isAccepted().isMediated();
        it.done(HOLD_SESSION, AGREED).done(SIGN_AGREEMENT, AGAIN).waitsFor(HOLD_SESSION);
    }

    @Test
    void a_text_that_changes_after_all_have_signed_is_signed_anew_before_it_is_sealed() {
        it.comes(Channel.WINDOW, true).isAccepted().isMediated();
        it.done(HOLD_SESSION, AGREED).done(SIGN_AGREEMENT, DONE).waitsFor(SEAL_AGREEMENT);
        it.done(SEAL_AGREEMENT, AGAIN).waitsFor(SIGN_AGREEMENT).neverPassed("End_Agreed");
    }

    @Test
    void who_refuses_to_sign_has_not_agreed() {
        it.comes(Channel.WINDOW, true).isAccepted().isMediated().done(HOLD_SESSION, AGREED);
        it.done(SIGN_AGREEMENT, FAILED).waitsFor(INFORM_ROUTES).passed("End_SignatureRefused", "Catch_NotAgreed");
    }

    @Test
    void a_referred_case_without_agreement_goes_back_to_the_commission() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER)
                .done(CONFIRM_HAND_OVER, DONE)
                .isMediated();
        it.done(HOLD_SESSION, FAILED).waitsFor(RETURN_CASE);
        it.done(RETURN_CASE, DONE).waitsFor(CLOSE_CASE);
        it.done(CLOSE_CASE, DONE).waitsFor(ARCHIVE_CASE);
        it.done(ARCHIVE_CASE, DONE).endedAt("End_CaseArchived").neverPassed("Task_InformRoutes");
    }

    @Test
    void a_dossier_in_which_something_is_missing_goes_back_until_it_is_complete() {
        it.comes(Channel.WINDOW, false).done(SCREEN_CASE, NO).done(CLOSE_CASE, DONE);
        it.waitsFor(ARCHIVE_CASE);
        it.done(ARCHIVE_CASE, AGAIN).waitsFor(COMPLETE_DOSSIER);
        it.done(COMPLETE_DOSSIER, DONE).waitsFor(ARCHIVE_CASE);
        it.done(ARCHIVE_CASE, DONE).endedAt("End_CaseArchived");
    }

    @Test
    void a_closed_case_can_neither_be_withdrawn_nor_terminated_while_it_waits_for_the_archive() {
        it.comes(Channel.WINDOW, false).done(SCREEN_CASE, NO).done(CLOSE_CASE, DONE);
        assertThatThrownBy(it::isWithdrawn).isInstanceOf(Conflict.class);
        assertThatThrownBy(it::isTerminated).isInstanceOf(Conflict.class);
        it.waitsFor(ARCHIVE_CASE);
    }

    @Test
    void a_case_withdrawn_by_its_applicant_is_closed_whatever_waits() {
        it.comes(Channel.WINDOW, false).waitsFor(SCREEN_CASE);
        it.isWithdrawn().interrupted(SCREEN_CASE).waitsFor(CLOSE_CASE);
    }

    @Test
    void a_referred_case_withdrawn_before_its_receipt_still_goes_back_to_the_commission() {
        it.isReferred(ReferralMode.BEFORE_ACCEPTANCE, null).waitsFor(SIGN_RECEIPT);
        it.isWithdrawn().interrupted(SIGN_RECEIPT).waitsFor(RETURN_CASE);
    }

    @Test
    void a_mediation_terminated_in_preparation_interrupts_it_and_tells_the_other_routes() {
        it.comes(Channel.HOTLINE_12345, true).isAccepted().done(ASSIGN_MEDIATOR, DONE);
        it.isTerminated().interrupted(PREPARE_MEDIATION).waitsFor(INFORM_ROUTES);
    }

    @Test
    void when_the_limit_passes_the_domain_is_told_first_and_the_waiting_step_is_interrupted() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER)
                .done(CONFIRM_HAND_OVER, DONE)
                .isMediated()
                .waitsFor(HOLD_SESSION);
        it.limitPasses();
        assertThat(it.office.expired).containsOnlyOnce(it.id);
        it.interrupted(HOLD_SESSION)
                .waitsFor(RETURN_CASE)
                .passed("Timer_LimitExpired", "Service_ExpireLimit", "End_LimitExpired", "Catch_LimitExpired");
        assertThat(it.timer()).isNull();
    }

    @Test
    void the_limit_of_a_case_of_our_own_passes_into_the_advice_on_other_routes() {
        it.comes(Channel.WINDOW, true).limitIsSetTo(AFTER_28_NOVEMBER).isAccepted();
        it.limitPasses().interrupted(ASSIGN_MEDIATOR).waitsFor(INFORM_ROUTES);
    }

    /** One runs, one stands still and runs on by it, one has got its limit only now, and of the last nobody has heard. */
    @Test
    void a_calendar_moves_the_timers_of_many_cases_at_once_as_it_would_move_each() {
        CaseTrace held = new CaseTrace();
        CaseTrace fresh = new CaseTrace();
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER);
        held.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER).limitIsHeld();
        fresh.isReferred(ReferralMode.BEFORE_ACCEPTANCE, null);

        it.office.timers.moveAll(Map.of(
                it.id,
                TestOffice.at("2023-12-13T00:00:00"),
                held.id,
                TestOffice.at("2023-12-14T00:00:00"),
                fresh.id,
                TestOffice.at("2023-12-15T00:00:00"),
                UUID.randomUUID(),
                TestOffice.at("2023-12-16T00:00:00")));

        it.timerIsSetTo("2023-12-13T00:00:00").waitsFor(CONFIRM_HAND_OVER);
        held.timerIsSetTo("2023-12-14T00:00:00");
        assertThat(held.timer().isSuspended()).isFalse();
        fresh.timerIsSetTo("2023-12-15T00:00:00").waitsFor(SIGN_RECEIPT);
    }

    @Test
    void an_extension_moves_the_timer_and_starts_no_second_one() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER).limitIsSetTo("2023-12-13T00:00:00");
        it.timerIsSetTo("2023-12-13T00:00:00").waitsFor(CONFIRM_HAND_OVER);
    }

    @Test
    void a_limit_that_stands_still_does_not_pass_until_it_runs_again() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER).limitIsHeld();
        assertThat(it.timer().isSuspended()).isTrue();

        it.limitIsSetTo("2024-01-10T00:00:00").timerIsSetTo("2024-01-10T00:00:00");
        assertThat(it.timer().isSuspended()).isFalse();
    }

    @Test
    void a_limit_that_starts_while_its_case_is_being_registered_comes_with_the_opening() {
        it.limitIsSetTo(AFTER_28_NOVEMBER).limitIsHeld();
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER).timerIsSetTo(AFTER_28_NOVEMBER);
    }

    @Test
    void a_case_without_any_limit_has_no_timer_and_still_ends() {
        it.comes(Channel.SWEEP, true).isAccepted().isMediated().done(HOLD_SESSION, AGREED);
        assertThat(it.timer()).isNull();
        it.done(SIGN_AGREEMENT, DONE)
                .done(SEAL_AGREEMENT, DONE)
                .done(WATCH_PERFORMANCE, DONE)
                .done(CLOSE_CASE, DONE)
                .done(ARCHIVE_CASE, DONE);
        it.endedAt("End_CaseArchived");
    }

    @Test
    void the_process_keeps_nothing_but_its_route() {
        it.isReferred(ReferralMode.AFTER_ACCEPTANCE, AFTER_28_NOVEMBER)
                .done(CONFIRM_HAND_OVER, DONE)
                .isMediated()
                .done(HOLD_SESSION, AGREED);
        assertThat(it.variables()).containsExactly("route=HAND_OVER");
    }

    @Test
    void a_step_that_does_not_wait_cannot_be_done() {
        it.comes(Channel.WINDOW, false);
        assertThatThrownBy(() -> it.done(ACCEPT_CASE, DONE)).isInstanceOfSatisfying(Conflict.class, fault -> {
            assertThat(fault.key()).isEqualTo("fault.process.elsewhere");
            assertThat(fault.arguments()).containsExactly(ACCEPT_CASE);
        });
    }

    @Test
    void a_step_is_done_once() {
        it.comes(Channel.WINDOW, false).done(SCREEN_CASE, YES);
        assertThatThrownBy(() -> it.done(SCREEN_CASE, YES)).isInstanceOf(Conflict.class);
    }

    @Test
    void an_answer_for_which_the_diagram_has_no_way_is_refused_before_the_engine_hears_it() {
        it.comes(Channel.WINDOW, false);
        assertThatThrownBy(() -> it.done(SCREEN_CASE, AGREED)).isInstanceOf(IllegalArgumentException.class);
        it.waitsFor(SCREEN_CASE);
    }

    @Test
    void an_agreed_case_can_neither_be_withdrawn_nor_terminated_and_takes_no_limit() {
        it.comes(Channel.WINDOW, true).isAccepted().isMediated().done(HOLD_SESSION, AGREED);
        it.done(SIGN_AGREEMENT, DONE).done(SEAL_AGREEMENT, DONE);
        assertThatThrownBy(it::isWithdrawn).isInstanceOf(Conflict.class).hasMessageContaining("fault.process.over");
        assertThatThrownBy(it::isTerminated).isInstanceOf(Conflict.class);
        it.limitIsSetTo(AFTER_28_NOVEMBER).limitIsHeld();
        assertThat(it.timer()).isNull();
    }

    @Test
    void a_referral_without_a_mode_is_no_opening() {
        var opening = new Opening(it.id, Channel.ARBITRATION, "LABOUR", null, true, null);
        assertThatThrownBy(() -> it.office.cases.begin(opening)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class CaseTrace extends Trace<CaseTrace> {

        CaseTrace() {
            super("mediation");
        }

        CaseTrace comes(Channel channel, boolean consentGiven) {
            office.cases.begin(new Opening(id, channel, "LABOUR", null, consentGiven, null));
            return this;
        }

        CaseTrace isReferred(ReferralMode mode, String limitEnd) {
            office.cases.begin(new Opening(
                    id, Channel.ARBITRATION, "LABOUR", mode, true, limitEnd == null ? null : TestOffice.at(limitEnd)));
            return this;
        }

        CaseTrace done(Step step, Answer answer) {
            office.cases.done(id, step, answer);
            return this;
        }

        /** From the screening of a case with all consents to the assignment. */
        CaseTrace isAccepted() {
            return done(SCREEN_CASE, YES).done(ACCEPT_CASE, DONE);
        }

        /** From the assignment to the session. */
        CaseTrace isMediated() {
            return done(ASSIGN_MEDIATOR, DONE).done(PREPARE_MEDIATION, DONE);
        }

        CaseTrace isWithdrawn() {
            office.cases.withdrawn(id);
            return this;
        }

        CaseTrace isTerminated() {
            office.cases.terminated(id);
            return this;
        }

        CaseTrace limitIsSetTo(String officeTime) {
            office.timers.move(id, TestOffice.at(officeTime));
            return this;
        }

        CaseTrace limitIsHeld() {
            office.timers.hold(id);
            return this;
        }

        CaseTrace limitPasses() {
            office.engine.getManagementService().executeJob(timer().getId());
            return this;
        }
    }
}
