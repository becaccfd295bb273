package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Money;

/** A part of what a term owes, with its own day (分期). Lives and ends with the draft's text. */
@Entity
@Table(name = "agreement_instalment")
public class Instalment extends Aggregate {

    /** What it is a part of. */
    enum Of {
        /** The term's own sum. */
        TERM,
        /** The sum of one branch. */
        BRANCH,
        /** 先行支付: paid before anything has been determined, and counted towards whichever branch comes about. */
        ADVANCE
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "term_id", nullable = false)
    private Term term;

    @Enumerated(EnumType.STRING)
    @Column(name = "part_of")
    private Of of;

    @Column(name = "branch_place")
    private int branch;

    @Column(name = "place")
    private int place;

    @Column(name = "amount")
    private BigDecimal amount;

    @Embedded
    private Due due;

    protected Instalment() {}

    /** @param branch the branch's place; 0 unless it is part of one */
    Instalment(Term term, Of of, int branch, int place, AgreementText.InstalmentLine line) {
        this.term = term;
        this.of = of;
        this.branch = branch;
        this.place = place;
        this.amount = line.amount() == null ? null : line.amount().yuan();
        this.due = line.due() == null ? Due.open() : line.due();
    }

    boolean isOf(Of what, int branchPlace) {
        return of == what && branch == branchPlace;
    }

    AgreementText.InstalmentLine line() {
        return new AgreementText.InstalmentLine(amount(), due());
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("amount", amount);
        parts.put("due", due().canonical());
        return parts;
    }

    /** 1, 2, 3… within what it is a part of. */
    public int place() {
        return place;
    }

    /** In yuan; null while the draft has not said it. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    public Due due() {
        return due == null ? Due.open() : due;
    }
}
