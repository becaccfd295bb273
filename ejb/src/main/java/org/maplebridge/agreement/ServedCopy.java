package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;

/**
 * That a party has its copy of an agreement in effect (送达): how, on which day, who wrote it down. Born when the mediator records it; a mistake is
 * corrected in its place and the history keeps both. When every party has its line, the agreement counts as served; it binds without that.
 */
@Entity
@Table(name = "agreement_copy")
@NamedQuery(name = "ServedCopy.of", query = "SELECT c FROM ServedCopy c WHERE c.agreement = :agreement")
public class ServedCopy extends Aggregate {

    private static final String POST_NUMBER = "[A-Za-z0-9-]{6,40}";

    @Convert(converter = UuidConverter.class)
    @Column(name = "agreement_id", nullable = false, updatable = false)
    private UUID agreement;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", nullable = false, updatable = false)
    private UUID party;

    @Enumerated(EnumType.STRING)
    @Column(name = "manner", nullable = false)
    private ServingManner manner;

    @Column(name = "post_number")
    private String postNumber;

    @Column(name = "served_on", nullable = false)
    private LocalDate on;

    @Convert(converter = UuidConverter.class)
    @Column(name = "recorded_by", nullable = false)
    private UUID recordedBy;

    @Column(name = "recorded_by_name", nullable = false)
    private String recordedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    protected ServedCopy() {}

    ServedCopy(UUID agreement, UUID party) {
        this.agreement = agreement;
        this.party = party;
    }

    /**
     * What the mediator writes down.
     *
     * @param postNumber the number of the item; for the post only
     * @param on         the day on which the party had it
     */
    public record Line(ServingManner manner, String postNumber, LocalDate on) {

        public Line {
            postNumber = postNumber == null || postNumber.isBlank() ? null : postNumber.strip();
        }

        /** What this line lacks for an agreement that is in effect since a day. */
        private void require(LocalDate effectiveOn, LocalDate today) {
            new InvalidInput.Check()
                    .that(manner != null, "manner", "fault.required")
                    .that(on != null, "on", "fault.required")
                    .that(on == null || !on.isAfter(today), "on", "fault.day.future")
                    .that(on == null || !on.isBefore(effectiveOn), "on", "fault.serving.beforeEffect", effectiveOn)
                    .that(
                            manner != ServingManner.POST || postNumber != null && postNumber.matches(POST_NUMBER),
                            "postNumber",
                            "fault.serving.postNumber")
                    .orThrow();
        }
    }

    /**
     * Writes the line, or writes it anew.
     *
     * @throws InvalidInput with everything that is missing or cannot be: no day, one before the effect or to come, a letter without number
     */
    void write(Line line, LocalDate effectiveOn, LocalDate today, Actor by, Instant at) {
        line.require(effectiveOn, today);
        manner = line.manner();
        postNumber = line.manner() == ServingManner.POST ? line.postNumber() : null;
        on = line.on();
        recordedBy = by.id();
        recordedByName = by.name();
        recordedAt = at;
    }

    public UUID party() {
        return party;
    }

    public ServingManner manner() {
        return manner;
    }

    /** The number of the item; null for what was not sent by post. */
    public String postNumber() {
        return postNumber;
    }

    /** The day on which the party had it. */
    public LocalDate on() {
        return on;
    }

    public UUID recordedBy() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
