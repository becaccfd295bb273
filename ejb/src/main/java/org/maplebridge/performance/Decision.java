package org.maplebridge.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * A decision that has been entered (决定书): what came out, by whom, on which day, and when it was served on who owes. Born when somebody lays it before the
 * office; a later one may take its place or set it aside (撤销, 变更); what was entered by mistake is struck, with a reason. Never deleted.
 */
@Entity
@Table(name = "performance_decision")
public class Decision extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "awaited_id", nullable = false, updatable = false)
    private AwaitedDetermination awaited;

    @Column(name = "outcome", updatable = false)
    private String outcome;

    @Column(name = "body", updatable = false)
    private String body;

    @Column(name = "paper_number", updatable = false)
    private String number;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "served_on")
    private LocalDate servedOn;

    @Column(name = "reversal", updatable = false)
    private boolean reversal;

    @Convert(converter = UuidConverter.class)
    @Column(name = "paper_id", updatable = false)
    private UUID paper;

    @Column(name = "entered_by_name", updatable = false)
    private String enteredByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "struck_why")
    private String struckWhy;

    protected Decision() {}

    Decision(AwaitedDetermination awaited, Entry entry, boolean reversal, UUID paper, Actor by, Instant at) {
        this.awaited = awaited;
        this.outcome = entry.outcome();
        this.body = entry.body();
        this.number = entry.number();
        this.decidedOn = entry.decidedOn();
        this.servedOn = entry.servedOn();
        this.reversal = reversal;
        this.paper = paper;
        this.enteredByName = by.name();
        this.enteredAt = at;
    }

    /**
     * A decision as somebody enters it.
     *
     * @param outcome   one of those that the agreement knows; null if an earlier decision is only set aside and a new one awaited (撤销重作)
     * @param body      who decided
     * @param number    the paper's number (文号)
     * @param servedOn  when it was served on who owes; null as long as it has not been
     */
    public record Entry(String outcome, String body, String number, LocalDate decidedOn, LocalDate servedOn) {

        public Entry {
            outcome = said(outcome);
            body = said(body);
            number = said(number);
        }

        private static String said(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    void served(LocalDate on) {
        servedOn = on;
    }

    void strike(String why) {
        struckWhy = why;
    }

    boolean counts() {
        return struckWhy == null;
    }

    /** What came out; null if it only set the one before it aside. */
    public String outcome() {
        return outcome;
    }

    public String body() {
        return body;
    }

    public String number() {
        return number;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Null as long as it has not been served on who owes. */
    public LocalDate servedOn() {
        return servedOn;
    }

    /** Whether it took the place of an earlier one (复议、诉讼). */
    public boolean reversal() {
        return reversal;
    }

    public UUID paper() {
        return paper;
    }

    public String enteredByName() {
        return enteredByName;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Why it was struck; null as long as it stands. */
    public String struckWhy() {
        return struckWhy;
    }
}
