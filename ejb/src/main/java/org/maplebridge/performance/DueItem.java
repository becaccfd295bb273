package org.maplebridge.performance;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.performance.Duty.Standing;

/**
 * Something that an agreement in effect makes somebody do by a day (履行事项). Born with the effect, or when a decision, a delay or too much money makes it;
 * moved by decisions and by the days of others; reported, confirmed or denied; overdue by the calendar alone; ends when nothing is left of it, the creditor
 * gives the rest up, or another branch comes about.
 */
@Entity
@Table(name = "due_item")
public class DueItem extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "performance_id", nullable = false, updatable = false)
    private Performance performance;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "duty_of", updatable = false)
    private DutyKey.Of of;

    @Column(name = "term_place", updatable = false)
    private int term;

    @Column(name = "branch_place", updatable = false)
    private int branch;

    @Column(name = "part_place", updatable = false)
    private int part;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private TermKind kind;

    @Convert(converter = UuidConverter.class)
    @Column(name = "obligor_id")
    private UUID obligor;

    @Convert(converter = UuidConverter.class)
    @Column(name = "obligee_id")
    private UUID obligee;

    @Column(name = "text")
    private String text;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "credited")
    private BigDecimal credited = BigDecimal.ZERO;

    @Column(name = "forgiven")
    private BigDecimal forgiven = BigDecimal.ZERO;

    @Column(name = "confirmed")
    private BigDecimal confirmed = BigDecimal.ZERO;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private Standing standing = Standing.WAITING;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    @Column(name = "breached_on")
    private LocalDate breachedOn;

    /** The next day on which the calendar alone says something new about it; null if it never will. */
    @Column(name = "look_on")
    private LocalDate lookOn;

    @Column(name = "accelerates_after")
    private Integer acceleratesAfter;

    @Convert(converter = InstantConverter.class)
    @Column(name = "remind_at")
    private Instant remindAt;

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("reportedAt")
    private List<PerformanceReport> reports = new ArrayList<>();

    @OneToMany(mappedBy = "item", cascade = CascadeType.ALL)
    @OrderBy("recordedAt")
    private List<BreachStep> steps = new ArrayList<>();

    protected DueItem() {}

    DueItem(Performance performance, DutyKey key) {
        this.performance = performance;
        this.caseId = performance.caseId();
        this.of = key.of();
        this.term = key.term();
        this.branch = key.branch();
        this.part = key.part();
    }

    DutyKey key() {
        return new DutyKey(of, term, branch, part);
    }

    // ---- what the agreement makes of it

    /**
     * Takes over what has been worked out.
     *
     * @param acceleration after how many days of delay all that is left of its term falls due; null if never
     * @return what has changed: a word of its own for each way; null if nothing that anybody would want to know
     */
    String follow(Duty duty, Integer acceleration) {
        Standing before = standing;
        LocalDate dayBefore = dueOn;
        BigDecimal leftBefore = left();
        boolean born = kind == null;
        kind = duty.kind();
        obligor = duty.obligor();
        obligee = duty.obligee();
        text = duty.text();
        amount = duty.amount();
        credited = duty.credited();
        dueOn = duty.dueOn();
        standing = duty.standing();
        settledOn = duty.settledOn();
        acceleratesAfter = part > 0 && of == DutyKey.Of.TERM ? acceleration : null;
        if (standing != Standing.OPEN) {
            breachedOn = standing == Standing.SETTLED ? breachedOn : null;
        }
        boolean moved = before != standing || !Objects.equals(dayBefore, dueOn);
        if (born || moved) {
            lookAgain();
        }
        if (born) {
            return standing == Standing.WAITING ? null : "opened";
        }
        if (before != standing) {
            return switch (standing) {
                case WAITING -> "waits";
                case OPEN -> "opened";
                case SETTLED -> "settled";
                case CANCELLED -> "cancelled";
            };
        }
        if (standing == Standing.OPEN && !Objects.equals(dayBefore, dueOn)) {
            return "moved";
        }
        return standing == Standing.OPEN && leftBefore != null && leftBefore.compareTo(left()) != 0 && !born
                ? "left"
                : null;
    }

    /** Another branch has come about, or what made it is undone. */
    String cancel() {
        if (standing == Standing.CANCELLED) {
            return null;
        }
        standing = Standing.CANCELLED;
        lookOn = null;
        remindAt = null;
        breachedOn = null;
        return "cancelled";
    }

    Arrangement.Done done() {
        return new Arrangement.Done(
                paid(PerformanceReport.Answer.CONFIRMED), paid(PerformanceReport.Answer.AWAITED), forgiven, agreedOn);
    }

    private List<Arrangement.Paid> paid(PerformanceReport.Answer answer) {
        return reports.stream()
                .filter(report -> report.answer() == answer)
                .map(PerformanceReport::paid)
                .toList();
    }

    // ---- what people say

    /**
     * Takes in that it has been performed, or a part of it.
     *
     * @param yuan what was paid; null for what is not money
     * @throws Conflict     if it is not owed now
     * @throws InvalidInput at {@code amount}, {@code on} with what cannot be: more than is left, a day before the effect or to come
     */
    PerformanceReport report(
            Money yuan,
            LocalDate on,
            String manner,
            UUID evidence,
            LocalDate effectiveOn,
            LocalDate today,
            Actor by,
            Instant at) {
        requireOwed();
        BigDecimal open = openToReport();
        new InvalidInput.Check()
                .that(on != null, "on", "fault.required")
                .that(on == null || !on.isAfter(today), "on", "fault.day.future")
                .that(on == null || !on.isBefore(effectiveOn), "on", "fault.performance.beforeEffect", effectiveOn)
                .that(!money() || yuan != null && yuan.compareTo(Money.ZERO) > 0, "amount", "fault.performance.amount")
                .that(
                        !money() || yuan == null || yuan.yuan().compareTo(open) <= 0,
                        "amount",
                        "fault.performance.tooMuch",
                        open == null ? Money.ZERO : new Money(open.max(BigDecimal.ZERO)))
                .that(money() || pending() == null, "on", "fault.performance.reportedAlready")
                .orThrow();
        PerformanceReport report =
                new PerformanceReport(this, money() ? yuan.yuan() : null, on, manner, evidence, by, at);
        reports.add(report);
        return report;
    }

    private PerformanceReport pending() {
        return reports.stream()
                .filter(report -> report.answer() == PerformanceReport.Answer.AWAITED)
                .findFirst()
                .orElse(null);
    }

    /** @throws Conflict if it has been answered already */
    PerformanceReport answer(UUID reportId, PerformanceReport.Answer answer, String words, Actor by, Instant at) {
        PerformanceReport report = report(reportId);
        report.answer(answer, words, by, at);
        confirmed = reports.stream()
                .filter(each -> each.answer() == PerformanceReport.Answer.CONFIRMED && each.amount() != null)
                .map(each -> each.amount().yuan())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return report;
    }

    PerformanceReport report(UUID reportId) {
        return reports.stream()
                .filter(report -> report.id().equals(reportId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.performance.noReport"));
    }

    /** Both have agreed on another last day (变更履行期限; 民法典 543). */
    void agreeOn(LocalDate day, LocalDate today) {
        requireOwed();
        new InvalidInput.Check()
                .that(day != null, "day", "fault.required")
                .that(day == null || !day.isBefore(today), "day", "fault.performance.dayPast")
                .orThrow();
        agreedOn = day;
        breachedOn = null;
    }

    /** The creditor gives up what is left (免除; 民法典 575). */
    void forgive() {
        requireOwed();
        if (pending() != null) {
            throw new Conflict("fault.performance.answerFirst");
        }
        forgiven = money() ? forgiven.add(left()) : BigDecimal.ONE;
    }

    /**
     * Something is done because it is late.
     *
     * @throws Conflict if it is not late
     */
    BreachStep step(BreachWay way, LocalDate on, String words, LocalDate today, Actor by, Instant at) {
        requireOwed();
        if (!late(today)) {
            throw new Conflict("fault.performance.notLate");
        }
        new InvalidInput.Check()
                .that(way != null, "way", "fault.required")
                .that(on != null, "on", "fault.required")
                .that(on == null || !on.isAfter(today), "on", "fault.day.future")
                .that(on == null || dueOn == null || on.isAfter(dueOn), "on", "fault.performance.beforeLate", dueOn)
                .that(words != null, "words", "fault.required")
                .orThrow();
        BreachStep step = new BreachStep(this, way, on, words, by, at);
        steps.add(step);
        if (breachedOn == null && (way.outside() || steps.size() > 1)) {
            breachedOn = on;
        }
        return step;
    }

    private void requireOwed() {
        switch (standing) {
            case WAITING -> throw new Conflict("fault.performance.waits");
            case SETTLED -> throw new Conflict("fault.performance.settled");
            case CANCELLED -> throw new Conflict("fault.performance.cancelled");
            default -> {
                // it is owed
            }
        }
    }

    // ---- what the calendar says

    private void lookAgain() {
        lookOn = standing == Standing.OPEN ? dueOn : null;
    }

    /**
     * What there is to say when the calendar has come to a day.
     *
     * @param word {@code due} on its last day, {@code overdue} on the day after; {@code late} when so many days have passed that all that is left falls due
     * @param on   the day for which it is said, also where nobody looked on it
     */
    record Said(String word, LocalDate on) {}

    /** The calendar has come to a day: what has not been said yet is said once, in order. */
    List<Said> look(LocalDate today) {
        List<Said> said = new ArrayList<>();
        if (standing != Standing.OPEN || dueOn == null) {
            lookOn = null;
            return said;
        }
        while (lookOn != null && !lookOn.isAfter(today)) {
            if (!lookOn.isAfter(dueOn)) {
                said.add(new Said("due", dueOn));
                lookOn = dueOn.plusDays(1);
            } else if (lookOn.equals(dueOn.plusDays(1))) {
                said.add(new Said("overdue", lookOn));
                lookOn = acceleratesAfter == null
                        ? null
                        : acceleratesAfter == 0 ? lookOn.plusDays(1) : dueOn.plusDays(acceleratesAfter + 1L);
            } else {
                said.add(new Said("late", lookOn));
                lookOn = null;
            }
        }
        return said;
    }

    void remind(Instant next) {
        remindAt = next;
    }

    Instant remindAt() {
        return remindAt;
    }

    /** Where it stands on a day. */
    public DueState state(LocalDate today) {
        return switch (standing) {
            case CANCELLED -> DueState.CANCELLED;
            case WAITING -> DueState.WAITING;
            case SETTLED -> forgiven.signum() > 0 ? DueState.RESOLVED : DueState.CONFIRMED;
            case OPEN -> ofOpen(today);
        };
    }

    private DueState ofOpen(LocalDate today) {
        if (reportedInFull()) {
            return DueState.REPORTED;
        }
        if (breachedOn != null) {
            return DueState.BREACHED;
        }
        if (late(today)) {
            return DueState.OVERDUE;
        }
        if (dueOn == null || dueOn.equals(today)) {
            return DueState.DUE;
        }
        return confirmed.signum() > 0 ? DueState.PARTIAL : DueState.SCHEDULED;
    }

    private boolean reportedInFull() {
        return pending() != null && (!money() || openToReport().signum() <= 0);
    }

    /** Whether its last day has passed and something is left of it. */
    public boolean late(LocalDate today) {
        return standing == Standing.OPEN && dueOn != null && today.isAfter(dueOn);
    }

    private BigDecimal openToReport() {
        return money()
                ? left().subtract(reports.stream()
                        .filter(report -> report.answer() == PerformanceReport.Answer.AWAITED)
                        .map(report -> report.amount().yuan())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : null;
    }

    /** What may still be reported, in yuan; null for what is not money. */
    public Money reportable() {
        return money() && standing == Standing.OPEN ? new Money(openToReport().max(BigDecimal.ZERO)) : null;
    }

    /** What has not been confirmed of it, taken off or given up; null for what is not money. */
    BigDecimal left() {
        return amount == null
                ? null
                : amount.subtract(credited)
                        .subtract(forgiven)
                        .subtract(confirmed)
                        .max(BigDecimal.ZERO);
    }

    private boolean money() {
        return amount != null;
    }

    public UUID caseId() {
        return caseId;
    }

    /** The term's number; 0 for an application. */
    public int term() {
        return term;
    }

    public int branch() {
        return branch;
    }

    public int part() {
        return part;
    }

    DutyKey.Of of() {
        return of;
    }

    public TermKind kind() {
        return kind;
    }

    public UUID obligor() {
        return obligor;
    }

    /** Null for an application. */
    public UUID obligee() {
        return obligee;
    }

    public String text() {
        return text;
    }

    /** Whole, in yuan; null for what is not money. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    BigDecimal credited() {
        return credited;
    }

    BigDecimal forgiven() {
        return forgiven;
    }

    BigDecimal confirmed() {
        return confirmed;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day on which both have agreed since; null without. */
    public LocalDate agreedOn() {
        return agreedOn;
    }

    Standing standing() {
        return standing;
    }

    public LocalDate settledOn() {
        return settledOn;
    }

    public LocalDate lookOn() {
        return lookOn;
    }

    public List<PerformanceReport> reports() {
        return Collections.unmodifiableList(reports);
    }

    public List<BreachStep> steps() {
        return Collections.unmodifiableList(steps);
    }
}
