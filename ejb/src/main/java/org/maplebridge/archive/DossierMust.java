package org.maplebridge.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** When a line of the index must be there: data, one row a condition; a part that is null fits either way, and one row that fits is enough. */
@Entity
@Table(name = "dossier_must")
public class DossierMust {

    @Id
    @Column(name = "id")
    private int id;

    @Column(name = "item")
    private String item;

    @Column(name = "referred")
    private Boolean referred;

    @Column(name = "accepted")
    private Boolean accepted;

    @Column(name = "agreed")
    private Boolean agreed;

    @Column(name = "held")
    private Boolean held;

    protected DossierMust() {}

    DossierMust(int id, String item, Boolean referred, Boolean accepted, Boolean agreed, Boolean held) {
        this.id = id;
        this.item = item;
        this.referred = referred;
        this.accepted = accepted;
        this.agreed = agreed;
        this.held = held;
    }

    String item() {
        return item;
    }

    boolean fits(CaseFacts facts) {
        return fits(referred, facts.referred())
                && fits(accepted, facts.accepted())
                && fits(agreed, facts.agreed())
                && fits(held, facts.held());
    }

    private static boolean fits(Boolean asked, boolean is) {
        return asked == null || asked == is;
    }
}
