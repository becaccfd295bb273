package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
 * @param terms            what is agreed, in order
 */
public record AgreementText(
        String facts,
        String dispute,
        String responsibilities,
        String manner,
        List<PartyLine> parties,
        List<TermLine> terms)
        implements Serializable {

    /** How many terms an agreement holds at the most; their numbers on paper end there. */
    public static final int MOST_TERMS = 99;

    /** How many branches a condition holds at the most. */
    public static final int MOST_BRANCHES = 12;

    static final int LONG = 10_000;
    static final int LINE = 1_000;
    static final int SHORT = 400;
    static final int NAME = 200;

    public AgreementText {
        parties = List.copyOf(parties);
        terms = List.copyOf(terms);
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
     * A term.
     *
     * @param obligor   the party that owes
     * @param obligee   the party to which it is owed
     * @param text      what is to be done, without who: 一次性支付工亡赔偿金
     * @param method    the manner of performance where it differs from the agreement's; may be null
     * @param amount    for money without condition
     * @param due       by when, without condition
     * @param condition what it depends on; null if it is owed in any case
     * @param account   for money: where it is paid; null if the text leaves it open
     */
    public record TermLine(
            TermKind kind,
            UUID obligor,
            UUID obligee,
            String text,
            String method,
            Money amount,
            Due due,
            ConditionLine condition,
            PayeeAccount account)
            implements Serializable {

        /** A term that names no account. */
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

        /**
         * What this term comes to. Under a condition exactly one branch comes about: the smallest amount is certain, the largest is the
         * ceiling; nothing is added.
         */
        public Sums sums() {
            if (kind != TermKind.MONEY) {
                return Sums.NOTHING;
            }
            if (condition == null) {
                Money owed = amount == null ? Money.ZERO : amount;
                return new Sums(owed, owed);
            }
            List<Money> amounts = condition.branches().stream()
                    .map(branch -> branch.amount() == null ? Money.ZERO : branch.amount())
                    .sorted()
                    .toList();
            return amounts.isEmpty() ? Sums.NOTHING : new Sums(amounts.get(0), amounts.get(amounts.size() - 1));
        }
    }

    /**
     * What a term depends on: a determination with branches of which exactly one comes about.
     *
     * @param subject      what is to be determined: 陈某2023年10月9日死亡是否属于工亡
     * @param decidingBody who determines it
     * @param applicant    the party that must apply for it
     * @param applyBy      the last day on which that party may apply
     * @param longStop     the day after which nobody waits any more and the last branch holds
     * @param branches     two or more; the last holds in every case that the others do not name, and when nothing has been
     *                     determined by the long-stop day
     */
    public record ConditionLine(
            DeterminationKind determination,
            String subject,
            String decidingBody,
            UUID applicant,
            LocalDate applyBy,
            LocalDate longStop,
            List<BranchLine> branches)
            implements Serializable {

        public ConditionLine {
            branches = List.copyOf(branches);
        }
    }

    /**
     * What is owed in one case.
     *
     * @param outcome the case in words: 认定为工亡
     * @param text    what is to be done
     * @param amount  for money; zero if nothing is owed in this case
     */
    public record BranchLine(String outcome, String text, Money amount, Due due) implements Serializable {}

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
        check.that(terms.size() <= MOST_TERMS, "terms", "fault.agreement.tooManyTerms", MOST_TERMS);
        for (int i = 0; i < terms.size(); i++) {
            requireFitting(check, "terms[" + i + "]", terms.get(i));
        }
        check.orThrow();
    }

    private static void requireFitting(InvalidInput.Check check, String at, TermLine term) {
        check.that(term.kind() != null, at + ".kind", "fault.required");
        fits(check, at + ".text", term.text(), LINE);
        fits(check, at + ".method", term.method(), SHORT);
        if (term.account() != null) {
            requireFitting(check, at, term.account());
        }
        ConditionLine condition = term.condition();
        if (condition == null) {
            return;
        }
        fits(check, at + ".subject", condition.subject(), SHORT);
        fits(check, at + ".decidingBody", condition.decidingBody(), NAME);
        check.that(
                condition.branches().size() <= MOST_BRANCHES,
                at + ".branches",
                "fault.agreement.tooManyBranches",
                MOST_BRANCHES);
        for (int j = 0; j < condition.branches().size(); j++) {
            BranchLine branch = condition.branches().get(j);
            fits(check, at + ".branches[" + j + "].outcome", branch.outcome(), NAME);
            fits(check, at + ".branches[" + j + "].text", branch.text(), LINE);
        }
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

    /** What all terms come to in yuan. */
    public Sums sums() {
        return terms.stream().map(TermLine::sums).reduce(Sums.NOTHING, Sums::plus);
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
            if (term.condition() != null) {
                named.add(term.condition().applicant());
            }
        });
        named.removeIf(party -> party == null);
        return named;
    }
}
