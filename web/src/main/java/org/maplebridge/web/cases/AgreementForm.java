package org.maplebridge.web.cases;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.identity.SensitiveText;

/** What is being written on the agreement page. Filled from the stored text, changed by the person, given back as a text. */
public class AgreementForm implements Serializable {

    /** The ways to say by when; each becomes a due rule. */
    public enum DueChoice {
        BY_DATE,
        DAYS_AFTER_EFFECT,
        WORKING_DAYS_AFTER_EFFECT,
        DAYS_AFTER_DECISION,
        WORKING_DAYS_AFTER_DECISION;

        /** Whether it is counted from a determination, which only a branch has. */
        public boolean isOfDecision() {
            return this == DAYS_AFTER_DECISION || this == WORKING_DAYS_AFTER_DECISION;
        }
    }

    private String facts;
    private String dispute;
    private String responsibilities;
    private String manner;
    private final List<PartyForm> parties = new ArrayList<>();
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
        text.terms().forEach(line -> form.terms.add(new TermForm(line)));
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
                terms.stream().map(TermForm::line).toList());
    }

    /** A new term at the end; money from the respondent to the applicant, because that is what most are. */
    void addTerm() {
        TermForm term = new TermForm();
        parties.stream()
                .filter(party -> party.side == Party.Side.RESPONDENT)
                .findFirst()
                .ifPresent(party -> term.obligor = party.partyId.toString());
        parties.stream()
                .filter(party -> party.side == Party.Side.APPLICANT)
                .findFirst()
                .ifPresent(party -> term.obligee = party.partyId.toString());
        terms.add(term);
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

        DueForm(Due due, DueChoice otherwise) {
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
            };
        }

        public boolean isDate() {
            return choice == DueChoice.BY_DATE;
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

    /** One branch of a condition. */
    public static class BranchForm implements Serializable {

        private String outcome;
        private String text;
        private BigDecimal amount;
        private final DueForm due;

        BranchForm() {
            due = new DueForm(null, DueChoice.DAYS_AFTER_DECISION);
        }

        BranchForm(AgreementText.BranchLine line) {
            outcome = line.outcome();
            text = line.text();
            amount = figure(line.amount());
            due = new DueForm(line.due(), DueChoice.DAYS_AFTER_DECISION);
        }

        AgreementText.BranchLine line() {
            return new AgreementText.BranchLine(outcome, text, money(amount), due.due());
        }

        public String getOutcome() {
            return outcome;
        }

        public void setOutcome(String outcome) {
            this.outcome = outcome;
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
    }

    /** One term. What it depends on is kept while the box is off, so that a wrong click loses nothing. */
    public static class TermForm implements Serializable {

        private TermKind kind = TermKind.MONEY;
        private String obligor;
        private String obligee;
        private String text;
        private String method;
        private BigDecimal amount;
        private String bank;
        private String holder;
        private String account;
        private SensitiveText knownAccount;
        private final DueForm due;
        private boolean conditional;
        private DeterminationKind determination = DeterminationKind.WORK_INJURY;
        private String subject;
        private String decidingBody;
        private String applicant;
        private LocalDate applyBy;
        private LocalDate longStop;
        private final List<BranchForm> branches = new ArrayList<>();

        TermForm() {
            due = new DueForm(null, DueChoice.DAYS_AFTER_EFFECT);
        }

        TermForm(AgreementText.TermLine line) {
            kind = line.kind();
            obligor = AgreementForm.text(line.obligor());
            obligee = AgreementForm.text(line.obligee());
            text = line.text();
            method = line.method();
            amount = figure(line.amount());
            if (line.account() != null) {
                bank = line.account().bank();
                holder = line.account().holder();
                knownAccount = line.account().number();
            }
            due = new DueForm(line.due(), DueChoice.DAYS_AFTER_EFFECT);
            AgreementText.ConditionLine condition = line.condition();
            conditional = condition != null;
            if (conditional) {
                determination = condition.determination();
                subject = condition.subject();
                decidingBody = condition.decidingBody();
                applicant = AgreementForm.text(condition.applicant());
                applyBy = condition.applyBy();
                longStop = condition.longStop();
                condition.branches().forEach(branch -> branches.add(new BranchForm(branch)));
            }
        }

        AgreementText.TermLine line() {
            AgreementText.ConditionLine condition = conditional
                    ? new AgreementText.ConditionLine(
                            determination,
                            subject,
                            decidingBody,
                            id(applicant),
                            applyBy,
                            longStop,
                            branches.stream().map(BranchForm::line).toList())
                    : null;
            return new AgreementText.TermLine(
                    kind,
                    id(obligor),
                    id(obligee),
                    text,
                    method,
                    isMoney() ? money(amount) : null,
                    due.due(),
                    condition,
                    isMoney() ? payee() : null);
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
            branches.add(Math.max(0, branches.size() - 1), new BranchForm());
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
                branches.add(new BranchForm());
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

        public DeterminationKind getDetermination() {
            return determination;
        }

        public void setDetermination(DeterminationKind determination) {
            this.determination = determination;
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

        public List<BranchForm> getBranches() {
            return branches;
        }
    }
}
