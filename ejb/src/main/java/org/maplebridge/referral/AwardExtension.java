package org.maplebridge.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * That the commission's director has let the days for an award be lengthened (劳动争议调解仲裁法 43). Born when the commission's clerk enters it; never
 * changed. The approval is the commission's own paper: it is kept under the id of this entry and so in no folder that a room reads or a package takes
 * along.
 */
@Entity
@Table(name = "award_extension")
@NamedQuery(
        name = "AwardExtension.ofReferral",
        query = "SELECT e FROM AwardExtension e WHERE e.referralId = :referral ORDER BY e.enteredAt, e.id")
public class AwardExtension extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "approved_on", updatable = false)
    private LocalDate approvedOn;

    @Column(name = "units", updatable = false)
    private int units;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected AwardExtension() {}

    AwardExtension(UUID referralId, LocalDate approvedOn, int units, Instant enteredAt) {
        this.referralId = referralId;
        this.approvedOn = approvedOn;
        this.units = units;
        this.enteredAt = enteredAt;
    }

    /** The day of the director's approval. */
    public LocalDate approvedOn() {
        return approvedOn;
    }

    /** By how much, in the unit of the limit's rule. */
    public int units() {
        return units;
    }
}
