package org.maplebridge.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;

/**
 * Who owes what to whom, by when, in which manner, and under which condition (条款). Born with a version of the draft's text and
 * replaced with the next; once the agreement is effective it stays as it is and is performed.
 */
@Entity
@Table(name = "agreement_term")
public class Term extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Column(name = "place")
    private int place;

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

    @Column(name = "method")
    private String method;

    @Column(name = "amount")
    private BigDecimal amount;

    @Embedded
    private Due due;

    @Column(name = "conditional")
    private boolean conditional;

    @Embedded
    private Condition condition;

    @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Branch> branches = new ArrayList<>();

    protected Term() {}

    Term(Agreement agreement, int place, AgreementText.TermLine line) {
        this.agreement = agreement;
        this.place = place;
        this.kind = line.kind();
        this.obligor = line.obligor();
        this.obligee = line.obligee();
        this.text = AgreementText.said(line.text());
        this.method = AgreementText.said(line.method());
        this.conditional = line.condition() != null;
        if (conditional) {
            this.condition = new Condition(line.condition());
            this.due = Due.open();
            line.condition().branches().forEach(branch -> branches.add(new Branch(this, branches.size() + 1, branch)));
        } else {
            this.amount = line.amount() == null ? null : line.amount().yuan();
            this.due = line.due() == null ? Due.open() : line.due();
        }
    }

    /** Notes what keeps the term from being signed, each with the term's number. */
    void check(InvalidInput.Check check, LocalDate today, boolean mannerSaid) {
        String at = "terms[" + (place - 1) + "]";
        check.that(obligor != null, at + ".obligor", "agreement.check.obligor", place)
                .that(obligee != null, at + ".obligee", "agreement.check.obligee", place)
                .that(obligor == null || !obligor.equals(obligee), at + ".obligee", "agreement.check.sameParty", place)
                .that(text != null, at + ".text", "agreement.check.text", place)
                .that(mannerSaid || method != null, at + ".method", "agreement.check.method", place);
        if (conditional) {
            condition().check(check, at, place, today);
            checkBranches(check, at, today);
        } else {
            check.that(
                    kind != TermKind.MONEY || amount != null && amount.signum() > 0,
                    at + ".amount",
                    "agreement.check.amount",
                    place);
            due().problem(false, today).ifPresent(key -> check.that(false, at + ".due", key, place));
        }
    }

    private void checkBranches(InvalidInput.Check check, String at, LocalDate today) {
        check.that(branches.size() >= 2, at + ".branches", "agreement.check.branches", place);
        Set<String> outcomes = new HashSet<>();
        boolean anythingOwed = false;
        for (Branch branch : branches) {
            String in = at + ".branches[" + (branch.place() - 1) + "]";
            check.that(branch.outcome() != null, in + ".outcome", "agreement.check.outcome", place, branch.place())
                    .that(
                            branch.outcome() == null || outcomes.add(branch.outcome()),
                            in + ".outcome",
                            "agreement.check.outcomeTwice",
                            place,
                            branch.outcome())
                    .that(
                            kind != TermKind.MONEY || branch.amount() != null,
                            in + ".amount",
                            "agreement.check.branchAmount",
                            place,
                            branch.place());
            anythingOwed |= branch.amount() != null && branch.amount().compareTo(Money.ZERO) > 0;
            branch.due()
                    .problem(true, today)
                    .ifPresent(key -> check.that(false, in + ".due", key + "InBranch", place, branch.place()));
        }
        check.that(
                kind != TermKind.MONEY || branches.isEmpty() || anythingOwed,
                at + ".branches",
                "agreement.check.nothingOwed",
                place);
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put("obligor", obligor);
        parts.put("obligee", obligee);
        parts.put("text", text);
        parts.put("method", method);
        parts.put("amount", amount);
        parts.put("due", conditional ? null : due().canonical());
        parts.put("condition", conditional ? condition().canonical() : null);
        parts.put("branches", branches.stream().map(Branch::canonical).toList());
        return parts;
    }

    AgreementText.TermLine line() {
        AgreementText.ConditionLine onWhat = conditional
                ? condition().line(branches.stream().map(Branch::line).toList())
                : null;
        return new AgreementText.TermLine(kind, obligor, obligee, text, method, amount(), due(), onWhat);
    }

    /** 1, 2, 3… as on the paper. */
    public int place() {
        return place;
    }

    public TermKind kind() {
        return kind;
    }

    /** The party that owes; null while the draft has not said it. */
    public UUID obligor() {
        return obligor;
    }

    /** The party to which it is owed. */
    public UUID obligee() {
        return obligee;
    }

    /** What is to be done, without who. */
    public String text() {
        return text;
    }

    /** The manner of performance where it differs from the agreement's; else null. */
    public String method() {
        return method;
    }

    /** In yuan; null if it is not money, or depends on a condition. */
    public Money amount() {
        return Money.ofNullable(amount);
    }

    /** By when; open if it depends on a condition, whose branches say it then. */
    public Due due() {
        return due == null ? Due.open() : due;
    }

    /** What it depends on; null if it is owed in any case. */
    public Condition condition() {
        if (!conditional) {
            return null;
        }
        // A condition of which nothing has been said yet comes back from the database as null.
        return condition == null ? new Condition() : condition;
    }

    /** The cases of its condition; empty without one. */
    public List<Branch> branches() {
        return Collections.unmodifiableList(branches);
    }
}
