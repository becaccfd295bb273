package org.maplebridge.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * A party's word that the record says what was said. Bound to the very text by its fingerprint; an edit of the record makes it void, and it
 * stays as a trace of what was confirmed before.
 */
@Entity
@Table(name = "record_confirmation")
public class Confirmation extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id", nullable = false)
    private SessionRecord record;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private ConfirmationMethod method;

    @Convert(converter = InstantConverter.class)
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "text_sha256")
    private String textSha256;

    @Convert(converter = InstantConverter.class)
    @Column(name = "voided_at")
    private Instant voidedAt;

    protected Confirmation() {}

    Confirmation(SessionRecord record, UUID partyId, ConfirmationMethod method, Instant at, String textSha256) {
        this.record = record;
        this.partyId = partyId;
        this.method = method;
        this.confirmedAt = at;
        this.textSha256 = textSha256;
    }

    void makeVoid(Instant at) {
        voidedAt = at;
    }

    public UUID partyId() {
        return partyId;
    }

    public ConfirmationMethod method() {
        return method;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** The fingerprint of the text that was confirmed. */
    public String textSha256() {
        return textSha256;
    }

    /** When an edit of the record made it void; null while it stands. */
    public Instant voidedAt() {
        return voidedAt;
    }

    /** Whether it stands. */
    public boolean stands() {
        return voidedAt == null;
    }
}
