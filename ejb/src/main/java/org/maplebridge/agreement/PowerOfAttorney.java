package org.maplebridge.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.StoredDocument;

/**
 * That somebody may act for a party (授权委托): by a paper that lies on the case's file, read by the mediator, who notes the agent's name and whether
 * the paper gives special powers (特别授权). Only with these may an agent sign: to settle is to dispose of the party's claims (民事诉讼法 62).
 * Nothing changes it afterwards; a new paper is a new line.
 */
@Entity
@Table(name = "power_of_attorney")
@NamedQuery(
        name = "PowerOfAttorney.ofCase",
        query = "SELECT p FROM PowerOfAttorney p WHERE p.caseId = :caseId ORDER BY p.recordedAt, p.id")
public class PowerOfAttorney extends Aggregate {

    private static final int LONGEST_NAME = 120;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", nullable = false, updatable = false)
    private UUID caseId;

    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id", nullable = false, updatable = false)
    private UUID party;

    @Convert(converter = UuidConverter.class)
    @Column(name = "document_id", nullable = false, updatable = false)
    private UUID document;

    @Column(name = "document_sha256", nullable = false, updatable = false)
    private String documentSha256;

    @Column(name = "agent", nullable = false, updatable = false)
    private String agent;

    @Column(name = "special", nullable = false, updatable = false)
    private boolean special;

    @Convert(converter = UuidConverter.class)
    @Column(name = "recorded_by", nullable = false, updatable = false)
    private UUID recordedBy;

    @Column(name = "recorded_by_name", nullable = false, updatable = false)
    private String recordedByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected PowerOfAttorney() {}

    /**
     * @param paper   the power of attorney on the case's file
     * @param agent   who may act, as the paper names them
     * @param special whether it gives special powers
     * @throws InvalidInput if no agent is named, or the paper is filed as something else
     */
    PowerOfAttorney(
            UUID caseId, UUID party, StoredDocument paper, String agent, boolean special, Actor by, Instant at) {
        new InvalidInput.Check()
                .that(agent != null && !agent.isBlank(), "agent", "fault.required")
                .that(agent == null || agent.strip().length() <= LONGEST_NAME, "agent", "fault.tooLong", LONGEST_NAME)
                .that(paper.category() == DocumentCategory.AUTHORISATION, "document", "fault.agent.otherPaper")
                .orThrow();
        this.caseId = caseId;
        this.party = party;
        this.document = paper.id();
        this.documentSha256 = paper.sha256();
        this.agent = agent.strip();
        this.special = special;
        this.recordedBy = by.id();
        this.recordedByName = by.name();
        this.recordedAt = at;
    }

    /**
     * The agent's hand under an agreement, in the party's place.
     *
     * @throws Conflict if the paper gives no special powers
     */
    Signature.Agent toSign() {
        if (!special) {
            throw new Conflict("fault.agent.notSpecial", agent);
        }
        return new Signature.Agent(agent, document, documentSha256);
    }

    /** For whom. */
    public UUID party() {
        return party;
    }

    /** The paper on the case's file. */
    public UUID document() {
        return document;
    }

    public String agent() {
        return agent;
    }

    /** Whether the agent may sign. */
    public boolean special() {
        return special;
    }

    public String recordedByName() {
        return recordedByName;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
