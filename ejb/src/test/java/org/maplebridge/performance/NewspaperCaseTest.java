package org.maplebridge.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.maplebridge.agreement.AgreementText.InstalmentLine;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;

/** 650,000 yuan if the death is recognised, else 400,000: on every branch. */
class NewspaperCaseTest {

    private static final LocalDate DECIDED = LocalDate.of(2024, 1, 10);
    private static final LocalDate SERVED = LocalDate.of(2024, 1, 12);
    private static final LocalDate REVERSED = LocalDate.of(2024, 6, 3);

    private final Kept kept = Kept.newspaper(Reversal.ADJUST);

    @Test
    void both_branches_wait_and_the_kin_must_apply() {
        assertThat(kept.branch(1).state(kept.today())).isEqualTo(DueState.WAITING);
        assertThat(kept.branch(2).state(kept.today())).isEqualTo(DueState.WAITING);
        DueItem application = kept.item(DutyKey.Of.APPLICATION, 0, 0, 1);
        assertThat(application.obligor()).isEqualTo(Kept.KIN);
        assertThat(application.dueOn()).isEqualTo(LocalDate.of(2024, 10, 9));
    }

    @Test
    void a_recognition_opens_its_branch_cancels_the_other_and_counts_thirty_days_past_the_festival() {
        kept.on(SERVED).decides(Kept.FATAL, DECIDED, SERVED);

        assertThat(kept.branch(1).state(SERVED)).isEqualTo(DueState.SCHEDULED);
        assertThat(kept.branch(1).dueOn()).isEqualTo(LocalDate.of(2024, 2, 18));
        assertThat(kept.branch(2).state(SERVED)).isEqualTo(DueState.CANCELLED);
        assertThat(kept.has(DutyKey.Of.APPLICATION)).isFalse();
    }

    @Test
    void a_refusal_opens_the_smaller_branch() {
        kept.on(SERVED).decides(Kept.NOT, DECIDED, SERVED);

        assertThat(kept.branch(1).state(SERVED)).isEqualTo(DueState.CANCELLED);
        assertThat(kept.branch(2).amount()).isEqualTo(Money.of("400000"));
        assertThat(kept.branch(2).dueOn()).isEqualTo(LocalDate.of(2024, 2, 18));
    }

    @Test
    void a_decision_that_has_not_been_served_on_who_owes_opens_no_day() {
        kept.on(SERVED).decides(Kept.FATAL, DECIDED, null);

        assertThat(kept.branch(1).state(SERVED)).isEqualTo(DueState.WAITING);
        assertThat(kept.branch(2).state(SERVED)).isEqualTo(DueState.CANCELLED);

        kept.performance()
                .awaited(1)
                .serve(kept.performance().awaited(1).last().orElseThrow().id(), SERVED, SERVED);
        kept.arrange();

        assertThat(kept.branch(1).dueOn()).isEqualTo(LocalDate.of(2024, 2, 18));
    }

    @Test
    void nobody_applies_and_after_the_long_stop_it_counts_as_not_recognised() {
        kept.on(LocalDate.of(2024, 10, 10));
        assertThat(kept.item(DutyKey.Of.APPLICATION, 0, 0, 1).state(kept.today()))
                .isEqualTo(DueState.OVERDUE);

        kept.on(LocalDate.of(2025, 3, 31));
        assertThat(kept.branch(2).state(kept.today())).isEqualTo(DueState.WAITING);

        kept.on(LocalDate.of(2025, 4, 1));
        assertThat(kept.branch(2).dueOn()).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(kept.branch(1).state(kept.today())).isEqualTo(DueState.CANCELLED);
        assertThat(kept.has(DutyKey.Of.APPLICATION)).isFalse();
    }

    @Test
    void a_decision_of_a_day_after_the_long_stop_changes_nothing() {
        LocalDate late = LocalDate.of(2025, 4, 10);
        kept.on(late).decides(Kept.FATAL, late, late);

        assertThat(kept.branch(2).state(late)).isEqualTo(DueState.SCHEDULED);
        assertThat(kept.branch(1).state(late)).isEqualTo(DueState.CANCELLED);
        assertThat(kept.performance()
                        .awaited(1)
                        .tooLate(kept.text().determinations().get(0)))
                .isTrue();
    }

    @Test
    void a_decision_of_a_day_before_the_long_stop_that_is_laid_before_the_office_later_counts() {
        kept.on(LocalDate.of(2025, 4, 10));
        kept.pays(kept.branch(2), "400000");
        kept.decides(Kept.FATAL, LocalDate.of(2025, 3, 28), LocalDate.of(2025, 4, 2));

        assertThat(kept.branch(1).left()).isEqualByComparingTo("250000");
        assertThat(kept.branch(2).state(kept.today())).isEqualTo(DueState.CANCELLED);
    }

    @Test
    void recognised_upon_review_what_was_paid_counts_and_the_rest_is_paid_up() {
        kept.on(SERVED).decides(Kept.NOT, DECIDED, SERVED).pays(kept.branch(2), "400000");
        kept.on(REVERSED).decides(Kept.FATAL, "荆州区人民政府", REVERSED, REVERSED);

        assertThat(kept.branch(1).left()).isEqualByComparingTo("250000");
        assertThat(kept.branch(1).reportable()).isEqualTo(Money.of("250000"));
        assertThat(kept.branch(1).dueOn()).isEqualTo(LocalDate.of(2024, 7, 3));
        assertThat(kept.has(DutyKey.Of.REFUND)).isFalse();
    }

