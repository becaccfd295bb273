package org.maplebridge.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.Party;
import org.maplebridge.identity.SealedTextConverter;
import org.maplebridge.identity.SensitiveText;

/**
 * What one side told the mediator in confidence (背对背). Born at the table, stored sealed, never changed. Only the case's mediator reads it;
 * it is absent from the record, every paper, list, search and hand-over, and the history holds a digest only.
 */
@Entity
@Table(name = "caucus_note")
public class CaucusNote extends Aggregate {

    private static final int LONGEST = 4000;

    @Convert(converter = UuidConverter.class)
    @Column(name = "session_id")
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Party.Side side;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "text_sealed")
    private SensitiveText text;

    @Convert(converter = UuidConverter.class)
    @Column(name = "author_id")
    private UUID author;

    @Convert(converter = InstantConverter.class)
    @Column(name = "noted_at")
    private Instant notedAt;

    protected CaucusNote() {}

    /**
     * @throws InvalidInput if side or text is missing, or the text too long
     */
    CaucusNote(UUID sessionId, Party.Side side, String text, UUID author, Instant at) {
        new InvalidInput.Check()
                .that(side != null, "side", "fault.required")
                .that(Typed.orNull(text) != null, "caucusText", "fault.required")
                .that(Typed.fits(text, LONGEST), "caucusText", "fault.tooLong", LONGEST)
                .orThrow();
        this.sessionId = sessionId;
        this.side = side;
        this.text = new SensitiveText(text.strip());
        this.author = author;
        this.notedAt = at;
    }

    public UUID sessionId() {
        return sessionId;
    }

    /** Whose confidence it is. */
    public Party.Side side() {
        return side;
    }

    SensitiveText text() {
        return text;
    }

    /** The mediator who noted it. */
    public UUID author() {
        return author;
    }

    public Instant notedAt() {
        return notedAt;
    }
}
