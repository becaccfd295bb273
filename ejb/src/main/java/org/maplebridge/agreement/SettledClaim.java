package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/** That a term settles a claim of the case. Lives and ends with the draft's text. */
@Entity
@Table(name = "agreement_settled_claim")
class SettledClaim extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "term_id", nullable = false)
    private Term term;

    @Convert(converter = UuidConverter.class)
    @Column(name = "claim_id")
    private UUID claim;

    protected SettledClaim() {}

    SettledClaim(Term term, UUID claim) {
        this.term = term;
        this.claim = claim;
    }

    UUID claim() {
        return claim;
    }
}
