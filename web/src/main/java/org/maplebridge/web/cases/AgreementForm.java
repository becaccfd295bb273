package org.maplebridge.web.cases;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Clause;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Formula;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.agreement.Remedy;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.agreement.condition.Choice;
import org.maplebridge.agreement.condition.ConditionExpression;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.identity.SensitiveText;
import org.maplebridge.session.Proposal;

/** What is being written on the agreement page. Filled from the stored text, changed by the person, given back as a text. */
public class AgreementForm implements Serializable {

    /** The ways to say by when; each becomes a due rule. */
    public enum DueChoice {
        BY_DATE,
        DAYS_AFTER_EFFECT,
        WORKING_DAYS_AFTER_EFFECT,
        DAYS_AFTER_DECISION,
        WORKING_DAYS_AFTER_DECISION,
        DAYS_AFTER_TERM,
        WORKING_DAYS_AFTER_TERM;

        /** Whether it is counted from another term. */
        public boolean isOfTerm() {
            return this == DAYS_AFTER_TERM || this == WORKING_DAYS_AFTER_TERM;
        }

        /** Whether it is counted from a determination, which only a branch has. */
        public boolean isOfDecision() {
            return this == DAYS_AFTER_DECISION || this == WORKING_DAYS_AFTER_DECISION;
        }
    }

    private static final List<String> GRADES = DeterminationKind.grades();

    private String facts;
    private String dispute;
    private String responsibilities;
    private String manner;
    private final List<PartyForm> parties = new ArrayList<>();
    private final List<DeterminationForm> determinations = new ArrayList<>();
    private final List<TermForm> terms = new ArrayList<>();

    /** The form over a stored draft. */
    static AgreementForm of(AgreementView view) {
        AgreementForm form = new AgreementForm();
        AgreementText text = view.text();
        form.facts = text.facts();
        form.dispute = text.dispute();
        form.responsibilities = text.responsibilities();
        form.manner = text.manner();
        for (int i = 0; i < text.parties().size(); i++) {
            form.parties.add(new PartyForm(text.parties().get(i), view.parties().get(i)));
        }
        text.determinations().forEach(line -> form.determinations.add(new DeterminationForm(line)));
        text.terms().forEach(line -> form.terms.add(form.new TermForm(line)));
        return form;
    }

    /** What has been written so far. */
    AgreementText text() {
        return new AgreementText(
                facts,
                dispute,
                responsibilities,
                manner,
                parties.stream().map(PartyForm::line).toList(),
                determinations.stream().map(DeterminationForm::line).toList(),
                terms.stream().map(TermForm::line).toList());
    }

    /** A new term at the end; money from the respondent to the applicant, because that is what most are. */
    void addTerm() {
        terms.add(owedBy(new TermForm(), Party.Side.RESPONDENT));
    }

    /** A new term at the end, as a clause of the library has it. */
    void addTerm(Clause.Content clause) {
        TermForm term = owedBy(new TermForm(), clause.owedBy());
        term.kind = clause.kind();
        term.text = clause.text();
        term.method = clause.method();
        term.proof = clause.proof();
        term.due.choice = clause.dueUnit() == DayUnit.WORKING_DAY
                ? DueChoice.WORKING_DAYS_AFTER_EFFECT
                : DueChoice.DAYS_AFTER_EFFECT;
        term.due.days = clause.dueDays();
        terms.add(term);
    }

    /** A new term at the end, as both sides have accepted it at the table. */
    void addTerm(Proposal.Content proposal) {
        TermForm term = owedBy(new TermForm(), proposal.owedBy());
        term.kind = proposal.amount() == null ? TermKind.ACT : TermKind.MONEY;
        term.text = proposal.text();
        term.amount = figure(proposal.amount());
        term.due.days = proposal.dueDays();
        terms.add(term);
    }

