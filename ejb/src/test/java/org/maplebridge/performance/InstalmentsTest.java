package org.maplebridge.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maplebridge.agreement.AgreementText.TermLine;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;

/** Wages in six instalments, three dismissed workers paid on the spot, and households with insurance duties. */
class InstalmentsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 15);

    private final Kept kept =
            Kept.agreement(List.of(), Kept.wages(6, "5000", FIRST, new Remedy(new BigDecimal("3.45"), 10)));

    @Test
    void six_instalments_stand_in_the_order_of_their_days() {
        assertThat(kept.performance().items())
                .extracting(DueItem::dueOn)
                .containsExactly(
                        FIRST,
                        FIRST.plusMonths(1),
                        FIRST.plusMonths(2),
                        FIRST.plusMonths(3),
                        FIRST.plusMonths(4),
                        FIRST.plusMonths(5));
    }

    @Test
    void eleven_days_late_and_all_that_is_left_falls_due_at_once() {
        kept.pays(kept.part(1), "5000");
        kept.on(LocalDate.of(2024, 1, 25));
        assertThat(kept.part(3).dueOn()).as("ten days are bearable").isEqualTo(FIRST.plusMonths(2));

        kept.on(LocalDate.of(2024, 1, 26));
        assertThat(kept.performance().items().subList(2, 6))
                .extracting(DueItem::dueOn)
                .containsOnly(LocalDate.of(2024, 1, 26));
        assertThat(kept.part(2).dueOn()).isEqualTo(FIRST.plusMonths(1));
    }

    @Test
    void a_payment_in_time_that_is_shown_later_undoes_what_fell_due_at_once() {
        kept.on(LocalDate.of(2023, 12, 26));
        assertThat(kept.part(2).dueOn()).isEqualTo(LocalDate.of(2023, 12, 26));

        kept.confirms(kept.part(1), kept.reports(kept.part(1), "5000", FIRST));

        assertThat(kept.part(2).dueOn()).isEqualTo(FIRST.plusMonths(1));
    }

    @Test
    void without_a_word_about_it_in_the_text_nothing_falls_due_early() {
        Kept silent = Kept.agreement(List.of(), Kept.wages(6, "5000", FIRST, null));
        silent.on(LocalDate.of(2024, 3, 1));

        assertThat(silent.part(6).dueOn()).isEqualTo(FIRST.plusMonths(5));
    }

    @Test
    void late_payment_bears_the_interest_that_was_agreed_for_the_days_of_the_delay() {
        kept.on(LocalDate.of(2023, 12, 20)).pays(kept.part(1), "2000");
        assertThat(kept.has(DutyKey.Of.INTEREST))
                .as("not before the part is settled")
                .isFalse();
        kept.on(LocalDate.of(2023, 12, 25)).pays(kept.part(1), "3000");

        DueItem interest = kept.item(DutyKey.Of.INTEREST, 1, 0, 1);
        assertThat(interest.amount())
                .as("2000 × 3.45 % × 5/365 + 3000 × 3.45 % × 10/365")
                .isEqualTo(Money.of("3.78"));
        assertThat(interest.state(kept.today())).isEqualTo(DueState.DUE);
    }

    @Test
    void what_the_other_side_denies_does_not_count() {
        PerformanceReport report = kept.reports(kept.part(1), "5000", kept.today());
        assertThat(kept.part(1).state(kept.today())).isEqualTo(DueState.REPORTED);

        kept.denies(kept.part(1), report).on(FIRST.plusDays(1));

        assertThat(kept.part(1).state(kept.today())).isEqualTo(DueState.OVERDUE);
        assertThatThrownBy(() -> kept.confirms(kept.part(1), report))
                .isInstanceOfSatisfying(
                        Conflict.class, late -> assertThat(late.key()).isEqualTo("fault.performance.answeredNo"));
    }

    @Test
    void a_breach_opens_the_lawful_ways_and_each_of_them_ends() {
        kept.on(FIRST.plusDays(3));
        DueItem late = kept.part(1);
        late.step(BreachWay.URGE, kept.today(), "电话督促", kept.today(), Kept.MEDIATOR, kept.now());
        assertThat(late.state(kept.today())).isEqualTo(DueState.OVERDUE);
        late.step(BreachWay.PAYMENT_ORDER, kept.today(), "向法院申请支付令", kept.today(), Kept.MEDIATOR, kept.now());
        assertThat(late.state(kept.today())).isEqualTo(DueState.BREACHED);

        kept.pays(late, "5000");

        assertThat(late.state(kept.today())).isEqualTo(DueState.CONFIRMED);
    }

    @Test
    void both_agree_on_another_day_or_the_creditor_gives_up_the_rest() {
        kept.on(FIRST.plusDays(3));
        kept.part(1).agreeOn(FIRST.plusDays(20), kept.today());
        kept.arrange();
        assertThat(kept.part(1).state(kept.today())).isEqualTo(DueState.SCHEDULED);
        assertThat(kept.part(1).dueOn()).isEqualTo(FIRST.plusDays(20));

        kept.pays(kept.part(1), "4000");
        kept.part(1).forgive();
        kept.arrange();
        assertThat(kept.part(1).state(kept.today())).isEqualTo(DueState.RESOLVED);
    }

    @Test
    void three_dismissed_workers_are_paid_on_the_spot_and_it_is_over_that_day() {
        Kept spot = Kept.agreement(List.of(), onTheSpot("12000"), onTheSpot("8600.50"), onTheSpot("9800"));

        for (int term = 1; term <= 3; term++) {
            DueItem item = spot.item(DutyKey.Of.TERM, term, 0, 0);
            assertThat(item.state(spot.today())).isEqualTo(DueState.DUE);
            spot.pays(item, item.amount().toString());
        }

        assertThat(spot.performance().finishedOn()).isEqualTo(Kept.EFFECT);
    }

    private static TermLine onTheSpot(String yuan) {
        return new TermLine(
                TermKind.MONEY,
                Kept.COMPANY,
                Kept.KIN,
                "当场支付经济补偿",
                "现金",
                Money.of(yuan),
                Due.after(0, DayUnit.NATURAL_DAY, DueEvent.EFFECT),
                null);
    }

    @Test
    void twenty_two_households_are_insured_after_they_have_handed_over_their_papers() {
        TermLine[] terms = new TermLine[44];
        for (int i = 0; i < 22; i++) {
            terms[i] = new TermLine(
                    TermKind.DOCUMENT,
                    Kept.KIN,
                    Kept.COMPANY,
                    "提交第" + (i + 1) + "户的参保材料",
                    null,
                    null,
                    Due.by(LocalDate.of(2023, 12, 29)),
                    null);
            terms[22 + i] = new TermLine(
                    TermKind.INSURANCE,
                    Kept.COMPANY,
                    Kept.KIN,
                    "办理第" + (i + 1) + "户的养老保险",
                    null,
                    null,
                    Due.afterTerm(20, DayUnit.WORKING_DAY, i + 1),
                    null);
        }
        Kept households = Kept.agreement(List.of(), terms);
        DueItem insurance = households.item(DutyKey.Of.TERM, 25, 0, 0);
        assertThat(insurance.state(households.today())).isEqualTo(DueState.WAITING);

        DueItem papers = households.item(DutyKey.Of.TERM, 3, 0, 0);
        households.on(LocalDate.of(2023, 12, 22));
        households.confirms(papers, households.reports(papers, null, LocalDate.of(2023, 12, 20)));

        assertThat(insurance.dueOn())
                .as("twenty working days, New Year's Day is none")
                .isEqualTo(LocalDate.of(2024, 1, 18));
        assertThat(households.item(DutyKey.Of.TERM, 26, 0, 0).state(households.today()))
                .isEqualTo(DueState.WAITING);
    }
}
