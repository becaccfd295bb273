package org.maplebridge.routes;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.UuidConverter;

/** That a party wants to apply together with the others (共同申请), with the paper that shows it. Born once a party; never changed. */
@Entity
@Table(name = "route_consent")
public class ApplicationConsent extends Aggregate {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id", nullable = false, updatable = false)
    private RouteApplication application;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", updatable = false)
    private UUID party;

    @Column(name = "given_on", updatable = false)
    private LocalDate givenOn;

    @Convert(converter = UuidConverter.class)
    @Column(name = "paper_id", updatable = false)
    private UUID paper;

    protected ApplicationConsent() {}

    ApplicationConsent(RouteApplication application, UUID party, LocalDate givenOn, UUID paper) {
        this.application = application;
        this.party = party;
        this.givenOn = givenOn;
        this.paper = paper;
    }

    public UUID party() {
        return party;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    public UUID paper() {
        return paper;
    }
}
