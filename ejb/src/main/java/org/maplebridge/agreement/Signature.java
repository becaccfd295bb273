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
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * Somebody's signature under one revision of the text, or the seal. Bound to the hash of that text and to the hash of what shows it: the
 * scan of the signed paper, or the picture from the pad. Voided when the text changes afterwards; never deleted.
 */
@Entity
@Table(name = "agreement_signature")
public class Signature extends Aggregate {

    /** In which capacity. */
    public enum Role {
        PARTY,
        MEDIATOR,
        ORGANISATION
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "agreement_id", nullable = false)
    private Agreement agreement;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Convert(converter = UuidConverter.class)
    @Column(name = "signer_id")
    private UUID signer;

    @Column(name = "signer_name")
    private String signerName;

    @Enumerated(EnumType.STRING)
    @Column(name = "method")
    private SigningMethod method;

    @Convert(converter = InstantConverter.class)
    @Column(name = "signed_at")
    private Instant at;

    @Column(name = "revision")
    private int revision;

    @Column(name = "hash_signed")
    private String hashSigned;

    @Convert(converter = UuidConverter.class)
    @Column(name = "evidence_id")
    private UUID evidence;

    @Column(name = "evidence_sha256")
    private String evidenceSha256;

    @Column(name = "agent")
    private String agent;

    @Convert(converter = UuidConverter.class)
    @Column(name = "authorisation_id")
    private UUID authorisation;

    @Column(name = "authorisation_sha256")
    private String authorisationSha256;

    @Column(name = "witness")
    private String witness;

    @Convert(converter = InstantConverter.class)
    @Column(name = "voided_at")
    private Instant voidedAt;

    protected Signature() {}

    Signature(
            Agreement agreement,
            Signer signer,
            SigningMethod method,
            Evidence evidence,
            Instant at,
            int revision,
            String hashSigned) {
        this.agreement = agreement;
        this.role = signer.role();
        this.signer = signer.id();
        this.signerName = signer.name();
        this.method = method;
        this.at = at;
        this.revision = revision;
        this.hashSigned = hashSigned;
        this.evidence = evidence == null ? null : evidence.documentId();
        this.evidenceSha256 = evidence == null ? null : evidence.sha256();
        this.witness = signer.witness();
        if (signer.agent() != null) {
            this.agent = signer.agent().name();
            this.authorisation = signer.agent().paper();
            this.authorisationSha256 = signer.agent().sha256();
        }
    }

    /**
     * Who signs.
     *
     * @param id      the party of the case, the mediator's person, or the organisation
     * @param agent   whose hand it is, if not the signer's own; null for the own hand
     * @param witness who has seen the fingerprint being put on; null for a written signature
     */
    public record Signer(Role role, UUID id, String name, Agent agent, String witness) {

        /** Who signs with the own hand. */
        public Signer(Role role, UUID id, String name) {
            this(role, id, name, null, null);
        }

        /** How this signer's hand comes onto paper. */
        SigningMethod onPaper() {
            return witness == null ? SigningMethod.PRINT_SIGN_SCAN : SigningMethod.FINGERPRINT_SCAN;
        }
    }

    /**
     * Who signs in a party's place.
     *
     * @param paper  the power of attorney on the case's file
     * @param sha256 its fingerprint
     */
    public record Agent(String name, UUID paper, String sha256) {}

    /**
     * The stored file that shows a signature.
     *
     * @param sha256 the fingerprint of its bytes
     */
    public record Evidence(UUID documentId, String sha256) {}

    void voided(Instant now) {
        voidedAt = now;
    }

    /** Whether it still counts. */
    public boolean valid() {
        return voidedAt == null;
    }

    boolean isOf(Role inRole, UUID id) {
        return role == inRole && signer.equals(id);
    }

    public Role role() {
        return role;
    }

    public UUID signer() {
        return signer;
    }

    public String signerName() {
        return signerName;
    }

    public SigningMethod method() {
        return method;
    }

    /** When it was recorded. */
    public Instant at() {
        return at;
    }

    /** Which revision of the text it stands under. */
    public int revision() {
        return revision;
    }

    /** The canonical hash of that text. */
    public String hashSigned() {
        return hashSigned;
    }

    /** The stored scan or picture; null for the seal. */
    public UUID evidence() {
        return evidence;
    }

    public String evidenceSha256() {
        return evidenceSha256;
    }

    /** Who signed in the party's place; null if it is the own hand. */
    public String agent() {
        return agent;
    }

    /** The power of attorney by which the agent signed; null for the own hand. */
    public UUID authorisation() {
        return authorisation;
    }

    public String authorisationSha256() {
        return authorisationSha256;
    }

    /** Who has seen the fingerprint being put on; null for a written signature. */
    public String witness() {
        return witness;
    }

    /** When a change of the text voided it; null while it counts. */
    public Instant voidedAt() {
        return voidedAt;
    }
}
