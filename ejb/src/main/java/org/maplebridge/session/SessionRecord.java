package org.maplebridge.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * The record of a session (调解笔录). Born with its first words, written on as often as needed until the case is closed, confirmed by each
 * party that came. Any edit of the text after the first confirmation makes all confirmations void. What one side said in confidence has no
 * place in it.
 */
@Entity
@Table(name = "session_record")
public class SessionRecord extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "invited")
    private String invited;

    @Column(name = "matter")
    private String matter;

    @Column(name = "course")
    private String course;

    @Column(name = "result")
    private String result;

    @Convert(converter = InstantConverter.class)
    @Column(name = "written_at")
    private Instant writtenAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(mappedBy = "record", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("confirmedAt")
    private List<Confirmation> confirmations = new ArrayList<>();

    protected SessionRecord() {}

    SessionRecord(UUID sessionId, RecordText text, Instant at) {
        this.sessionId = sessionId;
        take(text, at);
    }

    private void take(RecordText text, Instant at) {
        text.check();
        invited = text.invited();
        matter = text.matter();
        course = text.course();
        result = text.result();
        writtenAt = at;
        changedAt = at;
    }

    /**
     * Takes another text; the same text again changes nothing.
     *
     * @return the confirmations that stand no more
     * @throws InvalidInput if the text cannot be taken
     */
    List<Confirmation> write(RecordText text, Instant at) {
        if (text.equals(text())) {
            return List.of();
        }
        take(text, at);
        List<Confirmation> voided =
                confirmations.stream().filter(Confirmation::stands).toList();
        voided.forEach(confirmation -> confirmation.makeVoid(at));
        return voided;
    }

    /**
     * A party confirms the text as it stands.
     *
     * @throws Conflict if the party has confirmed this text already
     */
    Confirmation confirm(UUID partyId, ConfirmationMethod method, Instant at) {
        if (method == null) {
            throw new InvalidInput("method", "fault.required");
        }
        if (confirmationOf(partyId).isPresent()) {
            throw new Conflict("fault.session.confirmedAlready");
        }
        Confirmation confirmation = new Confirmation(this, partyId, method, at, text().sha256());
        confirmations.add(confirmation);
        changedAt = at;
        return confirmation;
    }

    /** The party's confirmation that stands; empty until there is one. */
    public Optional<Confirmation> confirmationOf(UUID partyId) {
        return confirmations.stream()
                .filter(each -> each.stands() && each.partyId().equals(partyId))
                .findFirst();
    }

    public UUID sessionId() {
        return sessionId;
    }

    public RecordText text() {
        return new RecordText(invited, matter, course, result);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** All confirmations, those made void too, in order. */
    public List<Confirmation> confirmations() {
        return Collections.unmodifiableList(confirmations);
    }
}