    @Test
    void set_aside_upon_review_what_was_paid_too_much_is_given_back() {
        kept.on(SERVED).decides(Kept.FATAL, DECIDED, SERVED).pays(kept.branch(1), "650000");
        kept.on(REVERSED).decides(Kept.NOT, "荆州区人民政府", REVERSED, REVERSED);

        assertThat(kept.branch(2).state(REVERSED)).isEqualTo(DueState.CONFIRMED);
        assertThat(kept.refund().amount()).isEqualTo(Money.of("250000"));
        assertThat(kept.refund().obligor()).isEqualTo(Kept.KIN);
        assertThat(kept.refund().obligee()).isEqualTo(Kept.COMPANY);
        assertThat(kept.refund().dueOn()).isEqualTo(LocalDate.of(2024, 7, 3));

        kept.pays(kept.refund(), "250000");
        assertThat(kept.performance().finishedOn()).isEqualTo(REVERSED);
    }

    @Test
    void reversed_twice_the_money_that_was_given_back_is_owed_again_and_no_more() {
        kept.on(SERVED).decides(Kept.FATAL, DECIDED, SERVED).pays(kept.branch(1), "650000");
        kept.on(REVERSED).decides(Kept.NOT, "荆州区人民政府", REVERSED, REVERSED).pays(kept.refund(), "250000");
        LocalDate inCourt = LocalDate.of(2024, 9, 2);
        kept.on(inCourt).decides(Kept.FATAL, "荆州市中级人民法院", inCourt, inCourt);

        assertThat(kept.branch(1).left()).isEqualByComparingTo("250000");
        assertThat(kept.branch(1).state(inCourt)).isEqualTo(DueState.PARTIAL);
        kept.pays(kept.branch(1), "250000");
        assertThat(kept.performance().finishedOn()).isEqualTo(inCourt);
    }

    @Test
    void where_only_topping_up_was_agreed_nothing_is_given_back() {
        Kept topUp = Kept.newspaper(Reversal.TOP_UP);
        topUp.on(SERVED).decides(Kept.FATAL, DECIDED, SERVED).pays(topUp.branch(1), "650000");
        topUp.on(REVERSED).decides(Kept.NOT, "荆州区人民政府", REVERSED, REVERSED);

        assertThat(topUp.has(DutyKey.Of.REFUND)).isFalse();
        assertThat(topUp.performance().finishedOn()).isNotNull();
    }

    @Test
    void where_the_first_decision_stands_what_was_performed_stays_and_what_was_not_follows() {
        Kept performed = Kept.newspaper(Reversal.STANDS);
        performed.on(SERVED).decides(Kept.NOT, DECIDED, SERVED).pays(performed.branch(2), "400000");
        performed.on(REVERSED).decides(Kept.FATAL, "荆州区人民政府", REVERSED, REVERSED);
        assertThat(performed.performance().finishedOn()).isEqualTo(SERVED);
        assertThat(performed.branch(1).state(REVERSED)).isEqualTo(DueState.CANCELLED);

        Kept open = Kept.newspaper(Reversal.STANDS);
        open.on(SERVED).decides(Kept.NOT, DECIDED, SERVED).pays(open.branch(2), "100000");
        open.on(REVERSED).decides(Kept.FATAL, "荆州区人民政府", REVERSED, REVERSED);
        assertThat(open.branch(1).left()).isEqualByComparingTo("550000");
    }

    @Test
    void set_aside_without_a_new_decision_both_branches_wait_again() {
        kept.on(SERVED).decides(Kept.FATAL, DECIDED, SERVED);
        kept.on(REVERSED).decides(null, "荆州区人民政府", REVERSED, REVERSED);

        assertThat(kept.branch(1).state(REVERSED)).isEqualTo(DueState.WAITING);
        assertThat(kept.branch(2).state(REVERSED)).isEqualTo(DueState.WAITING);
    }

    @Test
    void an_advance_counts_towards_whichever_branch_comes_about() {
        Kept advanced = Kept.agreement(
                java.util.List.of(Kept.recognition(Reversal.ADJUST)),
                Kept.death(
                        new InstalmentLine(Money.of("100000"), Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT))));
        DueItem advance = advanced.item(DutyKey.Of.ADVANCE, 1, 0, 0);
        assertThat(advance.state(advanced.today())).isEqualTo(DueState.SCHEDULED);

        advanced.pays(advance, "100000").on(SERVED).decides(Kept.FATAL, DECIDED, SERVED);

        assertThat(advanced.branch(1).left()).isEqualByComparingTo("550000");
    }

    @Test
    void a_decision_before_the_agreement_by_another_body_or_with_another_outcome_is_refused_with_every_reason() {
        kept.on(SERVED);
        assertThatThrownBy(() -> kept.decides("认定为视同工伤", "荆州市人民政府", LocalDate.of(2023, 11, 1), SERVED))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(InvalidInput.Finding::key)
                                .containsExactly(
                                        "fault.performance.outcome",
                                        "fault.performance.decidedBefore",
                                        "fault.performance.body"));
        assertThat(kept.branch(1).state(SERVED)).isEqualTo(DueState.WAITING);
    }

    @Test
    void a_payment_larger_than_what_is_due_is_refused_and_says_how_much_may_be_paid() {
        kept.on(SERVED).decides(Kept.NOT, DECIDED, SERVED);
        kept.reports(kept.branch(2), "300000", SERVED);

        assertThatThrownBy(() -> kept.reports(kept.branch(2), "100000.01", SERVED))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.key()).isEqualTo("fault.performance.tooMuch");
                            assertThat(finding.arguments()).containsExactly(Money.of("100000"));
                        }));
    }
}
