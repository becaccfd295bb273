package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Facts;

class SimulationTest {

    private static final Due IN_TEN_DAYS = Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT);

    private static Simulation played(AgreementText text, Map<String, LocalDate> served) {
        return Simulation.of(text, Drafts.TODAY, served, Facts.CALENDAR);
    }

    @Test
    void the_newspapers_case_is_four_hundred_thousand_at_least_and_six_hundred_and_fifty_at_most() {
        Simulation played = played(Drafts.complete().text(), Map.of());

        assertThat(played.sums()).isEqualTo(new Sums(Money.of("400000"), Money.of("650000")));
        assertThat(played.anyway()).isEmpty();
        Simulation.Fork fork = played.forks().get(0);
        assertThat(fork.outcomes())
                .extracting(outcome -> outcome.when().text(), Simulation.Outcome::total, Simulation.Outcome::undecided)
                .containsExactly(
                        tuple("D1 is \"认定为工亡\"", Money.of("650000"), false),
                        tuple("D1 is \"未认定为工亡\"", Money.of("400000"), true));
    }

    @Test
    void days_after_a_decision_run_from_the_day_it_is_assumed_to_be_served_or_from_the_long_stop() {
        AgreementText text = Drafts.complete().text();

        assertThat(lastDays(played(text, Map.of())))
                .as("30 days after 31 March 2025, and after the day behind it where nothing is decided")
                .containsExactly(LocalDate.of(2025, 4, 30), LocalDate.of(2025, 5, 6));
        assertThat(lastDays(played(text, Map.of("D1", LocalDate.of(2024, 1, 12)))))
                .as("the thirtieth day falls into the Spring Festival")
                .containsExactly(LocalDate.of(2024, 2, 18), LocalDate.of(2024, 2, 18));
    }

    private static List<LocalDate> lastDays(Simulation played) {
        return played.forks().get(0).outcomes().stream()
                .flatMap(outcome -> outcome.lines().stream())
                .map(Simulation.Line::lastDay)
                .toList();
    }

    @Test
    void an_advance_is_owed_anyway_and_taken_off_what_comes_later() {
        Agreement agreement = Drafts.complete();
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        List.of(Drafts.conditional(
                                agreement,
                                new AgreementText.ConditionLine(
                                        Drafts.death(agreement).condition().branches(),
                                        new AgreementText.InstalmentLine(Money.of("400000"), IN_TEN_DAYS))))),
                Drafts.AT);

        Simulation played = played(agreement.text(), Map.of());

        assertThat(played.anyway()).singleElement().satisfies(line -> {
            assertThat(line.advance()).isTrue();
            assertThat(line.amount()).isEqualTo(Money.of("400000"));
            assertThat(line.lastDay()).isEqualTo(LocalDate.of(2023, 12, 7));
        });
        assertThat(played.forks().get(0).outcomes())
                .extracting(
                        outcome -> outcome.lines().stream()
                                .map(Simulation.Line::amount)
                                .toList(),
                        Simulation.Outcome::total)
                .containsExactly(
                        tuple(List.of(Money.of("250000")), Money.of("650000")), tuple(List.of(), Money.of("400000")));
    }

    @Test
    void grades_with_the_same_branch_are_told_as_one_case() {
        Agreement agreement = Drafts.complete();
        AgreementText.DeterminationLine grade = new AgreementText.DeterminationLine(
                DeterminationKind.DISABILITY_GRADE,
                "伤残等级",
                "荆州市劳动能力鉴定委员会",
                Drafts.kin(agreement),
                Drafts.APPLY_BY,
                Drafts.LONG_STOP,
                List.of(),
                "10",
                Reversal.ADJUST);
        Due later = Due.after(15, DayUnit.WORKING_DAY, DueEvent.DECISION_SERVED);
        agreement.rewrite(
                Drafts.text(
                        agreement,
                        grade,
                        List.of(Drafts.conditional(
                                agreement,
                                new AgreementText.ConditionLine(List.of(
                                        new AgreementText.BranchLine("D1 is 1 to 4", null, Money.of("300000"), later),
                                        new AgreementText.BranchLine("D1 is 5 to 6", null, Money.of("120000"), later),
                                        new AgreementText.BranchLine(null, null, Money.of("50000"), later)))))),
                Drafts.AT);

        assertThat(agreement.findings(Drafts.BESIDE)).isEmpty();
        assertThat(played(agreement.text(), Map.of()).forks().get(0).outcomes())
                .extracting(outcome -> outcome.when().text(), Simulation.Outcome::total)
                .containsExactly(
                        tuple("D1 is 1 to 4", Money.of("300000")),
                        tuple("D1 is 5 to 6", Money.of("120000")),
                        tuple("D1 is 7 to 10", Money.of("50000")));
    }

    @Test
    void what_follows_another_term_is_counted_from_that_terms_last_day() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine papers = new AgreementText.TermLine(
                TermKind.DOCUMENT,
                Drafts.kin(agreement),
                Drafts.company(agreement),
                "提供户口注销证明",
                null,
                null,
                Due.by(LocalDate.of(2023, 12, 29)),
                null);
        AgreementText.TermLine wages = Drafts.money(agreement, "1000", Due.afterTerm(3, DayUnit.WORKING_DAY, 1));

        assertThat(played(Drafts.text(agreement, List.of(papers, wages)), Map.of())
                        .anyway())
                .extracting(Simulation.Line::lastDay)
                .containsExactly(LocalDate.of(2023, 12, 29), LocalDate.of(2024, 1, 4));
    }

    @Test
    void two_hundred_terms_are_played_through_in_order() {
        Agreement agreement = Drafts.complete();
        List<AgreementText.TermLine> many = new ArrayList<>();
        for (int i = 0; i < 199; i++) {
            many.add(Drafts.money(agreement, "100", Due.by(Drafts.TODAY.plusDays(i % 50))));
        }
        many.add(Drafts.death(agreement).with(new Remedy(new BigDecimal("3.45"), 15)));

        Simulation played = played(Drafts.text(agreement, many), Map.of());

        assertThat(played.sums()).isEqualTo(new Sums(Money.of("419900"), Money.of("669900")));
        assertThat(played.anyway())
                .hasSize(199)
                .isSortedAccordingTo((a, b) -> a.lastDay().compareTo(b.lastDay()));
    }
}
