package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/** Why a text may be signed in spite of a warning, in a named person's words. Holds as long as the warning stays the same. */
@Entity
@Table(name = "agreement_warning_answer")
public class WarningAnswer extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Column(name = "warning")
    private String warning;

    @Column(name = "reason")
    private String reason;

    @Convert(converter = UuidConverter.class)
    @Column(name = "answered_by")
    private UUID by;

    @Column(name = "answered_by_name")
    private String byName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "answered_at")
    private Instant at;

    protected WarningAnswer() {}

    WarningAnswer(Agreement agreement, String warning, String reason, UUID by, String byName, Instant at) {
        this.agreement = agreement;
        this.warning = warning;
        this.reason = reason;
        this.by = by;
        this.byName = byName;
        this.at = at;
    }

    boolean answers(Warning of) {
        return warning.equals(of.id());
    }

    public String reason() {
        return reason;
    }

    /** The name of who gave the reason. */
    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }
}
