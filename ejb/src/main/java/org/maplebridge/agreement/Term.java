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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Column(name = "proof")
    private String proof;

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
    private Formula formula;

    @Embedded
    private Remedy remedy;

    @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Branch> branches = new ArrayList<>();

    @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Instalment> instalments = new ArrayList<>();

    @OneToMany(mappedBy = "term", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SettledClaim> settled = new ArrayList<>();

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
        this.proof = AgreementText.said(line.proof());
        this.conditional = line.condition() != null;
        this.remedy = line.remedy();
        if (conditional) {
            this.due = Due.open();
            line.condition().branches().forEach(this::addBranch);
            if (line.condition().advance() != null) {
                instalments.add(new Instalment(
                        this, Instalment.Of.ADVANCE, 0, 1, line.condition().advance()));
            }
        } else {
            this.formula = line.formula();
            Money owed = formula == null ? line.amount() : formula.amount();
            this.amount = owed == null ? null : owed.yuan();
            this.due = line.due() == null ? Due.open() : line.due();
            addInstalments(Instalment.Of.TERM, 0, line.instalments());
        }
        line.settles().stream().sorted().forEach(claim -> settled.add(new SettledClaim(this, claim)));
        if (kind == TermKind.MONEY && line.account() != null) {
            payInto(line.account(), salts);
        }
    }

    private void addBranch(AgreementText.BranchLine line) {
        Branch branch = new Branch(this, branches.size() + 1, line);
        branches.add(branch);
        addInstalments(Instalment.Of.BRANCH, branch.place(), line.instalments());
    }

    private void addInstalments(Instalment.Of what, int branch, List<AgreementText.InstalmentLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            instalments.add(new Instalment(this, what, branch, i + 1, lines.get(i)));
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
        check.that(formula == null || formula.complete(), at + ".formula", "agreement.check.formula", place);
        check.that(
                remedy == null || remedy.problem() == null,
                at + ".remedy",
                remedy == null ? null : remedy.problem(),
                place);
        if (conditional) {
            checkBranches(check, at, today);
        } else {
            check.that(
                    kind != TermKind.MONEY || amount != null && amount.signum() > 0,
                    at + ".amount",
                    "agreement.check.amount",
                    place);
            checkDays(check, at, today, Set.of(), due(), instalments(Instalment.Of.TERM, 0), amount(), null);
        }
    }

    private void checkBranches(InvalidInput.Check check, String at, LocalDate today) {
        check.that(branches.size() >= 2, at + ".branches", "agreement.check.branches", place);
        boolean anythingOwed = false;
        Money least = null;
        for (Branch branch : branches) {
            String in = at + ".branches[" + (branch.place() - 1) + "]";
            boolean last = branch.place() == branches.size();
            check.that(branch.when().isPresent() || last, in + ".when", "agreement.check.when", place, branch.place())
                    .that(
                            kind != TermKind.MONEY || branch.amount() != null,
                            in + ".amount",
                            "agreement.check.branchAmount",
                            place,
                            branch.place());
            if (branch.amount() != null) {
                anythingOwed |= branch.amount().compareTo(Money.ZERO) > 0;
                least = least == null || branch.amount().compareTo(least) < 0 ? branch.amount() : least;
            }
            boolean owesNothing = kind == TermKind.MONEY && Money.ZERO.equals(branch.amount());
            if (!owesNothing) {
                checkDays(check, in, today, named(branch), branch.due(), branch.instalments(), branch.amount(), branch);
            }
        }
        check.that(
                kind != TermKind.MONEY || branches.isEmpty() || anythingOwed,
                at + ".branches",
                "agreement.check.nothingOwed",
                place);
        Instalment advance = advance();
        if (advance != null) {
            check.that(
                    advance.amount() != null && advance.amount().compareTo(Money.ZERO) > 0,
                    at + ".advance",
                    "agreement.check.advance",
                    place);
            check.that(
                    advance.amount() == null
                            || least == null
                            || advance.amount().compareTo(least) <= 0,
                    at + ".advance",
                    "agreement.check.advanceTooLarge",
                    place,
                    least);
            advance.due()
                    .problem(false, today)
                    .ifPresent(key -> check.that(false, at + ".advance", key + "OfAdvance", place));
        }
    }

    /** The determinations that decide whether a branch comes about. */
    private Set<String> named(Branch branch) {
        return branch.when().isPresent()
                ? branch.when().get().names()
                : branches.stream()
                        .flatMap(each -> each.when().stream())
                        .flatMap(each -> each.names().stream())
                        .collect(Collectors.toSet());
    }

    private void checkDays(
            InvalidInput.Check check,
            String at,
            LocalDate today,
            Set<String> determinations,
            Due due,
            List<Instalment> parts,
            Money owed,
            Branch branch) {
        String suffix = branch == null ? "" : "InBranch";
        Object[] where = branch == null ? new Object[] {place} : new Object[] {place, branch.place()};
        boolean waits = !determinations.isEmpty();
        if (parts.isEmpty()) {
            due.problem(waits, today).ifPresent(key -> check.that(false, at + ".due", key + suffix, where));
            checkAfterTerm(check, at, due);
            return;
        }
        Money sum = Money.ZERO;
        for (Instalment part : parts) {
            String in = at + ".instalments[" + (part.place() - 1) + "]";
            check.that(
                    part.amount() != null && part.amount().compareTo(Money.ZERO) > 0,
                    in + ".amount",
                    "agreement.check.instalment",
                    place,
                    part.place());
            sum = part.amount() == null ? sum : sum.plus(part.amount());
            part.due()
                    .problem(waits, today)
                    .ifPresent(key -> check.that(false, in + ".due", key + "OfInstalment", place, part.place()));
            checkAfterTerm(check, in, part.due());
        }
        check.that(
                owed == null || sum.equals(owed),
                at + ".instalments",
                "agreement.check.instalmentSum" + suffix,
                place,
                branch == null ? 0 : branch.place(),
                sum,
                owed);
    }

    /** Days can be counted from terms before this one only, so that no two wait for each other. */
    private void checkAfterTerm(InvalidInput.Check check, String at, Due due) {
        Integer other = due.term();
        check.that(
                other == null || other >= 1 && other < place,
                at + ".due",
                "agreement.check.dueAfterTerm",
                place,
                other);
    }

    Map<String, Object> canonical() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("kind", kind);
        parts.put("obligor", obligor);
        parts.put("obligee", obligee);
        parts.put("text", text);
        parts.put("method", method);
        parts.put("proof", proof);
        parts.put("amount", amount);
        parts.put("due", conditional ? null : due().canonical());
        parts.put("formula", formula() == null ? null : formula.canonical());
        parts.put(
                "instalments",
                instalments(Instalment.Of.TERM, 0).stream()
                        .map(Instalment::canonical)
                        .toList());
        parts.put("advance", advance() == null ? null : advance().canonical());
        parts.put("remedy", remedy() == null ? null : remedy.canonical());
        parts.put("settles", settles().stream().sorted().toList());
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
                ? new AgreementText.ConditionLine(
                        branches.stream().map(Branch::line).toList(),
                        advance() == null ? null : advance().line())
                : null;
        return new AgreementText.TermLine(
                kind,
                obligor,
                obligee,
                text,
                method,
                amount(),
                formula(),
                due(),
                instalments(Instalment.Of.TERM, 0).stream()
                        .map(Instalment::line)
                        .toList(),
                onWhat,
                account(),
                remedy(),
                settles(),
                proof);
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

    /** By what it is shown that it was done; null if the text does not say. */
    public String proof() {
        return proof;
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

    /** How the amount is reached; null if it was simply agreed. */
    public Formula formula() {
        return formula == null || formula.equals(new Formula()) ? null : formula;
    }

    /** What a delay costs; null if the text says nothing. */
    public Remedy remedy() {
        return remedy == null || remedy.equals(new Remedy()) ? null : remedy;
    }

    /** The claims of the case that are settled with it. */
    public Set<UUID> settles() {
        return settled.stream().map(SettledClaim::claim).collect(Collectors.toUnmodifiableSet());
    }

    List<Instalment> instalments(Instalment.Of what, int branch) {
        return instalments.stream().filter(each -> each.isOf(what, branch)).toList();
    }

    /** The parts of its own sum; none if it is paid at once or depends on a condition. */
    public List<Instalment> instalments() {
        return instalments(Instalment.Of.TERM, 0);
    }

    /** What is paid before anything has been determined; null if nothing is. */
    public Instalment advance() {
        return instalments(Instalment.Of.ADVANCE, 0).stream().findFirst().orElse(null);
    }

    /** Whether it depends on what others decide. */
    public boolean conditional() {
        return conditional;
    }

    /** The cases of its condition; empty without one. */
    public List<Branch> branches() {
        return Collections.unmodifiableList(branches);
    }
}
