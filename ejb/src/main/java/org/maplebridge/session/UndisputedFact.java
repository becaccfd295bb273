package org.maplebridge.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.Party;

/**
 * A fact that the parties do not dispute (无争议事实). Born when the mediator states it, confirmed by each side on a day. It may leave the
 * file, as with the papers that go back to a commission, only with both confirmations (人民法院在线调解规则 22). A wrong one is withdrawn and
 * stated anew, never reworded under a confirmation.
 */
@Entity
@Table(name = "undisputed_fact")
public class UndisputedFact extends Aggregate {

    private static final int LONGEST = 2000;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "place")
    private int place;

    @Column(name = "text")
    private String text;

    @Column(name = "applicants_on")
    private LocalDate applicantsOn;

    @Column(name = "respondents_on")
    private LocalDate respondentsOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "stated_at")
    private Instant statedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected UndisputedFact() {}

    /**
     * @param place 1, 2, 3… within the case
     * @throws InvalidInput if the text is missing or too long
     */
    UndisputedFact(UUID caseId, int place, String text, Instant at) {
        new InvalidInput.Check()
                .that(Typed.orNull(text) != null, "factText", "fault.required")
                .that(Typed.fits(text, LONGEST), "factText", "fault.tooLong", LONGEST)
                .orThrow();
        this.caseId = caseId;
        this.place = place;
        this.text = text.strip();
        this.statedAt = at;
    }

    /**
     * A side says that it is so.
     *
     * @param on    the day on which it said so
     * @param today the present legal day
     * @throws Conflict     if the side has confirmed already, or the fact was withdrawn
     * @throws InvalidInput if the day is missing or still to come
     */
    void confirm(Party.Side side, LocalDate on, LocalDate today) {
        requireStated();
        new InvalidInput.Check()
                .that(side != null, "side", "fault.required")
                .that(on != null, "on", "fault.required")
                .that(on == null || !on.isAfter(today), "on", "fault.day.future")
                .orThrow();
        if (confirmedOn(side) != null) {
            throw new Conflict("fault.session.factConfirmed", side);
        }
        if (side == Party.Side.APPLICANT) {
            applicantsOn = on;
        } else {
            respondentsOn = on;
        }
    }

    /** It is disputed after all, or was stated wrongly. */
    void withdraw(Instant at) {
        requireStated();
        withdrawnAt = at;
    }

    private void requireStated() {
        if (withdrawnAt != null) {
            throw new Conflict("fault.session.factWithdrawn");
        }
    }

    /** The day on which a side confirmed it; null until then. */
    public LocalDate confirmedOn(Party.Side side) {
        return side == Party.Side.APPLICANT ? applicantsOn : respondentsOn;
    }

    /** Whether it may leave the file: both sides have confirmed it. */
    public boolean mayLeave() {
        return withdrawnAt == null && applicantsOn != null && respondentsOn != null;
    }

    public UUID caseId() {
        return caseId;
    }

    public int place() {
        return place;
    }

    public String text() {
        return text;
    }

    public Instant statedAt() {
        return statedAt;
    }
}
