package org.maplebridge.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.Party;

/**
 * A proposal at the table (调解方案; the mediator may make one, 人民调解法 22): who owes what, how much, by when, and what each side says to it. Never reworded once
 * it lies on the table: another takes its place. What both sides have accepted can become a term of the agreement.
 */
@Entity
@Table(name = "session_proposal")
public class Proposal extends Aggregate {

    /** The longest text. */
    public static final int LONGEST = 1000;

    private static final int MOST_DAYS = 3650;

    /** Whose idea it was. */
    public enum Proposer {
        /** 调解员. */
        MEDIATOR,
        /** 申请人一方. */
        APPLICANT,
        /** 被申请人一方. */
        RESPONDENT
    }

    /** What a side says to it. */
    public enum Answer {
        /** 同意. */
        ACCEPTED,
        /** 不同意. */
        REFUSED
    }

    /**
     * What is proposed.
     *
     * @param owedBy  the side that would owe it
     * @param text    what would be done, without who
     * @param amount  for money; null for anything else
     * @param dueDays by when, in natural days from the agreement's effect; null where it is left open
     */
    public record Content(Proposer proposer, Party.Side owedBy, String text, Money amount, Integer dueDays)
            implements Serializable {}

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_by")
    private Proposer proposer;

    @Enumerated(EnumType.STRING)
    @Column(name = "owed_by")
    private Party.Side owedBy;

    @Column(name = "text")
    private String text;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "due_days")
    private Integer dueDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "applicants_answer")
    private Answer applicantsAnswer;

    @Column(name = "applicants_on")
    private LocalDate applicantsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "respondents_answer")
    private Answer respondentsAnswer;

    @Column(name = "respondents_on")
    private LocalDate respondentsOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stated_at")
    private Instant statedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Proposal() {}

    /**
     * @param place 1, 2, 3… within the case
     * @throws InvalidInput with everything that is missing or cannot be
     */
    Proposal(UUID caseId, int place, Content content, Instant at) {
        new InvalidInput.Check()
                .that(content.proposer() != null, "proposer", "fault.required")
                .that(content.owedBy() != null, "owedBy", "fault.required")
                .that(Typed.orNull(content.text()) != null, "proposalText", "fault.required")
                .that(Typed.fits(content.text(), LONGEST), "proposalText", "fault.tooLong", LONGEST)
                .that(
                        content.amount() == null || content.amount().compareTo(Money.ZERO) > 0,
                        "proposalAmount",
                        "fault.session.proposalAmount")
                .that(
                        content.dueDays() == null || content.dueDays() >= 0 && content.dueDays() <= MOST_DAYS,
                        "proposalDays",
                        "fault.session.proposalDays",
                        MOST_DAYS)
                .orThrow();
        this.caseId = caseId;
        this.place = place;
        this.proposer = content.proposer();
        this.owedBy = content.owedBy();
        this.text = content.text().strip();
        this.amount = content.amount() == null ? null : content.amount().yuan();
        this.dueDays = content.dueDays();
        this.statedAt = at;
    }

    /**
     * A side answers; a later answer takes the place of its earlier one.
     *
     * @param on    the day on which it said so
     * @param today the present legal day
     * @throws Conflict     if the proposal was withdrawn
     * @throws InvalidInput if the day is missing or still to come
     */
    void answer(Party.Side side, Answer said, LocalDate on, LocalDate today) {
        requireOnTheTable();
        new InvalidInput.Check()
                .that(side != null, "side", "fault.required")
                .that(said != null, "answer", "fault.required")
                .that(on != null, "answeredOn", "fault.required")
                .that(on == null || !on.isAfter(today), "answeredOn", "fault.day.future")
                .orThrow();
        if (side == Party.Side.APPLICANT) {
            applicantsAnswer = said;
            applicantsOn = on;
        } else {
            respondentsAnswer = said;
            respondentsOn = on;
        }
    }

    /** @throws Conflict if it was withdrawn before */
    void withdraw(Instant at) {
        requireOnTheTable();
        withdrawnAt = at;
    }

    private void requireOnTheTable() {
        if (withdrawnAt != null) {
            throw new Conflict("fault.session.proposalWithdrawn");
        }
    }

    /** Whether both sides have accepted it, so that it can become a term. */
    public boolean accepted() {
        return withdrawnAt == null && applicantsAnswer == Answer.ACCEPTED && respondentsAnswer == Answer.ACCEPTED;
    }

    /** What a side says to it; null as long as it has said nothing. */
    public Answer answerOf(Party.Side side) {
        return side == Party.Side.APPLICANT ? applicantsAnswer : respondentsAnswer;
    }

    /** The day of that answer; null as long as there is none. */
    public LocalDate answeredOn(Party.Side side) {
        return side == Party.Side.APPLICANT ? applicantsOn : respondentsOn;
    }

    public Content content() {
        return new Content(proposer, owedBy, text, Money.ofNullable(amount), dueDays);
    }

    public UUID caseId() {
        return caseId;
    }

    public int place() {
        return place;
    }

    public Instant statedAt() {
        return statedAt;
    }
}
