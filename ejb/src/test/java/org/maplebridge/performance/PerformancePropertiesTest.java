package org.maplebridge.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.maplebridge.agreement.AgreementText.InstalmentLine;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.DayUnit;

/** Whatever happens in whatever order: no yuan is lost, none is asked for twice, and there is always a way on. */
class PerformancePropertiesTest {

    /** What may happen to the newspaper's case. */
    enum Happening {
        RECOGNISED,
        REFUSED,
        SET_ASIDE,
        STRUCK,
        PAYS_ALL,
        PAYS_A_PART,
        REPORTS,
        CONFIRMS,
        DENIES,
        A_MONTH_PASSES
    }

    @Property(tries = 1500)
    void money_is_conserved_over_any_sequence_of_decisions_and_payments(
            @ForAll Reversal rule,
            @ForAll boolean advance,
            @ForAll @Size(max = 25) List<Happening> happenings,
            @ForAll @IntRange(min = 1, max = 250_000) int part) {
        Kept kept = Kept.agreement(
                List.of(Kept.recognition(rule)),
                Kept.death(
                        advance
                                ? new InstalmentLine(
                                        Money.of("100000"), Due.after(10, DayUnit.NATURAL_DAY, DueEvent.EFFECT))
                                : null));
        for (Happening happening : happenings) {
            try {
                happens(kept, happening, part);
            } catch (MediationFault refused) {
                assertThat(refused.key()).startsWith("fault.");
            }
            kept.arrange();
            balance(kept, rule, happenings.contains(Happening.STRUCK));
            wayOn(kept);
            assertThat(kept.arrange()).as("nothing moves by being looked at").isEmpty();
        }
    }

    /** What was paid and not given back, and what is still to be paid or given back, come to what the branch says. */
    private static void balance(Kept kept, Reversal rule, boolean struck) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal back = BigDecimal.ZERO;
        for (DueItem item : kept.performance().items()) {
            if (item.of() == DutyKey.Of.APPLICATION) {
                continue;
            }
            boolean refund = item.of() == DutyKey.Of.REFUND;
            net = refund ? net.subtract(item.confirmed()) : net.add(item.confirmed());
            if (item.standing() == Duty.Standing.OPEN || item.standing() == Duty.Standing.WAITING) {
                assertThat(item.left().signum()).as("left of " + item.key()).isNotNegative();
                back = refund ? back.add(item.left()) : back;
                left = refund ? left : left.add(item.left());
            }
        }
        BigDecimal owed = owed(kept);
        if (owed == null) {
            return;
        }
        if (rule == Reversal.ADJUST) {
            assertThat(net.add(left).subtract(back)).isEqualByComparingTo(owed);
        } else {
            // what was entered by mistake is no reversal, so what was paid for it is owed back even here
            assertThat(net.add(left).subtract(back)).isBetween(owed, owed.max(net));
            assertThat(struck || back.signum() == 0).isTrue();
        }
    }

    /** What the branch says that has come about; null while none has. */
    private static BigDecimal owed(Kept kept) {
        boolean first = kept.branch(1).standing() != Duty.Standing.CANCELLED;
        boolean second = kept.performance().items().stream()
                .anyMatch(item -> item.branch() == 2 && item.standing() != Duty.Standing.CANCELLED);
        return first == second ? null : new BigDecimal(first ? "650000" : "400000");
    }

    /** Either it is over, or something can be reported or answered, or a day or a decision is awaited. */
    private static void wayOn(Kept kept) {
        if (kept.performance().finishedOn() != null) {
            return;
        }
        boolean act = kept.performance().items().stream()
                .anyMatch(item -> item.standing() == Duty.Standing.OPEN
                        && (item.reportable() == null
                                || item.reportable().compareTo(Money.ZERO) > 0
                                || item.reports().stream()
                                        .anyMatch(report -> report.answer() == PerformanceReport.Answer.AWAITED)));
        boolean waits = kept.performance().items().stream().anyMatch(item -> item.standing() == Duty.Standing.WAITING);
        assertThat(act || waits).isTrue();
    }

    private static void happens(Kept kept, Happening happening, int part) {
        LocalDate today = kept.today();
        boolean first = kept.performance().awaited(1).last().isEmpty();
        String body = first ? Kept.OFFICE : "荆州区人民政府";
        switch (happening) {
            case RECOGNISED -> kept.decides(Kept.FATAL, body, today, today);
            case REFUSED -> kept.decides(Kept.NOT, body, today, today);
            case SET_ASIDE -> kept.decides(null, body, today, today);
            case STRUCK ->
                kept.performance()
                        .awaited(1)
                        .last()
                        .ifPresent(last -> kept.performance().awaited(1).strike(last.id(), "录入错误"));
            case PAYS_ALL -> pay(kept, null);
            case PAYS_A_PART -> pay(kept, part);
            case REPORTS ->
                open(kept)
                        .ifPresent(item -> kept.reports(item, item.reportable().toString(), today));
            case CONFIRMS -> answer(kept, PerformanceReport.Answer.CONFIRMED);
            case DENIES -> answer(kept, PerformanceReport.Answer.DENIED);
            case A_MONTH_PASSES -> kept.on(today.plusMonths(1));
        }
    }

    private static java.util.Optional<DueItem> open(Kept kept) {
        return kept.performance().items().stream()
                .filter(item -> item.standing() == Duty.Standing.OPEN
                        && item.reportable() != null
                        && item.reportable().compareTo(Money.ZERO) > 0)
                .findFirst();
    }

    private static void pay(Kept kept, Integer part) {
        open(kept).ifPresent(item -> {
            Money all = item.reportable();
            Money some = part == null ? all : Money.of(part.toString());
            kept.pays(item, (some.compareTo(all) > 0 ? all : some).toString());
        });
    }

    private static void answer(Kept kept, PerformanceReport.Answer answer) {
        for (DueItem item : kept.performance().items()) {
            for (PerformanceReport report : item.reports()) {
                if (report.answer() == PerformanceReport.Answer.AWAITED) {
                    item.answer(report.id(), answer, "当面", Kept.MEDIATOR, kept.now());
                    return;
                }
            }
        }
    }
}