    private TermForm owedBy(TermForm term, Party.Side side) {
        for (PartyForm party : parties) {
            if (party.side == side && term.obligor == null) {
                term.obligor = party.partyId.toString();
            } else if (party.side != side && term.obligee == null) {
                term.obligee = party.partyId.toString();
            }
        }
        return term;
    }

    /** A determination more. Whoever may apply for it is asked, not guessed. */
    void addDetermination() {
        DeterminationForm more = new DeterminationForm();
        determinations.add(more);
        branches().forEach(branch -> branch.picks.add(new Pick()));
    }

    /** A determination goes, and with it what branches picked of it. */
    void removeDetermination(int index) {
        determinations.remove(index);
        branches().forEach(branch -> branch.picks.remove(index));
    }

    private Stream<BranchForm> branches() {
        return terms.stream().flatMap(term -> term.branches.stream());
    }

    void removeTerm(int index) {
        terms.remove(index);
    }

    void moveUp(int index) {
        if (index > 0) {
            terms.add(index - 1, terms.remove(index));
        }
    }

    private static UUID id(String text) {
        return text == null || text.isBlank() ? null : UUID.fromString(text);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static Money money(BigDecimal amount) {
        return Money.ofNullable(amount);
    }

    private static BigDecimal figure(Money amount) {
        return amount == null ? null : amount.yuan();
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getDispute() {
        return dispute;
    }

    public void setDispute(String dispute) {
        this.dispute = dispute;
    }

    public String getResponsibilities() {
        return responsibilities;
    }

    public void setResponsibilities(String responsibilities) {
        this.responsibilities = responsibilities;
    }

    public String getManner() {
        return manner;
    }

    public void setManner(String manner) {
        this.manner = manner;
    }

    public List<PartyForm> getParties() {
        return parties;
    }

    public List<DeterminationForm> getDeterminations() {
        return determinations;
    }

    public List<TermForm> getTerms() {
        return terms;
    }

    /** The particulars of one party. */
    public static class PartyForm implements Serializable {

        private final UUID partyId;
        private final String name;
        private final Party.Side side;
        private final Party.Kind kind;
        private String address;
        private String representative;

        PartyForm(AgreementText.PartyLine line, AgreementView.PartyEntry entry) {
            partyId = line.partyId();
            name = entry.name();
            side = entry.side();
            kind = entry.kind();
            address = line.address();
            representative = line.representative();
        }

        AgreementText.PartyLine line() {
            return new AgreementText.PartyLine(partyId, address, representative);
        }

        public String getName() {
            return name;
        }

        public Party.Side getSide() {
            return side;
        }

        public boolean isOrganisation() {
            return kind == Party.Kind.ORGANISATION;
        }

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address;
        }

        public String getRepresentative() {
            return representative;
        }

        public void setRepresentative(String representative) {
            this.representative = representative;
        }
    }

    /** By when, as pickers say it. */
    public static class DueForm implements Serializable {

        private DueChoice choice;
        private LocalDate on;
        private Integer days;
        private Integer term;

        DueForm(Due due, DueChoice otherwise) {
            term = due == null ? null : due.term();
            choice = due == null || due.kind() == null ? otherwise : choice(due);
            on = due == null ? null : due.on();
            days = due == null ? null : due.days();
        }

        private static DueChoice choice(Due due) {
            if (due.kind() == Due.Kind.DATE) {
                return DueChoice.BY_DATE;
            }
            boolean working = due.unit() == DayUnit.WORKING_DAY;
            if (due.event() == DueEvent.DECISION_SERVED) {
                return working ? DueChoice.WORKING_DAYS_AFTER_DECISION : DueChoice.DAYS_AFTER_DECISION;
            }
            if (due.event() == DueEvent.TERM_PERFORMED) {
                return working ? DueChoice.WORKING_DAYS_AFTER_TERM : DueChoice.DAYS_AFTER_TERM;
            }
            return working ? DueChoice.WORKING_DAYS_AFTER_EFFECT : DueChoice.DAYS_AFTER_EFFECT;
        }

        Due due() {
            if (choice == null) {
                return Due.open();
            }
            return switch (choice) {
                case BY_DATE -> Due.by(on);
                case DAYS_AFTER_EFFECT -> Due.after(days, DayUnit.NATURAL_DAY, DueEvent.EFFECT);
                case WORKING_DAYS_AFTER_EFFECT -> Due.after(days, DayUnit.WORKING_DAY, DueEvent.EFFECT);
                case DAYS_AFTER_DECISION -> Due.after(days, DayUnit.NATURAL_DAY, DueEvent.DECISION_SERVED);
                case WORKING_DAYS_AFTER_DECISION -> Due.after(days, DayUnit.WORKING_DAY, DueEvent.DECISION_SERVED);
                case DAYS_AFTER_TERM -> Due.afterTerm(days, DayUnit.NATURAL_DAY, term);
                case WORKING_DAYS_AFTER_TERM -> Due.afterTerm(days, DayUnit.WORKING_DAY, term);
            };
        }

        public boolean isDate() {
            return choice == DueChoice.BY_DATE;
        }

        public boolean isAfterTerm() {
            return choice != null && choice.isOfTerm();
        }

        public Integer getTerm() {
            return term;
        }

        public void setTerm(Integer term) {
            this.term = term;
        }

        public DueChoice getChoice() {
            return choice;
        }

        public void setChoice(DueChoice choice) {
            this.choice = choice;
        }

        public LocalDate getOn() {
            return on;
        }

        public void setOn(LocalDate on) {
            this.on = on;
        }

        public Integer getDays() {
            return days;
        }

        public void setDays(Integer days) {
            this.days = days;
        }
    }

    /** One determination. */
    public static class DeterminationForm implements Serializable {

        private DeterminationKind kind;
        private String subject;
        private String decidingBody;
        private String applicant;
        private LocalDate applyBy;
        private LocalDate longStop;
        private String outcomes;
        private String otherwise;
        private Reversal reversal = Reversal.ADJUST;

        DeterminationForm() {
            setKind(DeterminationKind.WORK_INJURY);
        }

        DeterminationForm(AgreementText.DeterminationLine line) {
            kind = line.kind();
            subject = line.subject();
            decidingBody = line.decidingBody();
            applicant = AgreementForm.text(line.applicant());
            applyBy = line.applyBy();
            longStop = line.longStop();
            outcomes = String.join("\n", line.outcomes());
            otherwise = line.otherwise();
            reversal = line.reversal();
        }

        AgreementText.DeterminationLine line() {
            return new AgreementText.DeterminationLine(
                    kind,
                    subject,
                    decidingBody,
                    id(applicant),
                    applyBy,
                    longStop,
                    isGraded() ? List.of() : written(),
                    otherwise,
                    reversal);
        }

        private List<String> written() {
            return outcomes == null
                    ? List.of()
                    : outcomes.lines()
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList();
        }

        /** The ways in which it can end; grades as their numbers. */
        public List<String> getPossible() {
            return isGraded() ? GRADES : written().stream().distinct().toList();
        }

        /** Whether it ends in a grade, whose numbers the law gives. */
        public boolean isGraded() {
            return kind == DeterminationKind.DISABILITY_GRADE;
        }

        public DeterminationKind getKind() {
            return kind;
        }

        /** With the kind come its usual outcomes, unless somebody has written others. */
        public void setKind(DeterminationKind kind) {
            boolean untouched = outcomes == null
                    || outcomes.isBlank()
                    || this.kind != null && written().equals(this.kind.usualOutcomes());
            if (kind != this.kind && untouched) {
                outcomes = kind == null ? null : String.join("\n", kind.usualOutcomes());
            }
            this.kind = kind;
        }

        public String getSubject() {
            return subject;
        }

        public void setSubject(String subject) {
            this.subject = subject;
        }

        public String getDecidingBody() {
            return decidingBody;
        }

        public void setDecidingBody(String decidingBody) {
            this.decidingBody = decidingBody;
        }

        public String getApplicant() {
            return applicant;
        }

        public void setApplicant(String applicant) {
            this.applicant = applicant;
        }

        public LocalDate getApplyBy() {
            return applyBy;
        }

        public void setApplyBy(LocalDate applyBy) {
            this.applyBy = applyBy;
        }

        public LocalDate getLongStop() {
            return longStop;
        }

        public void setLongStop(LocalDate longStop) {
            this.longStop = longStop;
        }

        /** One outcome a line. */
        public String getOutcomes() {
            return outcomes;
        }

        public void setOutcomes(String outcomes) {
            this.outcomes = outcomes;
        }

        public String getOtherwise() {
            return otherwise;
        }

        public void setOtherwise(String otherwise) {
            this.otherwise = otherwise;
        }

        public Reversal getReversal() {
            return reversal;
        }

        public void setReversal(Reversal reversal) {
            this.reversal = reversal;
        }
    }

    /** What a branch picks of one determination: outcomes, or grades from one to another. Nothing picked: it makes no difference. */
    public static class Pick implements Serializable {

        private String[] outcomes = {};
        private Integer low;
        private Integer high;

        Pick() {}

        Pick(Choice choice) {
            if (choice.graded()) {
                low = choice.low();
                high = choice.high();
            } else {
                outcomes = choice.outcomes().toArray(String[]::new);
            }
        }

        private Optional<Choice> choice(String name, DeterminationForm of) {
            if (of.isGraded()) {
                if (low == null && high == null) {
                    return Optional.empty();
                }
                int from = low == null ? high : low;
                int to = high == null ? low : high;
                return Optional.of(Choice.grades(name, Math.min(from, to), Math.max(from, to)));
            }
            List<String> picked = of.getPossible().stream()
                    .filter(each -> List.of(outcomes).contains(each))
                    .toList();
            return picked.isEmpty() ? Optional.empty() : Optional.of(Choice.words(name, picked));
        }

        public String[] getOutcomes() {
            return outcomes;
        }

        public void setOutcomes(String[] outcomes) {
            this.outcomes = outcomes == null ? new String[0] : outcomes;
        }

        public Integer getLow() {
            return low;
        }

        public void setLow(Integer low) {
            this.low = low;
        }

        public Integer getHigh() {
            return high;
        }

        public void setHigh(Integer high) {
            this.high = high;
        }
    }

    /** A part of a sum and its day. */
    public static class PartForm implements Serializable {

        private BigDecimal amount;
        private final DueForm due;

        PartForm(BigDecimal amount, DueForm due) {
            this.amount = amount;
            this.due = due;
        }

        PartForm(AgreementText.InstalmentLine line) {
            this(figure(line.amount()), new DueForm(line.due(), DueChoice.BY_DATE));
        }

        AgreementText.InstalmentLine line() {
            return new AgreementText.InstalmentLine(money(amount), due.due());
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public DueForm getDue() {
            return due;
        }
    }

    /** The parts in which a sum is paid. They are kept while the box is off, so that a wrong click loses nothing. */
    public static class PartsForm implements Serializable {

        private static final int FEWEST = 2;

        private boolean on;
        private final List<PartForm> parts = new ArrayList<>();
        private Integer count;
        private LocalDate first;

        PartsForm(List<AgreementText.InstalmentLine> lines) {
            on = !lines.isEmpty();
            lines.forEach(line -> parts.add(new PartForm(line)));
        }

        List<AgreementText.InstalmentLine> lines() {
            return on ? parts.stream().map(PartForm::line).toList() : List.of();
        }

        void add() {
            parts.add(new PartForm(null, new DueForm(null, DueChoice.BY_DATE)));
        }

        void remove(int index) {
            parts.remove(index);
        }

        /**
         * Lays a sum out in equal parts, one a month; what does not divide goes into the last.
         *
         * @throws InvalidInput if there is no sum, no number of parts or no first day
         */
        void spread(BigDecimal sum) {
            new InvalidInput.Check()
                    .that(sum != null && sum.signum() > 0, "parts", "agreement.parts.noSum")
                    .that(
                            count != null && count >= FEWEST && count <= AgreementText.MOST_INSTALMENTS,
                            "parts",
                            "agreement.parts.count",
                            FEWEST,
                            AgreementText.MOST_INSTALMENTS)
                    .that(first != null, "parts", "agreement.parts.first")
                    .orThrow();
            parts.clear();
            BigDecimal each = sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
            BigDecimal last = sum.subtract(each.multiply(BigDecimal.valueOf(count - 1L)));
            for (int i = 0; i < count; i++) {
                parts.add(new PartForm(
                        i == count - 1 ? last : each, new DueForm(Due.by(first.plusMonths(i)), DueChoice.BY_DATE)));
            }
        }

        /** With the box come the two parts that there are at least. */
        public void setOn(boolean on) {
            this.on = on;
            while (on && parts.size() < FEWEST) {
                add();
            }
        }

        public boolean isOn() {
            return on;
        }

        public List<PartForm> getParts() {
            return parts;
        }

        public Integer getCount() {
            return count;
        }

        public void setCount(Integer count) {
            this.count = count;
        }

        public LocalDate getFirst() {
            return first;
        }

        public void setFirst(LocalDate first) {
            this.first = first;
        }
    }

    /** One branch of a condition. */
    public class BranchForm implements Serializable {

        private final List<Pick> picks = new ArrayList<>();
        private boolean otherwise;
        private String beyondPickers;
        private String text;
        private BigDecimal amount;
        private final DueForm due;
        private final PartsForm parts;

        BranchForm(boolean otherwise) {
            this.otherwise = otherwise;
            determinations.forEach(each -> picks.add(new Pick()));
            due = new DueForm(null, DueChoice.DAYS_AFTER_DECISION);
            parts = new PartsForm(List.of());
        }

        BranchForm(AgreementText.BranchLine line) {
            otherwise = line.when() == null;
            List<Choice> choices = List.of();
            if (line.when() != null) {
                Optional<List<Choice>> shown =
                        ConditionExpression.parse(line.when()).asPickers();
                beyondPickers = shown.isPresent() ? null : line.when();
                choices = shown.orElse(List.of());
            }
            for (int i = 0; i < determinations.size(); i++) {
                String name = AgreementText.nameOfDetermination(i + 1);
                picks.add(choices.stream()
                        .filter(choice -> choice.name().equals(name))
                        .findFirst()
                        .map(Pick::new)
                        .orElseGet(Pick::new));
            }
            text = line.text();
            amount = figure(line.amount());
            due = new DueForm(line.due(), DueChoice.DAYS_AFTER_DECISION);
            parts = new PartsForm(line.instalments());
        }

        AgreementText.BranchLine line(boolean last) {
            return new AgreementText.BranchLine(when(last), text, money(amount), due.due(), parts.lines());
        }

        private String when(boolean last) {
            if (last && otherwise) {
                return null;
            }
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < determinations.size(); i++) {
                picks.get(i)
                        .choice(AgreementText.nameOfDetermination(i + 1), determinations.get(i))
                        .ifPresent(choices::add);
            }
            return choices.isEmpty()
                    ? beyondPickers
                    : ConditionExpression.allOf(choices).text();
        }

        public List<Pick> getPicks() {
            return picks;
        }

        /** Whether it holds in every case that no other branch names; only the last one can. */
        public boolean isOtherwise() {
            return otherwise;
        }

        public void setOtherwise(boolean otherwise) {
            this.otherwise = otherwise;
        }

        /** A condition that pickers cannot show, kept until something is picked; null if they can. */
        public String getBeyondPickers() {
            return beyondPickers;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public DueForm getDue() {
            return due;
        }

        public PartsForm getParts() {
            return parts;
        }
    }

    /** One term. What it depends on is kept while the box is off, so that a wrong click loses nothing. */
    public class TermForm implements Serializable {

        private TermKind kind = TermKind.MONEY;
        private String obligor;
        private String obligee;
        private String text;
        private String method;
        private String proof;
        private BigDecimal amount;
        private String bank;
        private String holder;
        private String account;
        private SensitiveText knownAccount;
        private final DueForm due;
        private final PartsForm parts;
        private boolean byFormula;
        private BigDecimal rate;
        private BigDecimal quantity;
        private String unit;
        private BigDecimal lateInterest;
        private Integer acceleratesAfter;
        private String[] settles = {};
        private boolean conditional;
        private BigDecimal advance;
        private final DueForm advanceDue;
        private final List<BranchForm> branches = new ArrayList<>();

        TermForm() {
            due = new DueForm(null, DueChoice.DAYS_AFTER_EFFECT);
            advanceDue = new DueForm(null, DueChoice.DAYS_AFTER_EFFECT);
            parts = new PartsForm(List.of());
        }

        TermForm(AgreementText.TermLine line) {
            kind = line.kind();
            obligor = AgreementForm.text(line.obligor());
            obligee = AgreementForm.text(line.obligee());
            text = line.text();
            method = line.method();
            proof = line.proof();
            amount = figure(line.amount());
            if (line.account() != null) {
                bank = line.account().bank();
                holder = line.account().holder();
                knownAccount = line.account().number();
            }
            due = new DueForm(line.due(), DueChoice.DAYS_AFTER_EFFECT);
            parts = new PartsForm(line.instalments());
            if (line.formula() != null) {
                byFormula = true;
                rate = figure(line.formula().rate());
                quantity = line.formula().quantity();
                unit = line.formula().unit();
            }
            if (line.remedy() != null) {
                lateInterest = line.remedy().lateInterest();
                acceleratesAfter = line.remedy().acceleratesAfter();
            }
            settles = line.settles().stream().map(UUID::toString).toArray(String[]::new);
            AgreementText.ConditionLine condition = line.condition();
            conditional = condition != null;
            AgreementText.InstalmentLine paidBefore = conditional ? condition.advance() : null;
            advance = paidBefore == null ? null : figure(paidBefore.amount());
            advanceDue = new DueForm(paidBefore == null ? null : paidBefore.due(), DueChoice.DAYS_AFTER_EFFECT);
            if (conditional) {
                condition.branches().forEach(branch -> branches.add(new BranchForm(branch)));
            }
        }

        AgreementText.TermLine line() {
            boolean owedAnyway = isMoney() && !conditional;
            Formula formula = owedAnyway && byFormula ? formula() : null;
            return new AgreementText.TermLine(
                    kind,
                    id(obligor),
                    id(obligee),
                    text,
                    method,
                    formula != null ? formula.amount() : isMoney() ? money(amount) : null,
                    formula,
                    due.due(),
                    owedAnyway ? parts.lines() : List.of(),
                    conditional ? condition() : null,
                    isMoney() ? payee() : null,
                    isMoney() && (lateInterest != null || acceleratesAfter != null)
                            ? new Remedy(lateInterest, acceleratesAfter)
                            : null,
                    Stream.of(settles).map(UUID::fromString).collect(Collectors.toSet()),
                    isMoney() ? null : proof);
        }

        private AgreementText.ConditionLine condition() {
            List<AgreementText.BranchLine> lines = new ArrayList<>();
            for (int i = 0; i < branches.size(); i++) {
                lines.add(branches.get(i).line(i == branches.size() - 1));
            }
            boolean paidBefore = isMoney() && advance != null;
            return new AgreementText.ConditionLine(
                    lines, paidBefore ? new AgreementText.InstalmentLine(money(advance), advanceDue.due()) : null);
        }

        private Formula formula() {
            return new Formula(money(rate), quantity, unit);
        }

        /** What the sum is now: what the formula comes to, or what was written. */
        public BigDecimal getSum() {
            return byFormula ? figure(formula().amount()) : amount;
        }

        /** The number that is known stays unless another is typed; without bank and holder there is no account any more. */
        private PayeeAccount payee() {
            boolean typed = account != null && !account.isBlank();
            if (!typed && blank(bank) && blank(holder)) {
                return null;
            }
            return PayeeAccount.ofNullable(bank, holder, typed ? new SensitiveText(account) : knownAccount);
        }

        private static boolean blank(String said) {
            return said == null || said.isBlank();
        }

        /** One more branch, before the last one, which holds in every other case. */
        void addBranch() {
            branches.add(Math.max(0, branches.size() - 1), new BranchForm(false));
        }

        void removeBranch(int index) {
            branches.remove(index);
        }

        public boolean isMoney() {
            return kind == TermKind.MONEY;
        }

        public boolean isConditional() {
            return conditional;
        }

        /** With the box come the two branches that a condition has at least. */
        public void setConditional(boolean conditional) {
            this.conditional = conditional;
            while (conditional && branches.size() < 2) {
                branches.add(new BranchForm(branches.size() == 1));
            }
        }

        public TermKind getKind() {
            return kind;
        }

        public void setKind(TermKind kind) {
            this.kind = kind;
        }

        public String getObligor() {
            return obligor;
        }

        public void setObligor(String obligor) {
            this.obligor = obligor;
        }

        public String getObligee() {
            return obligee;
        }

        public void setObligee(String obligee) {
            this.obligee = obligee;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getProof() {
            return proof;
        }

        public void setProof(String proof) {
            this.proof = proof;
        }

        public String getMethod() {
            return method;
        }

        public void setMethod(String method) {
            this.method = method;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public String getBank() {
            return bank;
        }

        public void setBank(String bank) {
            this.bank = bank;
        }

        public String getHolder() {
            return holder;
        }

        public void setHolder(String holder) {
            this.holder = holder;
        }

        /** A number that is being typed; one that is stored is never given back to the field. */
        public String getAccount() {
            return account;
        }

        public void setAccount(String account) {
            this.account = account;
        }

        /** The number that is stored, masked; null if there is none. */
        public String getMaskedAccount() {
            return knownAccount == null ? null : new PayeeAccount(null, null, knownAccount).masked();
        }

        /** Whether the number looks as if a digit had slipped. */
        public boolean isAccountDoubtful() {
            PayeeAccount payee = payee();
            return payee != null && payee.doubtful();
        }

        public DueForm getDue() {
            return due;
        }

        public PartsForm getParts() {
            return parts;
        }

        public boolean isByFormula() {
            return byFormula;
        }

        public void setByFormula(boolean byFormula) {
            this.byFormula = byFormula;
        }

        public BigDecimal getRate() {
            return rate;
        }

        public void setRate(BigDecimal rate) {
            this.rate = rate;
        }

        public BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(BigDecimal quantity) {
            this.quantity = quantity;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        /** What the formula comes to; null while it is open. */
        public Money getFormulaAmount() {
            return formula().amount();
        }

        public BigDecimal getLateInterest() {
            return lateInterest;
        }

        public void setLateInterest(BigDecimal lateInterest) {
            this.lateInterest = lateInterest;
        }

        public Integer getAcceleratesAfter() {
            return acceleratesAfter;
        }

        public void setAcceleratesAfter(Integer acceleratesAfter) {
            this.acceleratesAfter = acceleratesAfter;
        }

        public String[] getSettles() {
            return settles;
        }

        public void setSettles(String[] settles) {
            this.settles = settles == null ? new String[0] : settles;
        }

        public BigDecimal getAdvance() {
            return advance;
        }

        public void setAdvance(BigDecimal advance) {
            this.advance = advance;
        }

        public DueForm getAdvanceDue() {
            return advanceDue;
        }

        public List<BranchForm> getBranches() {
            return branches;
        }
    }
}
