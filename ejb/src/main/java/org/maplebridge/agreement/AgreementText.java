package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.identity.BankAccount;

/**
 * What an agreement says, as a form takes it in and a page shows it. A draft may lack anything; only what cannot be stored is refused.
 *
 * @param facts            the main facts (主要事实)
 * @param dispute          what is disputed (争议事项)
 * @param responsibilities each side's responsibility; may be null
 * @param manner           how all is performed unless a term says otherwise (履行方式)
 * @param parties          the particulars of every party of the case, in its order
 * @param determinations   what is decided elsewhere and terms depend on, in order; D1, D2… in their conditions
 * @param terms            what is agreed, in order
 */
public record AgreementText(
        String facts,
        String dispute,
        String responsibilities,
        String manner,
        List<PartyLine> parties,
        List<DeterminationLine> determinations,
        List<TermLine> terms)
        implements Serializable {

    /** How many terms an agreement holds at the most. */
    public static final int MOST_TERMS = 200;

    /** How many determinations an agreement may wait for. */
    public static final int MOST_DETERMINATIONS = 6;

    /** How many ways a determination may end at the most. */
    public static final int MOST_OUTCOMES = 12;

    /** In how many parts a sum may be paid at the most. */
    public static final int MOST_INSTALMENTS = 120;

    /** How many branches a condition holds at the most. */
    public static final int MOST_BRANCHES = 12;

    static final int LONG = 10_000;
    static final int LINE = 1_000;
    static final int SHORT = 400;
    static final int NAME = 200;

    public AgreementText {
        parties = List.copyOf(parties);
        determinations = List.copyOf(determinations);
        terms = List.copyOf(terms);
    }

    /** A text in which nothing depends on what others decide. */
    public AgreementText(
            String facts,
            String dispute,
            String responsibilities,
            String manner,
            List<PartyLine> parties,
            List<TermLine> terms) {
        this(facts, dispute, responsibilities, manner, parties, List.of(), terms);
    }

    /** The same text with other terms. */
    public AgreementText withTerms(List<TermLine> others) {
        return new AgreementText(facts, dispute, responsibilities, manner, parties, determinations, others);
    }

    /**
     * The particulars of a party as the paper states them.
     *
     * @param partyId        the party of the case
     * @param address        住址 or 住所
     * @param representative who signs for an organisation, or an agent; may be null for a person
     */
    public record PartyLine(UUID partyId, String address, String representative) implements Serializable {}

    /**
     * A determination: what a third body decides, and what the parties have answered about it beforehand.
     *
     * @param subject      what is to be determined: 陈某2023年10月9日死亡是否属于工亡
     * @param decidingBody who determines it
     * @param applicant    the party that must apply for it
     * @param applyBy      the last day on which that party may apply
     * @param longStop     the day after which nobody waits any more
     * @param outcomes     the ways in which it can end, in words; none for grades, which the law numbers
     * @param otherwise    the outcome that counts if nothing has been decided by the long-stop day
     * @param reversal     what holds if the decision is reversed later, by review or in court
     */
    public record DeterminationLine(
            DeterminationKind kind,
            String subject,
            String decidingBody,
            UUID applicant,
            LocalDate applyBy,
            LocalDate longStop,
            List<String> outcomes,
            String otherwise,
            Reversal reversal)
            implements Serializable {

        public DeterminationLine {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A term.
     *
     * @param obligor     the party that owes
     * @param obligee     the party to which it is owed
     * @param text        what is to be done, without who: 一次性支付工亡赔偿金
     * @param method      the manner of performance where it differs from the agreement's; may be null
     * @param amount      for money without condition
     * @param formula     how the amount is reached; null if it was simply agreed
     * @param due         by when, without condition and instalments
     * @param instalments the parts in which it is paid, without condition; none if it is paid at once
     * @param condition   what it depends on; null if it is owed in any case
     * @param account     for money: where it is paid; null if the text leaves it open
     * @param remedy      what a delay costs; null if the text says nothing
     * @param settles     the claims of the case that are settled with it
     * @param proof       by what it is shown that it was done; for what is not money
     */
    public record TermLine(
            TermKind kind,
            UUID obligor,
            UUID obligee,
            String text,
            String method,
            Money amount,
            Formula formula,
            Due due,
            List<InstalmentLine> instalments,
            ConditionLine condition,
            PayeeAccount account,
            Remedy remedy,
            Set<UUID> settles,
            String proof)
            implements Serializable {

        public TermLine {
            instalments = List.copyOf(instalments);
            settles = Set.copyOf(settles);
        }

        /** A term without account, instalments or remedy. */
        public TermLine(
                TermKind kind,
                UUID obligor,
                UUID obligee,
                String text,
                String method,
                Money amount,
                Due due,
                ConditionLine condition) {
            this(kind, obligor, obligee, text, method, amount, due, condition, null);
        }

        /** A term without instalments or remedy. */
        public TermLine(
                TermKind kind,
                UUID obligor,
                UUID obligee,
                String text,
                String method,
                Money amount,
                Due due,
                ConditionLine condition,
                PayeeAccount account) {
            this(
                    kind, obligor, obligee, text, method, amount, null, due, List.of(), condition, account, null,
                    Set.of(), null);
        }

        /** The same term, paid in parts. */
        public TermLine inInstalments(List<InstalmentLine> parts) {
            return new TermLine(
                    kind, obligor, obligee, text, method, amount, formula, due, parts, condition, account, remedy,
                    settles, proof);
        }

        /** The same term, whose amount follows from a formula. */
        public TermLine by(Formula how) {
            return new TermLine(
                    kind,
                    obligor,
                    obligee,
                    text,
                    method,
                    how.amount(),
                    how,
                    due,
                    instalments,
                    condition,
                    account,
                    remedy,
                    settles,
                    proof);
        }

        /** The same term with what a delay costs. */
        public TermLine with(Remedy otherRemedy) {
            return new TermLine(
                    kind,
                    obligor,
                    obligee,
                    text,
                    method,
                    amount,
                    formula,
                    due,
                    instalments,
                    condition,
                    account,
                    otherRemedy,
                    settles,
                    proof);
        }

        /** The same term, which settles these claims. */
        public TermLine settling(Set<UUID> claims) {
            return new TermLine(
                    kind,
                    obligor,
                    obligee,
                    text,
                    method,
                    amount,
                    formula,
                    due,
                    instalments,
                    condition,
                    account,
                    remedy,
                    claims,
                    proof);
        }

        /** The same term, shown to be done by this. */
        public TermLine provedBy(String what) {
            return new TermLine(
                    kind,
                    obligor,
                    obligee,
                    text,
                    method,
                    amount,
                    formula,
                    due,
                    instalments,
                    condition,
                    account,
                    remedy,
                    settles,
                    what);
        }

        /** In yuan in one branch: null for what is not money. */
        public Money owed(BranchLine branch) {
            Money said = branch == null ? amount : branch.amount();
            return kind != TermKind.MONEY ? null : said == null ? Money.ZERO : said;
        }
    }

    /** A part of a sum and its day. */
    public record InstalmentLine(Money amount, Due due) implements Serializable {}

    /**
     * What a term depends on: branches of which exactly one comes about.
     *
     * @param branches  two or more
     * @param advance   what is paid before anything has been determined, and counts towards whichever branch comes about; null if nothing is
     */
    public record ConditionLine(List<BranchLine> branches, InstalmentLine advance) implements Serializable {

        public ConditionLine {
            branches = List.copyOf(branches);
        }

        /** A condition before whose determination nothing is paid. */
        public ConditionLine(List<BranchLine> branches) {
            this(branches, null);
        }
    }

    /**
     * What is owed in one case.
     *
     * @param when        the case, in the language of conditions: {@code D1 is "认定为工亡"}; null in the last branch means every case that no
     *                    other names
     * @param text        what is to be done, where it differs from the term
     * @param amount      for money; zero if nothing is owed in this case
     * @param instalments the parts in which it is paid; none if at once
     */
    public record BranchLine(String when, String text, Money amount, Due due, List<InstalmentLine> instalments)
            implements Serializable {

        public BranchLine {
            instalments = List.copyOf(instalments);
        }

        /** A branch that is performed at once. */
        public BranchLine(String when, String text, Money amount, Due due) {
            this(when, text, amount, due, List.of());
        }
    }

    /**
     * Whether all of it can be stored.
     *
     * @throws InvalidInput naming every field that is too long, and every list that has too many
     */
    void requireFitting() {
        InvalidInput.Check check = new InvalidInput.Check();
        fits(check, "facts", facts, LONG);
        fits(check, "dispute", dispute, LONG);
        fits(check, "responsibilities", responsibilities, LONG);
        fits(check, "manner", manner, LINE);
        for (int i = 0; i < parties.size(); i++) {
            fits(check, "parties[" + i + "].address", parties.get(i).address(), SHORT);
            fits(check, "parties[" + i + "].representative", parties.get(i).representative(), NAME);
        }
        check.that(
                determinations.size() <= MOST_DETERMINATIONS,
                "determinations",
                "fault.agreement.tooManyDeterminations",
                MOST_DETERMINATIONS);
        for (int i = 0; i < determinations.size(); i++) {
            requireFitting(check, "determinations[" + i + "]", determinations.get(i));
        }
        check.that(terms.size() <= MOST_TERMS, "terms", "fault.agreement.tooManyTerms", MOST_TERMS);
        for (int i = 0; i < terms.size(); i++) {
            requireFitting(check, "terms[" + i + "]", terms.get(i));
        }
        check.orThrow();
    }

    private static void requireFitting(InvalidInput.Check check, String at, DeterminationLine line) {
        fits(check, at + ".subject", line.subject(), SHORT);
        fits(check, at + ".decidingBody", line.decidingBody(), NAME);
        check.that(
                line.outcomes().size() <= MOST_OUTCOMES,
                at + ".outcomes",
                "fault.agreement.tooManyOutcomes",
                MOST_OUTCOMES);
        line.outcomes().forEach(outcome -> fits(check, at + ".outcomes", outcome, NAME));
        fits(check, at + ".otherwise", line.otherwise(), NAME);
    }

    private static void requireFitting(InvalidInput.Check check, String at, TermLine term) {
        check.that(term.kind() != null, at + ".kind", "fault.required");
        fits(check, at + ".text", term.text(), LINE);
        fits(check, at + ".method", term.method(), SHORT);
        fits(check, at + ".proof", term.proof(), NAME);
        if (term.account() != null) {
            requireFitting(check, at, term.account());
        }
        requireFitting(check, at, term.instalments());
        if (term.formula() != null) {
            fits(check, at + ".unit", term.formula().unit(), Formula.UNIT);
        }
        ConditionLine condition = term.condition();
        if (condition == null) {
            return;
        }
        check.that(
                condition.branches().size() <= MOST_BRANCHES,
                at + ".branches",
                "fault.agreement.tooManyBranches",
                MOST_BRANCHES);
        for (int j = 0; j < condition.branches().size(); j++) {
            BranchLine branch = condition.branches().get(j);
            String in = at + ".branches[" + j + "]";
            fits(check, in + ".when", branch.when(), LINE);
            fits(check, in + ".text", branch.text(), LINE);
            requireFitting(check, in, branch.instalments());
            if (branch.when() != null && branch.when().length() <= LINE) {
                check.also(() -> ConditionExpression.parse(branch.when()));
            }
        }
    }

    private static void requireFitting(InvalidInput.Check check, String at, List<InstalmentLine> instalments) {
        check.that(
                instalments.size() <= MOST_INSTALMENTS,
                at + ".instalments",
                "fault.agreement.tooManyInstalments",
                MOST_INSTALMENTS);
    }

    private static void requireFitting(InvalidInput.Check check, String at, PayeeAccount account) {
        fits(check, at + ".bank", account.bank(), NAME);
        fits(check, at + ".holder", account.holder(), NAME);
        if (account.number() != null) {
            BankAccount.fault(account.number().plain()).ifPresent(key -> check.that(false, at + ".account", key));
        }
    }

    private static void fits(InvalidInput.Check check, String field, String text, int most) {
        check.that(text == null || text.codePointCount(0, text.length()) <= most, field, "fault.tooLong", most);
    }

    /** What all terms come to in yuan, over everything that can be decided. */
    public Sums sums() {
        return Cases.of(this).sums();
    }

    /** How conditions call a determination: D1 the first, D2 the second… */
    public static String nameOfDetermination(int place) {
        return "D" + place;
    }

    /** Blank says nothing. */
    static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Every party that a term names. */
    List<UUID> partiesNamed() {
        List<UUID> named = new ArrayList<>();
        terms.forEach(term -> {
            named.add(term.obligor());
            named.add(term.obligee());
        });
        determinations.forEach(each -> named.add(each.applicant()));
        named.removeIf(party -> party == null);
        return named;
    }
}
