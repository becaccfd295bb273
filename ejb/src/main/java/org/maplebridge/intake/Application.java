package org.maplebridge.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * How a dispute was brought to the window (申请), beside the dispute itself: its finer kind, and for a spoken application the record made
 * on the spot. Born with the case at the window; never changed, because it tells what was said then.
 */
@Entity
@Table(name = "application")
@NamedQuery(name = "Application.ofCase", query = "SELECT a FROM Application a WHERE a.caseId = :caseId")
public class Application extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "dispute_class")
    private String disputeClass;

    @Column(name = "oral")
    private boolean oral;

    @Column(name = "oral_applicant")
    private String applicant;

    @Column(name = "oral_matters")
    private String matters;

    @Column(name = "oral_reasons")
    private String reasons;

    @Convert(converter = InstantConverter.class)
    @Column(name = "oral_recorded_at")
    private Instant recordedAt;

    @Convert(converter = UuidConverter.class)
    @Column(name = "oral_recorder")
    private UUID recorder;

    protected Application() {}

    Application(UUID caseId, String disputeClass, OralApplication spoken, UUID recorder) {
        this.caseId = caseId;
        this.disputeClass = disputeClass;
        this.oral = spoken != null;
        if (spoken != null) {
            this.applicant = spoken.applicant();
            this.matters = spoken.matters();
            this.reasons = spoken.reasons();
            this.recordedAt = spoken.recordedAt();
            this.recorder = recorder;
        }
    }

    public UUID caseId() {
        return caseId;
    }

    /** Level-two code of the dispute type, such as {@code LABOUR_PAY}; null if it was not told apart. */
    public String disputeClass() {
        return disputeClass;
    }

    /** The record of a spoken application, confirmed by the applicant; null for a written one. */
    public OralApplication spoken() {
        return oral ? new OralApplication(applicant, matters, reasons, recordedAt, true) : null;
    }

    /** Who recorded what was spoken; null for a written application. */
    public UUID recorder() {
        return recorder;
    }
}
