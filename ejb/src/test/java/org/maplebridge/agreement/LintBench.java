package org.maplebridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Facts;

/** Measures instead of proving: reading an agreement of 200 terms for faults and playing it through. No part of a build: {@code mvn test -pl ejb -Dtest=LintBench}. */
class LintBench {

    private static final int WARM = 30;
    private static final int ROUNDS = 50;

    @Test
    void two_hundred_terms_of_which_half_depend_on_decisions() {
        Agreement agreement = Drafts.complete();
        AgreementText.TermLine death = Drafts.death(agreement);
        List<AgreementText.TermLine> terms = new ArrayList<>();
        for (int i = 0; i < AgreementText.MOST_TERMS; i++) {
            terms.add(
                    i % 2 == 0
                            ? death
                            : new AgreementText.TermLine(
                                    TermKind.MONEY,
                                    death.obligor(),
                                    death.obligee(),
                                    "支付第" + (i + 1) + "笔补偿",
                                    null,
                                    Money.of("1000"),
                                    Due.after(10 + i, DayUnit.NATURAL_DAY, DueEvent.EFFECT),
                                    null));
        }
        agreement.rewrite(Drafts.text(agreement, terms), Drafts.AT);
        double[] took = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            long start = System.nanoTime();
            List<?> findings = agreement.findings(Drafts.BESIDE);
            List<?> warnings = agreement.warnings(Drafts.BESIDE);
            Simulation played = Simulation.of(agreement.text(), Drafts.TODAY, Map.of(), Facts.CALENDAR);
            double millis = (System.nanoTime() - start) / 1e6;
            assertThat(findings).isEmpty();
            assertThat(warnings).isEmpty();
            assertThat(played.anyway())
                    .hasSize(100)
                    .allMatch(line -> line.lastDay().isAfter(LocalDate.MIN));
            if (round >= 0) {
                took[round] = millis;
            }
        }
        Arrays.sort(took);
        System.out.printf(
                "lint and simulation of %d terms: median %.1f ms, p95 %.1f ms%n",
                terms.size(), took[ROUNDS / 2], took[(int) (ROUNDS * 0.95) - 1]);
    }
}
