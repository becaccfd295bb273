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
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.Sha256;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.identity.BankAccount;
import org.maplebridge.identity.SealedTextConverter;
import org.maplebridge.identity.SensitiveText;

/**
 * Who owes what to whom, by when, in which manner, and under which condition (条款). Born with a version of the draft's text and
 * replaced with the next; once the agreement is effective it stays as it is and is performed.
 */
@Entity
@Table(name = "agreement_term")
public class Term extends Aggregate {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    @Column(name = "payee_bank")
    private String payeeBank;

    @Column(name = "payee_holder")
    private String payeeHolder;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "account_sealed")
    private SensitiveText account;

    @Column(name = "account_lookup")
    private String accountLookup;

    /** Random, and sealed as well: without it the hash of the text, which stands in the history, would tell the number to whoever tries them all. */
    @Convert(converter = SealedTextConverter.class)
    @Column(name = "account_salt_sealed")
    private SensitiveText accountSalt;

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

    /** @param salts the salts of the account numbers that the text held before */
    Term(Agreement agreement, int place, AgreementText.TermLine line, Map<SensitiveText, SensitiveText> salts) {
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
        if (kind == TermKind.MONEY && line.account() != null) {
            payInto(line.account(), salts);
        }
    }

    private void payInto(PayeeAccount payee, Map<SensitiveText, SensitiveText> salts) {
        payeeBank = AgreementText.said(payee.bank());
        payeeHolder = AgreementText.said(payee.holder());
        if (payee.number() != null) {
            account = new SensitiveText(new BankAccount(payee.number().plain()).text());
            accountLookup = account.lookup();
            accountSalt = salts.getOrDefault(account, newSalt());
        }
    }

    private static SensitiveText newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SensitiveText(HexFormat.of().formatHex(salt));
    }

    void keepSalt(Map<SensitiveText, SensitiveText> salts) {
        if (account != null) {
            salts.put(account, accountSalt);
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
        PayeeAccount payee = account();
        check.that(payee == null || payee.complete(), at + ".account", "agreement.check.account", place);
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
        parts.put("account", account() == null ? null : canonicalAccount());
        return parts;
    }

    /** The number enters as a salted digest: the hash of the text is known to many, the number is not. */
    private Map<String, Object> canonicalAccount() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("bank", payeeBank);
        parts.put("holder", payeeHolder);
        parts.put(
                "number",
                account == null
                        ? null
                        : Sha256.hex((accountSalt.plain() + account.plain()).getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    AgreementText.TermLine line() {
        AgreementText.ConditionLine onWhat = conditional
                ? condition().line(branches.stream().map(Branch::line).toList())
                : null;
        return new AgreementText.TermLine(kind, obligor, obligee, text, method, amount(), due(), onWhat, account());
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

    /** Where the money is paid; null if the text leaves it open. Showing the number is an event. */
    public PayeeAccount account() {
        return PayeeAccount.ofNullable(payeeBank, payeeHolder, account);
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
