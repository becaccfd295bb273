package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Money;

/** What a term comes to in one case of its condition. Lives and ends with the draft's text. */
@Entity
@Table(name = "agreement_branch")
public class Branch extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "term_id", nullable = false)
    private Term term;

    @Column(name = "place")
    private int place;

    @Column(name = "condition_text")
    private String when;

    @Column(name = "text")
    private String text;

    @Column(name = "amount")
    private BigDecimal amount;

    @Embedded
    private Due due;

    protected Branch() {}

    Branch(Term term, int place, AgreementText.BranchLine line) {
        this.term = term;
        this.place = place;
        this.when = line.when() == null
                ? null
                : ConditionExpression.parse(line.when()).text();
        this.text = AgreementText.said(line.text());
        this.amount = line.amount() == null ? null : line.amount().yuan();
        this.due = line.due() == null ? Due.open() : line.due();
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("when", when);
        parts.put("text", text);
        parts.put("amount", amount);
        parts.put("due", due().canonical());
        parts.put(
                "instalments", instalments().stream().map(Instalment::canonical).toList());
        return parts;
    }

    AgreementText.BranchLine line() {
        return new AgreementText.BranchLine(
                when,
                text,
                amount(),
                due(),
                instalments().stream().map(Instalment::line).toList());
    }

    /** 1, 2, 3… */
    public int place() {
        return place;
    }

    /** The case; empty for every case that no other branch names. */
    public Optional<ConditionExpression> when() {
        return Optional.ofNullable(when).map(ConditionExpression::parse);
    }

    /** The parts in which it is paid; none if at once. */
    public List<Instalment> instalments() {
        return term.instalments(Instalment.Of.BRANCH, place);
    }

    /** What is to be done in this case. */
    public String text() {
        return text;
    }

    /** In yuan; null if it is not money or not said yet. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    public Due due() {
        return due == null ? Due.open() : due;
    }
}
