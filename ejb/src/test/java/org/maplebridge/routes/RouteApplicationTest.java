package org.maplebridge.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.maplebridge.agreement.Route;
import org.maplebridge.agreement.RouteStanding;
import org.maplebridge.agreement.RouteStanding.Openness;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.document.DocumentCategory;

/** The life of an application from its first consent to what the body says, without a database. */
class RouteApplicationTest {

    private static final UUID WORKER = new UUID(1, 1);
    private static final UUID COMPANY = new UUID(1, 2);
    private static final UUID PAPER = new UUID(2, 1);
    private static final LocalDate EFFECT = LocalDate.of(2023, 11, 27);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 12);
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 20);
    private static final List<UUID> BOTH = List.of(WORKER, COMPANY);

    private static final RequiredPaper REQUEST =
            new RequiredPaper(Route.ARBITRATION_REVIEW, "APPLICATION", DocumentCategory.CONFIRMATION, true);
    private static final RequiredPaper PROOF =
            new RequiredPaper(Route.ARBITRATION_REVIEW, "MEDIATED", DocumentCategory.EVIDENCE, false);
    private static final RequiredPaper OF_COURT =
            new RequiredPaper(Route.JUDICIAL_CONFIRMATION, "PROPERTY", DocumentCategory.EVIDENCE, true);
    private static final List<RequiredPaper> PAPERS = List.of(REQUEST, PROOF, OF_COURT);

    private static final RefusalGround LATE =
            new RefusalGround(Route.ARBITRATION_REVIEW, RefusalGround.Of.ACCEPTANCE, "LATE");
    private static final RefusalGround UNCLEAR =
            new RefusalGround(Route.ARBITRATION_REVIEW, RefusalGround.Of.DECISION, "UNCLEAR");

    private static RouteApplication begun(Route route) {
        return new RouteApplication(new UUID(3, 1), new UUID(3, 2), route, Instant.EPOCH);
    }

    private static RouteApplication prepared() {
        RouteApplication review = begun(Route.ARBITRATION_REVIEW);
        BOTH.forEach(party -> review.consent(party, EFFECT, PAPER, EFFECT, TODAY));
        review.enclose("APPLICATION", PAPER);
        review.prepare(List.of(), List.of());
        return review;
    }

    private static RouteApplication filed() {
        RouteApplication review = prepared();
        review.file("荆州区劳动人事争议仲裁委员会", LAST, EFFECT, LAST, TODAY);
        return review;
    }

    private static RouteApplication accepted() {
        RouteApplication review = filed();
        review.accept(LAST.plusDays(2), TODAY);
        return review;
    }

    private static void refusedAt(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(InvalidInput.Finding::field, InvalidInput.Finding::key)
                                .contains(org.assertj.core.api.Assertions.tuple(field, key)));
    }

    private static void conflict(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Conflict.class).hasMessageContaining(key);
    }

    @Test
    void a_joint_application_names_who_has_not_agreed_and_what_is_missing() {
        RouteApplication review = begun(Route.ARBITRATION_REVIEW);
        review.consent(WORKER, EFFECT, PAPER, EFFECT, TODAY);
        assertThat(review.unconsented(BOTH)).containsExactly(COMPANY);
        assertThat(review.missing(PAPERS)).containsExactly(REQUEST);
        conflict("fault.route.unconsented", () -> review.prepare(List.of("公司"), List.of()));
        conflict("fault.route.missing", () -> review.prepare(List.of(), List.of("申请书")));
        assertThat(review.state()).isEqualTo(ApplicationState.PREPARING);
    }

    @Test
    void what_the_tribunal_has_before_it_needs_nobodys_consent_and_no_acceptance() {
        RouteApplication award = begun(Route.AWARD_BY_CONSENT);
        assertThat(award.unconsented(BOTH)).isEmpty();
        conflict("fault.route.consentNotNeeded", () -> award.consent(WORKER, EFFECT, PAPER, EFFECT, TODAY));
        award.prepare(List.of(), List.of());
        award.file("仲裁庭", EFFECT, EFFECT, null, TODAY);
        assertThat(award.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(award.answeredOn()).isEqualTo(EFFECT);
    }

    @Test
    void a_party_agrees_once_and_on_a_day_that_can_be() {
        RouteApplication review = begun(Route.ARBITRATION_REVIEW);
        refusedAt(
                "on",
                "fault.route.beforeEffect",
                () -> review.consent(WORKER, EFFECT.minusDays(1), PAPER, EFFECT, TODAY));
        refusedAt("on", "fault.day.future", () -> review.consent(WORKER, TODAY.plusDays(1), PAPER, EFFECT, TODAY));
        review.consent(WORKER, EFFECT, PAPER, EFFECT, TODAY);
        conflict("fault.route.consentKnown", () -> review.consent(WORKER, EFFECT, PAPER, EFFECT, TODAY));
        assertThat(review.consents()).hasSize(1);
    }

    @Test
    void the_same_paper_goes_along_once() {
        RouteApplication review = begun(Route.ARBITRATION_REVIEW);
        assertThat(review.enclose("IDENTITY", PAPER)).isTrue();
        assertThat(review.enclose("IDENTITY", PAPER)).isFalse();
        assertThat(review.enclose("IDENTITY", new UUID(2, 2))).isTrue();
        assertThat(review.enclosures()).hasSize(2);
    }

    @Test
    void it_can_be_filed_on_the_last_day_and_not_on_the_next() {
        RouteApplication review = prepared();
        refusedAt("on", "fault.route.tooLate", () -> review.file("委员会", LAST.plusDays(1), EFFECT, LAST, TODAY));
        refusedAt("body", "fault.required", () -> review.file(" ", LAST, EFFECT, LAST, TODAY));
        refusedAt("on", "fault.route.beforeEffect", () -> review.file("委员会", EFFECT.minusDays(1), EFFECT, LAST, TODAY));
        assertThat(review.state()).isEqualTo(ApplicationState.PREPARED);
        review.file("委员会", LAST, EFFECT, LAST, TODAY);
        assertThat(review.state()).isEqualTo(ApplicationState.FILED);
    }

    @Test
    void what_is_granted_can_be_enforced_once_it_has_been_served() {
        RouteApplication review = accepted();
        refusedAt(
                "servedOn",
                "fault.route.servedBefore",
                () -> review.grant("鄂荆仲调字1号", LAST.plusDays(5), LAST.plusDays(4), PAPER, TODAY));
        refusedAt("number", "fault.required", () -> review.grant(null, LAST.plusDays(5), null, PAPER, TODAY));
        review.grant("鄂荆仲调字1号", LAST.plusDays(5), null, PAPER, TODAY);
        assertThat(review.state()).isEqualTo(ApplicationState.GRANTED);
        assertThat(review.enforceable()).isFalse();
        review.serve(LAST.plusDays(6), TODAY);
        assertThat(review.enforceable()).isTrue();
        conflict("fault.route.served", () -> review.serve(LAST.plusDays(6), TODAY));
    }

    @Test
    void a_refusal_has_a_ground_of_the_law_for_what_was_refused() {
        RouteApplication review = filed();
        refusedAt("ground", "fault.required", () -> review.notAccepted(null, LAST, null, PAPER, TODAY));
        refusedAt("ground", "fault.route.otherGround", () -> review.notAccepted(UNCLEAR, LAST, null, PAPER, TODAY));
        review.accept(LAST, TODAY);
        refusedAt("ground", "fault.route.otherGround", () -> review.refuse(LATE, LAST, null, PAPER, TODAY));
        review.refuse(UNCLEAR, LAST, "第二条不明确", PAPER, TODAY);
        assertThat(review.state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(review.ground()).isEqualTo("UNCLEAR");
        conflict("fault.route.state", () -> review.withdraw("不想了"));
    }

    @Test
    void a_decision_before_the_acceptance_is_no_decision() {
        RouteApplication review = accepted();
        refusedAt(
                "on",
                "fault.route.beforeAcceptance",
                () -> review.grant("鄂荆仲调字1号", LAST.plusDays(1), null, PAPER, TODAY));
        conflict("fault.route.state", () -> filed().grant("鄂荆仲调字1号", TODAY, null, PAPER, TODAY));
    }

    @Test
    void until_it_is_decided_it_can_be_withdrawn_with_a_reason() {
        for (RouteApplication each : List.of(begun(Route.ARBITRATION_REVIEW), prepared(), filed(), accepted())) {
            refusedAt("words", "fault.required", () -> each.withdraw(" "));
            each.withdraw("双方自行履行");
            assertThat(each.state()).isEqualTo(ApplicationState.WITHDRAWN);
            assertThat(each.state().open()).isFalse();
        }
    }

    @Test
    void what_was_granted_closes_the_other_ways_and_what_was_refused_its_own() {
        RouteStanding suit = new RouteStanding(Route.SUIT, Openness.OPEN, "route.SUIT.dispute", List.of(), null);
        RouteStanding again = new RouteStanding(
                Route.ARBITRATION_REVIEW, Openness.OPEN, "route.ARBITRATION_REVIEW.window", List.of(), LAST);
        RouteApplication open = accepted();
        assertThat(Standings.after(suit, List.of(open))).isEqualTo(suit);

        RouteApplication refused = accepted();
        refused.refuse(UNCLEAR, TODAY, null, PAPER, TODAY);
        assertThat(Standings.after(suit, List.of(refused))).isEqualTo(suit);
        assertThat(Standings.after(again, List.of(refused)))
                .returns(Openness.CLOSED, RouteStanding::openness)
                .returns("route.refused", RouteStanding::reason);

        RouteApplication granted = accepted();
        granted.grant("鄂荆仲调字1号", TODAY, TODAY, PAPER, TODAY);
        assertThat(Standings.after(suit, List.of(granted)).reason()).isEqualTo("route.otherGranted");
        assertThat(Standings.after(again, List.of(granted)).reason()).isEqualTo("route.granted");

        RouteApplication late = filed();
        late.notAccepted(LATE, TODAY, null, PAPER, TODAY);
        assertThat(Standings.after(again, List.of(late))).isEqualTo(again);
    }
}
