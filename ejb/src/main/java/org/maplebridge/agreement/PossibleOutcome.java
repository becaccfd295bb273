package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.maplebridge.basics.Aggregate;

/** One of the ways in which a determination can end, in words. Lives and ends with the draft's text. */
@Entity
@Table(name = "agreement_outcome")
class PossibleOutcome extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "determination_id", nullable = false)
    private Determination determination;

    @Column(name = "place")
    private int place;

    @Column(name = "words")
    private String words;

    protected PossibleOutcome() {}

    PossibleOutcome(Determination determination, int place, String words) {
        this.determination = determination;
        this.place = place;
        this.words = words;
    }

    String words() {
        return words;
    }
}
