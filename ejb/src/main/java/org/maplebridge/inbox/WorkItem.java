package org.maplebridge.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Role;

/**
 * One thing that waits for a person. Born when a process begins to wait at a step; claimed by somebody or assigned to them; closed when the
 * step is done or the process went another way. Its due date follows the governing clock of its case.
 */
@Entity
@Table(name = "work_item")
public class WorkItem extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "referral_id")
    private UUID referralId;

    /** The application for a way of which it is; null for every other step. */
    @Convert(converter = UuidConverter.class)
    @Column(name = "application_id")
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private Step step;

    @Convert(converter = UuidConverter.class)
    @Column(name = "office_id")
    private UUID office;

    @Column(name = "region_code")
    private String regionCode;

    @Convert(converter = UuidConverter.class)
    @Column(name = "assignee_id")
    private UUID assignee;

    @Column(name = "number")
    private String number;

    @Column(name = "title")
    private String title;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade")
    private RiskGrade grade;

    @Convert(converter = InstantConverter.class)
    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "open")
    private boolean open = true;

    /** When the step was done or the process went another way; the process writes it ({@link WaitingSteps}), nobody by hand. */
    @Convert(converter = InstantConverter.class)
    @Column(name = "closed_at")
    private Instant closedAt;

    /** Whether it was closed by its step being done. */
    @Column(name = "done")
    private boolean done;

    protected WorkItem() {}

    /** A step of a case, due when its limit ends. What the mediator does is given to the case's mediator at once. */
    WorkItem(MediationCase of, Step step, LocalDate dueOn, Instant at) {
        this.caseId = of.id();
        this.referralId = of.referral();
        this.step = step;
        this.office = of.room();
        this.regionCode = of.regionCode();
        this.assignee = step.role() == Role.MEDIATOR ? of.mediator() : null;
        this.dueOn = dueOn;
        this.grade = of.grade();
        this.openedAt = at;
    }

    /** A step of an application for a way from the case's agreement; the limits of mediation have stopped, and the body's bind the body. */
    WorkItem(MediationCase of, UUID applicationId, Step step, Instant at) {
        this(of, step, null, at);
        this.applicationId = applicationId;
    }

    /** A step of a referral, done in the commission. */
    WorkItem(UUID referralId, ReferralPlaces.Place place, Step step, Instant at) {
        this.referralId = referralId;
        this.caseId = place.caseId();
        this.step = step;
        this.office = place.commission();
        this.regionCode = place.regionCode();
        this.number = place.number();
        this.title = place.title();
        this.dueOn = place.dueOn();
        this.grade = RiskGrade.YELLOW;
        this.openedAt = at;
    }

    /** Takes the item for oneself; whether it is free, {@link Inbox} has asked. */
    void claim(UUID person) {
        requireOpen();
        assignee = person;
    }

    /** Puts the item back for the room. */
    void release() {
        requireOpen();
        assignee = null;
    }

    /** Gives the item to somebody, also in place of another. */
    void assign(UUID person) {
        requireOpen();
        assignee = person;
    }

    /** @throws Conflict if it is done, or the case has gone another way */
    void requireOpen() {
        if (!open) {
            throw new Conflict("fault.inbox.closed");
        }
    }

    /** Null for a step of a referral that is no case yet. */
    public UUID caseId() {
        return caseId;
    }

    /** Null unless the case was referred. */
    public UUID referralId() {
        return referralId;
    }

    public Step step() {
        return step;
    }

    /** The room or commission where it waits. */
    public UUID office() {
        return office;
    }

    public String regionCode() {
        return regionCode;
    }

    /** Who has claimed it or was given it; null while it waits for anybody of the office. */
    public UUID assignee() {
        return assignee;
    }

    /** The last day of the governing clock; null when none runs. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean open() {
        return open;
    }
}
