package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/**
 * One of those whom a dead worker has left behind, as the register of kin names them: a party of the case, or somebody who has authorised a party by a paper
 * on file. Lives and ends with the register's text.
 */
@Entity
@Table(name = "near_kin")
class NearKin extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "register_id", nullable = false, updatable = false)
    private KinRegister register;

    @Column(name = "place", updatable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "kinship", updatable = false)
    private Kinship kinship;

    @Column(name = "name", updatable = false)
    private String name;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", updatable = false)
    private UUID party;

    @Convert(converter = UuidConverter.class)
    @Column(name = "authorisation_id", updatable = false)
    private UUID authorisation;

    protected NearKin() {}

    NearKin(KinRegister register, int place, KinRegister.Line line) {
        this.register = register;
        this.place = place;
        this.kinship = line.kinship();
        this.name = line.name();
        this.party = line.party();
        this.authorisation = line.authorisation();
    }

    KinRegister.Line line() {
        return new KinRegister.Line(kinship, name, party, authorisation);
    }
}
