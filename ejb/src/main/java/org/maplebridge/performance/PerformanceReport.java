package org.maplebridge.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;

/**
 * That somebody says a due item, or a part of it, has been performed (履行报告), with its evidence. Born when it is written down; confirmed or denied once,
 * by whoever it is owed to; stays for ever.
 */
@Entity
@Table(name = "performance_report")
public class PerformanceReport extends Aggregate {

    /** What the other side says to it. */
    public enum Answer {
        /** 待确认. */
        AWAITED,
        /** 已确认. */
        CONFIRMED,
        /** 已否认: it does not count. */
        DENIED
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id", nullable = false, updatable = false)
    private DueItem item;

    @Column(name = "amount", updatable = false)
    private BigDecimal amount;

    @Column(name = "performed_on", updatable = false)
    private LocalDate performedOn;

    @Column(name = "manner", updatable = false)
    private String manner;

    @Convert(converter = UuidConverter.class)
    @Column(name = "evidence_id", updatable = false)
    private UUID evidence;

    @Column(name = "reported_by_name", updatable = false)
    private String reportedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private Answer answer = Answer.AWAITED;

    @Column(name = "answer_words")
    private String answerWords;

    @Column(name = "answered_by_name")
    private String answeredByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected PerformanceReport() {}

    PerformanceReport(
            DueItem item, BigDecimal amount, LocalDate on, String manner, UUID evidence, Actor by, Instant at) {
        this.item = item;
        this.amount = amount;
        this.performedOn = on;
        this.manner = manner;
        this.evidence = evidence;
        this.reportedByName = by.name();
        this.reportedAt = at;
    }

    /** @throws Conflict if it has been answered already, by whom and how */
    void answer(Answer said, String words, Actor by, Instant at) {
        if (answer != Answer.AWAITED) {
            throw new Conflict(
                    answer == Answer.CONFIRMED ? "fault.performance.answeredYes" : "fault.performance.answeredNo",
                    answeredByName);
        }
        answer = said;
        answerWords = words;
        answeredByName = by.name();
        answeredAt = at;
    }

    Arrangement.Paid paid() {
        return new Arrangement.Paid(amount, performedOn);
    }

    /** In yuan; null for what is not money. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    public LocalDate performedOn() {
        return performedOn;
    }

    /** How: cash, transfer and its number, handed over to whom. */
    public String manner() {
        return manner;
    }

    /** The paper that shows it; null if none was handed in. */
    public UUID evidence() {
        return evidence;
    }

    public String reportedByName() {
        return reportedByName;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public Answer answer() {
        return answer;
    }

    /** How the other side said so, or why it denies it. */
    public String answerWords() {
        return answerWords;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
