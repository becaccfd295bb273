package org.maplebridge.assignment;

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
 * That the parties of a case have chosen one mediator together (当事人选定调解员). Born when the room notes it, with a paper on the case's file; never
 * changed: another choice is another one, and the last counts until the mediator is appointed.
 */
@Entity
@Table(name = "mediator_choice")
@NamedQuery(
        name = "MediatorChoice.ofCase",
        query = "SELECT c.mediator FROM MediatorChoice c WHERE c.caseId = :caseId ORDER BY c.enteredAt DESC, c.id DESC")
public class MediatorChoice extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "mediator_id", updatable = false)
    private UUID mediator;

    @Column(name = "chosen_on", updatable = false)
    private LocalDate chosenOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected MediatorChoice() {}

    /** @param chosenOn the day on which the last of the parties had chosen */
    MediatorChoice(UUID caseId, UUID mediator, LocalDate chosenOn, Instant enteredAt) {
        this.caseId = caseId;
        this.mediator = mediator;
        this.chosenOn = chosenOn;
        this.enteredAt = enteredAt;
    }
}
