package org.maplebridge.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.maplebridge.session.SessionFacts.applicant;
import static org.maplebridge.session.SessionFacts.at;
import static org.maplebridge.session.SessionFacts.attended;
import static org.maplebridge.session.SessionFacts.mediated;
import static org.maplebridge.session.SessionFacts.opened;
import static org.maplebridge.session.SessionFacts.plan;
import static org.maplebridge.session.SessionFacts.planned;
import static org.maplebridge.session.SessionFacts.respondent;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Outcome;

class MediationSessionTest {

    private final MediationCase of = mediated();

    @Test
    void a_planned_session_expects_every_party_of_the_case() {
        MediationSession session = planned(of);
        assertThat(session.state()).isEqualTo(SessionState.PLANNED);
        assertThat(session.endsAt()).isEqualTo(at(10, 30));
        assertThat(session.attendances())
                .extracting(Attendance::partyId, Attendance::presence)
                .containsExactly(tuple(applicant(of), Presence.EXPECTED), tuple(respondent(of), Presence.EXPECTED));
    }

    @Test
    void a_plan_names_everything_that_is_wrong_with_it_at_once() {
        SessionPlan wrong = new SessionPlan(null, " ", null, 5, 0, "记".repeat(61));
        assertThatThrownBy(() -> new MediationSession(of, 1, wrong, at(8, 0)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("way", "place", "startsAt", "minutes", "persons", "recorder"));
    }

    @Test
    void a_plan_is_kept_to_the_minute() {
        SessionPlan hasty =
                new SessionPlan(SessionWay.PHONE, "0716-8450000", at(9, 0).plusNanos(1_234_567), 30, 3, null);
        assertThat(hasty.startsAt()).isEqualTo(at(9, 0));
    }

    @Test
    void a_session_cannot_be_planned_more_than_a_year_ahead() {
        SessionPlan far =
                new SessionPlan(SessionWay.VIDEO, "腾讯会议 123", at(9, 0).plusSeconds(400L * 86_400), 60, 4, null);
        refused("fault.session.tooFarAhead", () -> new MediationSession(of, 1, far, at(8, 0)));
    }

    @Test
    void no_session_of_a_case_lies_before_its_application() {
        Instant before = OfficeClock.startOf(of.receivedOn()).minusSeconds(60);
        SessionPlan early = new SessionPlan(SessionWay.VISIT, "申请人家中", before, 60, 3, null);
        refused("fault.session.beforeCase", () -> new MediationSession(of, 1, early, at(8, 0)));
        refused("fault.session.beforeCase", () -> planned(of).move(of, early, "补记", at(8, 30)));
        refused("fault.session.beforeCase", () -> planned(of).open(of, SessionFacts.MEDIATOR, before, at(8, 30)));
        SessionPlan sameDay = new SessionPlan(SessionWay.VISIT, "申请人家中", before.plusSeconds(60), 60, 3, null);
        assertThat(new MediationSession(of, 1, sameDay, at(8, 0)).startsAt()).isEqualTo(sameDay.startsAt());
    }

    @Test
    void a_planned_session_moves_with_a_reason_only() {
        MediationSession session = planned(of);
        refused("fault.required", () -> session.move(of, plan(14), " ", at(8, 30)));
        session.move(of, plan(14), "单位代理人开庭冲突", at(8, 30));
        assertThat(session.startsAt()).isEqualTo(at(14, 0));
        assertThat(session.endsAt()).isEqualTo(at(15, 30));
    }

    @Test
    void a_cancelled_session_can_neither_be_moved_nor_opened() {
        MediationSession session = planned(of);
        session.cancel("双方已自行协商", at(8, 30));
        assertThat(session.cancelReason()).isEqualTo("双方已自行协商");
        refused("fault.session.state", () -> session.move(of, plan(14), "改期", at(8, 40)));
        refused("fault.session.state", () -> session.open(of, SessionFacts.MEDIATOR, at(8, 40), at(8, 45)));
    }

    @Test
    void an_opened_session_can_neither_be_moved_nor_cancelled_nor_opened_again() {
        MediationSession session = opened(of);
        refused("fault.session.state", () -> session.move(of, plan(14), "改期", at(9, 20)));
        refused("fault.session.state", () -> session.cancel("取消", at(9, 20)));
        refused("fault.session.state", () -> session.open(of, SessionFacts.MEDIATOR, at(9, 20), at(9, 20)));
    }

    @Test
    void a_session_cannot_have_begun_in_the_future() {
        refused("fault.session.future", () -> planned(of).open(of, SessionFacts.MEDIATOR, at(9, 30), at(9, 0)));
    }

    @Test
    void attendance_is_noted_at_an_open_session_only() {
        List<AttendanceLine> lines = List.of(new AttendanceLine(applicant(of), Presence.PRESENT, null, null, null));
        refused("fault.session.state", () -> planned(of).attend(lines, at(9, 0)));
        MediationSession over = attended(of);
        over.conclude(Conclusion.again("单位需请示"), true, at(10, 0));
        refused("fault.session.over", () -> over.attend(lines, at(10, 5)));
    }

    @Test
    void attendance_gives_back_what_is_different_now() {
        MediationSession session = attended(of);
        List<Attendance> changed = session.attend(
                List.of(
                        new AttendanceLine(applicant(of), Presence.PRESENT, "", " ", null),
                        new AttendanceLine(respondent(of), Presence.LEFT_EARLY, "李律师", "委托代理人", "赶车")),
                at(9, 40));
        assertThat(changed).extracting(Attendance::partyId).containsExactly(respondent(of));
        assertThat(session.attendance(respondent(of)).who()).isEqualTo("李律师");
    }

    @Test
    void nobody_came_for_a_party_that_was_absent() {
        refused(
                "fault.session.nobodyCame",
                () -> opened(of)
                        .attend(
                                List.of(new AttendanceLine(applicant(of), Presence.ABSENT, "其子", null, null)),
                                at(9, 20)));
    }

    @Test
    void a_stranger_to_the_case_has_no_attendance() {
        assertThatThrownBy(() -> opened(of)
                        .attend(List.of(new AttendanceLine(Ids.next(), Presence.PRESENT, null, null, null)), at(9, 20)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_session_is_over_only_when_everybodys_coming_is_noted() {
        refused("fault.session.attendanceOpen", () -> opened(of).conclude(Conclusion.again("再约"), true, at(10, 0)));
    }

    @Test
    void a_session_to_which_somebody_came_is_over_only_with_a_record() {
        refused("fault.session.noRecord", () -> attended(of).conclude(Conclusion.agreed(), false, at(10, 0)));
    }

    @Test
    void a_session_to_which_nobody_came_needs_no_record() {
        MediationSession session = opened(of);
        session.attend(absent(applicant(of), respondent(of)), at(9, 40));
        session.conclude(Conclusion.again("双方均未到会"), false, at(9, 45));
        assertThat(session.result()).isEqualTo(SessionResult.AGAIN);
        assertThat(session.heldTo()).isEqualTo(at(9, 45));
    }

    @Test
    void parties_agree_only_if_both_sides_were_there() {
        MediationSession session = attended(of);
        session.attend(absent(respondent(of)), at(9, 40));
        refused("fault.session.oneSide", () -> session.conclude(Conclusion.agreed(), true, at(10, 0)));
    }

    @Test
    void who_left_early_was_there() {
        MediationSession session = attended(of);
        session.attend(List.of(new AttendanceLine(respondent(of), Presence.LEFT_EARLY, null, null, "赶车")), at(9, 40));
        session.conclude(Conclusion.agreed(), true, at(10, 0));
        assertThat(session.result()).isEqualTo(SessionResult.AGREED);
    }

    @Test
    void a_session_ends_after_its_beginning_and_not_in_the_future() {
        MediationSession session = attended(of);
        refused(
                "fault.session.endsBeforeStart",
                () -> session.conclude(Conclusion.agreed().at(at(9, 0)), true, at(10, 0)));
        refused(
                "fault.session.future",
                () -> session.conclude(Conclusion.agreed().at(at(10, 5)), true, at(10, 0)));
        session.conclude(Conclusion.agreed().at(at(9, 55)), true, at(10, 0));
        assertThat(session.heldTo()).isEqualTo(at(9, 55));
    }

    @Test
    void a_session_is_concluded_once() {
        MediationSession session = attended(of);
        session.conclude(Conclusion.agreed(), true, at(10, 0));
        refused("fault.session.over", () -> session.conclude(Conclusion.again("再约"), true, at(10, 5)));
    }

    @Test
    void a_failure_needs_a_ground_and_a_reason() {
        assertThatThrownBy(() -> attended(of).conclude(Conclusion.failed(null, ""), true, at(10, 0)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.findings())
                                .extracting(InvalidInput.Finding::field)
                                .containsExactly("ground", "reason"));
    }

    @Test
    void a_session_does_not_end_a_case_on_any_other_ground_than_its_own() {
        for (EndGround ground : EndGround.values()) {
            if (!Conclusion.GROUNDS.contains(ground)) {
                refused(
                        "fault.session.ground",
                        () -> attended(of).conclude(Conclusion.failed(ground, "理由"), true, at(10, 0)));
            }
        }
    }

    @Test
    void only_a_failure_has_a_ground() {
        Conclusion odd = new Conclusion(SessionResult.AGAIN, EndGround.PARTY_REFUSES, "再约", null);
        refused("fault.session.ground", () -> attended(of).conclude(odd, true, at(10, 0)));
    }

    @Test
    void each_result_tells_the_process_its_own_answer() {
        assertThat(SessionResult.AGAIN.answer()).isEqualTo(Answer.AGAIN);
        assertThat(SessionResult.AGREED.answer()).isEqualTo(Answer.AGREED);
        assertThat(SessionResult.FAILED.answer()).isEqualTo(Answer.FAILED);
    }

    @Test
    void each_ground_of_a_session_gives_the_case_an_unsuccessful_outcome() {
        for (EndGround ground : Conclusion.GROUNDS) {
            MediationCase ended = mediated();
            ended.end(ground, "分歧过大", SessionFacts.DAY, at(10, 0));
            assertThat(ended.outcome())
                    .isIn(Outcome.NO_AGREEMENT, Outcome.PARTY_REFUSED, Outcome.UNREACHABLE)
                    .satisfies(outcome -> assertThat(outcome.successful()).isFalse());
        }
    }

    private static List<AttendanceLine> absent(UUID... parties) {
        return Arrays.stream(parties)
                .map(party -> new AttendanceLine(party, Presence.ABSENT, null, null, "未到"))
                .toList();
    }

    /** Whether an act is refused with this key, be it a conflict or the first finding. */
    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        MediationFault.class,
                        fault -> assertThat(
                                        fault instanceof InvalidInput found
                                                ? found.findings().get(0).key()
                                                : fault.key())
                                .isEqualTo(key))
                .isInstanceOfAny(Conflict.class, InvalidInput.class);
    }
}
