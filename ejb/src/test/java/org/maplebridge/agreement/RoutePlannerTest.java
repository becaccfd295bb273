package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maplebridge.agreement.RouteStanding.Openness;
import org.maplebridge.basics.Ids;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Facts;
import org.maplebridge.identity.BodyKind;

class RoutePlannerTest {

    private static final LocalDate EFFECT = LocalDate.of(2023, 12, 1);
    private static final UUID WAGES = Ids.next();
    private static final UUID DEATH = Ids.next();
    private static final Due IN_TEN_DAYS = Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT);

    private final Agreement agreement = Drafts.complete();

    private RoutePlanner.File file(boolean labour, ReferralMode mode, BodyKind body, LocalDate today) {
        return new RoutePlanner.File(
                labour,
                mode,
                body,
                today,
                mode == ReferralMode.AFTER_ACCEPTANCE ? null : EFFECT.plusDays(17),
                body == BodyKind.PEOPLES_COMMITTEE ? EFFECT.plusDays(31) : null,
                mode == ReferralMode.AFTER_ACCEPTANCE ? LocalDate.of(2023, 12, 29) : null,
                false,
                Map.of(WAGES, "WAGES", DEATH, "WORK_INJURY_BENEFIT"));
    }

    private Map<Route, RouteStanding> standings(RoutePlanner.File file, AgreementText.TermLine... terms) {
        AgreementText text = Drafts.text(agreement, List.of(terms));
        return new RoutePlanner(file, text, Simulation.of(text, EFFECT, Map.of(), Facts.CALENDAR))
                .standings().stream().collect(Collectors.toMap(RouteStanding::route, each -> each));
    }

    private AgreementText.TermLine wages() {
        return Drafts.money(agreement, "18000", IN_TEN_DAYS).settling(Set.of(WAGES));
    }

    @Test
    void what_the_commission_has_before_it_becomes_an_award_and_is_not_reviewed() {
        Map<Route, RouteStanding> pending =
                standings(file(true, ReferralMode.AFTER_ACCEPTANCE, BodyKind.JOINT_ROOM, EFFECT), wages());
        assertThat(pending.get(Route.AWARD_BY_CONSENT).openness()).isEqualTo(Openness.OPEN);
        assertThat(pending.get(Route.AWARD_BY_CONSENT).lastDay()).isEqualTo(LocalDate.of(2023, 12, 29));
        assertThat(pending.get(Route.ARBITRATION_REVIEW).reason()).isEqualTo("route.ARBITRATION_REVIEW.pending");
    }

    @Test
    void review_and_confirmation_depend_on_the_kind_of_body_and_close_with_their_windows() {
        Map<Route, RouteStanding> village =
                standings(file(true, null, BodyKind.PEOPLES_COMMITTEE, EFFECT.plusDays(17)), wages());
        assertThat(village.get(Route.ARBITRATION_REVIEW).openness()).isEqualTo(Openness.OPEN);
        assertThat(village.get(Route.JUDICIAL_CONFIRMATION).openness()).isEqualTo(Openness.OPEN);

        Map<Route, RouteStanding> later =
                standings(file(true, null, BodyKind.PEOPLES_COMMITTEE, EFFECT.plusDays(18)), wages());
        assertThat(later.get(Route.ARBITRATION_REVIEW).reason()).isEqualTo("route.ARBITRATION_REVIEW.passed");

        Map<Route, RouteStanding> jointRoom = standings(file(true, null, BodyKind.JOINT_ROOM, EFFECT), wages());
        assertThat(jointRoom.get(Route.ARBITRATION_REVIEW).openness()).isEqualTo(Openness.UNSURE);
        assertThat(jointRoom.get(Route.JUDICIAL_CONFIRMATION).openness()).isEqualTo(Openness.CLOSED);
    }

    @Test
    void only_payment_is_confirmed_in_labour_disputes() {
        AgreementText.TermLine certificate = new AgreementText.TermLine(
                TermKind.DOCUMENT,
                Drafts.company(agreement),
                Drafts.kin(agreement),
                "出具解除劳动合同证明",
                null,
                null,
                IN_TEN_DAYS,
                null);
        assertThat(standings(file(true, null, BodyKind.PEOPLES_COMMITTEE, EFFECT), wages(), certificate)
                        .get(Route.JUDICIAL_CONFIRMATION)
                        .reason())
                .isEqualTo("route.JUDICIAL_CONFIRMATION.onlyPayment");
        assertThat(standings(file(false, null, BodyKind.PEOPLES_COMMITTEE, EFFECT), wages(), certificate)
                        .get(Route.JUDICIAL_CONFIRMATION)
                        .openness())
                .isEqualTo(Openness.OPEN);
    }

    @Test
    void ways_for_default_open_the_day_after_the_first_due_day() {
        LocalDate due = LocalDate.of(2023, 12, 11);
        for (Route route :
                List.of(Route.PAYMENT_ORDER_WORKER, Route.PAYMENT_ORDER_CREDITOR, Route.ARBITRATION, Route.SUIT)) {
            RouteStanding before = standings(file(true, null, BodyKind.STREET_BODY, due), wages())
                    .get(route);
            assertThat(before.openness()).as("%s", route).isEqualTo(Openness.LATER);
            assertThat(before.arguments()).containsExactly(due);
            assertThat(standings(file(true, null, BodyKind.STREET_BODY, due.plusDays(1)), wages())
                            .get(route)
                            .openness())
                    .isEqualTo(Openness.OPEN);
        }
    }

    @Test
    void whether_a_death_benefit_is_one_of_the_four_heads_is_marked_unconfirmed() {
        AgreementText.TermLine death = Drafts.death(agreement).settling(Set.of(DEATH));
        Map<Route, RouteStanding> standings = standings(file(true, null, BodyKind.STREET_BODY, EFFECT), death);
        assertThat(standings.get(Route.PAYMENT_ORDER_WORKER).openness()).isEqualTo(Openness.UNSURE);
        assertThat(standings.get(Route.SUIT).reason()).isEqualTo("route.SUIT.arbitrationFirst");
    }

    @Test
    void neighbours_go_to_court_and_to_no_commission() {
        Map<Route, RouteStanding> neighbours = standings(
                file(false, null, BodyKind.PEOPLES_COMMITTEE, EFFECT), Drafts.money(agreement, "800", IN_TEN_DAYS));
        assertThat(neighbours.get(Route.SUIT).openness()).isEqualTo(Openness.OPEN);
        assertThat(neighbours.get(Route.ARBITRATION).openness()).isEqualTo(Openness.CLOSED);
        assertThat(neighbours.get(Route.ARBITRATION_REVIEW).openness()).isEqualTo(Openness.CLOSED);
        assertThat(neighbours.get(Route.PAYMENT_ORDER_WORKER).openness()).isEqualTo(Openness.CLOSED);
    }
}
