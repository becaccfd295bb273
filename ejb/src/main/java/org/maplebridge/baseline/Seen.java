package org.maplebridge.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.UuidConverter;

/**
 * That a party was shown the baseline beside the offer: which edition, and which sums stood there then. Written down by whoever drafts the agreement,
 * kept for good; what changes afterwards does not change what was seen.
 */
@Entity
@Table(name = "baseline_seen")
@NamedQuery(name = "Seen.ofCase", query = "SELECT s FROM Seen s WHERE s.caseId = :caseId ORDER BY s.recordedAt, s.id")
public class Seen extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", nullable = false, updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", nullable = false, updatable = false)
    private UUID partyId;

    @Column(name = "edition", nullable = false, updatable = false)
    private int edition;

    @Column(name = "seen_on", nullable = false, updatable = false)
    private LocalDate seenOn;

    @Column(name = "certain_sum", nullable = false, updatable = false)
    private BigDecimal certain;

    @Column(name = "ceiling_sum", nullable = false, updatable = false)
    private BigDecimal ceiling;

    @Column(name = "recorder_name", nullable = false, updatable = false)
    private String recorderName;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected Seen() {}

    Seen(Baseline baseline, UUID partyId, LocalDate on, Offer offer, String recorderName, Instant at) {
        this.caseId = baseline.caseId();
        this.edition = baseline.edition();
        this.partyId = partyId;
        this.seenOn = on;
        this.certain = offer.certain().yuan();
        this.ceiling = offer.ceiling().yuan();
        this.recorderName = recorderName;
        this.recordedAt = at;
    }

    public UUID partyId() {
        return partyId;
    }

    public int edition() {
        return edition;
    }

    /** The day on which the party saw it. */
    public LocalDate seenOn() {
        return seenOn;
    }

    /** The sums that stood beside it. */
    public Offer offer() {
        return new Offer(new Money(certain), new Money(ceiling));
    }

    public String recorderName() {
        return recorderName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
