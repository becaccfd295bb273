package org.maplebridge.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.BranchLine;
import org.maplebridge.agreement.AgreementText.ConditionLine;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.AgreementText.InstalmentLine;
import org.maplebridge.agreement.AgreementText.TermLine;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.Facts;

/** An agreement that is being kept, day by day, without a database. */
final class Kept {

    static final UUID COMPANY = new UUID(1, 1);
    static final UUID KIN = new UUID(1, 2);
    static final LocalDate EFFECT = LocalDate.of(2023, 11, 27);
    static final String OFFICE = "荆州区人力资源和社会保障局";
    static final String FATAL = "认定为工亡";
    static final String NOT = "不予认定";
    static final Actor MEDIATOR = Actor.person(new UUID(2, 1), "周敏", null);

    private final AgreementText text;
    private final Performance performance;
    private LocalDate today;

    private Kept(AgreementText text) {
        this.text = text;
        this.performance = new Performance(new UUID(3, 1), new UUID(3, 2), text, EFFECT);
        on(EFFECT);
    }

    static Kept agreement(List<DeterminationLine> determinations, TermLine... terms) {
        return new Kept(new AgreementText("事实", "争议", null, "转账", List.of(), determinations, List.of(terms)));
    }

    /** 650,000 if the death is recognised, else 400,000, 30 days after the decision has been served. */
    static Kept newspaper(Reversal reversal) {
        return agreement(List.of(recognition(reversal)), death(null));
    }

    static DeterminationLine recognition(Reversal reversal) {
        return new DeterminationLine(
                DeterminationKind.WORK_INJURY,
                "陈某2023年10月9日死亡是否属于工亡",
                OFFICE,
                KIN,
                LocalDate.of(2024, 10, 9),
                LocalDate.of(2025, 3, 31),
                List.of(FATAL, NOT),
                NOT,
                reversal);
    }

    static TermLine death(InstalmentLine advance) {
        Due due = Due.after(30, DayUnit.NATURAL_DAY, DueEvent.DECISION_SERVED);
        return new TermLine(
                TermKind.MONEY,
                COMPANY,
                KIN,
                "一次性支付工亡赔偿金",
                null,
                null,
                null,
                new ConditionLine(
                        List.of(
                                new BranchLine("D1 is \"" + FATAL + "\"", null, Money.of("650000"), due),
                                new BranchLine(null, null, Money.of("400000"), due)),
                        advance));
    }

    /** A sum in equal parts, one each month from the first day. */
    static TermLine wages(int parts, String each, LocalDate first, Remedy remedy) {
        List<InstalmentLine> lines = new java.util.ArrayList<>();
        for (int i = 0; i < parts; i++) {
            lines.add(new InstalmentLine(Money.of(each), Due.by(first.plusMonths(i))));
        }
        return new TermLine(
                        TermKind.MONEY,
                        COMPANY,
                        KIN,
                        "支付拖欠的工资",
                        null,
                        new Money(Money.of(each).yuan().multiply(BigDecimal.valueOf(parts))),
                        null,
                        null)
                .inInstalments(lines)
                .with(remedy);
    }

    /** The calendar comes to a day. */
    Kept on(LocalDate day) {
        today = day;
        arrange();
        return this;
    }

    List<Performance.Change> arrange() {
        return performance.arrange(text, today, Facts.CALENDAR, OfficeClock.startOf(today));
    }

    LocalDate today() {
        return today;
    }

    Kept decides(String outcome, LocalDate decidedOn, LocalDate servedOn) {
        return decides(outcome, OFFICE, decidedOn, servedOn);
    }

    Kept decides(String outcome, String body, LocalDate decidedOn, LocalDate servedOn) {
        performance
                .awaited(1)
                .enter(
                        text.determinations().get(0),
                        new Decision.Entry(outcome, body, "荆区人社工认〔2024〕12号", decidedOn, servedOn),
                        null,
                        EFFECT,
                        today,
                        MEDIATOR,
                        now());
        arrange();
        return this;
    }

    PerformanceReport reports(DueItem item, String yuan, LocalDate on) {
        return item.report(yuan == null ? null : Money.of(yuan), on, "转账", null, EFFECT, today, MEDIATOR, now());
    }

    Kept confirms(DueItem item, PerformanceReport report) {
        item.answer(report.id(), PerformanceReport.Answer.CONFIRMED, "本人签收", MEDIATOR, now());
        arrange();
        return this;
    }

    Kept denies(DueItem item, PerformanceReport report) {
        item.answer(report.id(), PerformanceReport.Answer.DENIED, "未收到", MEDIATOR, now());
        arrange();
        return this;
    }

    /** Paid today and confirmed at once. */
    Kept pays(DueItem item, String yuan) {
        return confirms(item, reports(item, yuan, today));
    }

    DueItem item(DutyKey.Of of, int term, int branch, int part) {
        return performance.items().stream()
                .filter(item -> item.key().equals(new DutyKey(of, term, branch, part)))
                .findFirst()
                .orElseThrow();
    }

    DueItem branch(int branch) {
        return item(DutyKey.Of.TERM, 1, branch, 0);
    }

    DueItem part(int part) {
        return item(DutyKey.Of.TERM, 1, 0, part);
    }

    DueItem refund() {
        return item(DutyKey.Of.REFUND, 1, 0, 0);
    }

    boolean has(DutyKey.Of of) {
        return performance.items().stream()
                .anyMatch(item -> item.of() == of && item.standing() != Duty.Standing.CANCELLED);
    }

    Performance performance() {
        return performance;
    }

    AgreementText text() {
        return text;
    }

    Instant now() {
        return OfficeClock.startOf(today);
    }
}
