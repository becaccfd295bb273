package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.casefile.Party;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.SealStanding;

/**
 * An agreement as a page shows it: what it says, what is missing, who has signed, what this reader may do. A picture of one moment, which
 * carries the version that a form brings back.
 *
 * @param id          null as long as nobody has begun a draft
 * @param version     of the agreement; 0 without one
 * @param hash        the canonical hash that is signed; null while it is a draft
 * @param findings    what is missing before it can be proposed; empty once it is
 * @param warnings    what needs a reason before it can be proposed, with the reasons that were given
 * @param unsigned    the parties whose signature is missing, by name
 * @param agents      who may act for a party, while it is being signed
 * @param authorisations the papers of the file from which an agent can be recorded, while it is being signed
 * @param paper       the sealed PDF; null until it is effective
 * @param electronicallySealed whether the organisation's certificate has signed that PDF
 * @param sealing     how it stands with the room's electronic seal, once only the seal is missing; null before and after
 * @param atSigning   whether the case waits for the signatures, so that it can be proposed
 * @param draftable   whether the case is in mediation, so that it can be written at all
 */
public record AgreementView(
        UUID id,
        UUID caseId,
        String caseNumber,
        long version,
        String code,
        int revision,
        AgreementState state,
        AgreementText text,
        List<PartyEntry> parties,
        List<ClaimEntry> claims,
        Sums sums,
        String hash,
        List<InvalidInput.Finding> findings,
        List<WarningEntry> warnings,
        List<SignatureEntry> signatures,
        List<ScanEntry> scans,
        int signed,
        int needed,
        List<String> unsigned,
        boolean mediatorSigned,
        List<AgentEntry> agents,
        List<PaperEntry> authorisations,
        UUID mediator,
        String mediatorName,
        SigningRule.Choice signing,
        LocalDate effectiveOn,
        UUID paper,
        String paperSha256,
        boolean electronicallySealed,
        SealStanding sealing,
        boolean atSigning,
        boolean draftable,
        Allowed allowed)
        implements Serializable {

    public AgreementView {
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
        signatures = List.copyOf(signatures);
        scans = List.copyOf(scans);
        unsigned = List.copyOf(unsigned);
        agents = List.copyOf(agents);
        authorisations = List.copyOf(authorisations);
    }

    /**
     * Somebody who may act for a party.
     *
     * @param special whether so far as to sign
     */
    public record AgentEntry(
            UUID id, UUID partyId, String agent, boolean special, String recordedBy, Instant recordedAt)
            implements Serializable {}

    /** A power of attorney on the case's file. */
    public record PaperEntry(UUID id, String title) implements Serializable {}

    /** What this reader has the right to. */
    public record Allowed(boolean draft, boolean sign, boolean seal, boolean reveal, boolean end)
            implements Serializable {}

    /**
     * A party, as pickers and the signatures panel show it.
     *
     * @param agent who signed in its place; null if nobody did
     */
    public record PartyEntry(
            UUID partyId,
            Party.Side side,
            Party.Kind kind,
            String name,
            boolean signed,
            SigningMethod method,
            String agent,
            Instant signedAt,
            LocalDate padConsentedOn)
            implements Serializable {}

    /** A claim of the case, which a term may settle; the amount is null if it is not money. */
    public record ClaimEntry(UUID id, Words item, Money amount) implements Serializable {}

    /** A warning, with the reason, its author and time; these are null while nobody has given one. */
    public record WarningEntry(Warning warning, String reason, String by, Instant at) implements Serializable {}

    /** A signature that counts, or one that a change of the text has voided. */
    public record SignatureEntry(
            Signature.Role role,
            String name,
            SigningMethod method,
            String agent,
            String witness,
            Instant at,
            int revision,
            String evidenceSha256,
            Instant voidedAt)
            implements Serializable {}

    /**
     * A scan that was matched and waits for a person's word, or has had it.
     *
     * @param sheets          which sheets of the paper are on it
     * @param sheetsInAll     how many the paper has
     * @param missing         those that no scan has brought yet
     * @param bearsSignatures whether the last sheet is on it, on which signatures are confirmed
     */
    public record ScanEntry(
            UUID id,
            UUID documentId,
            String sha256,
            int revision,
            int pages,
            int pagesMatched,
            List<Integer> sheets,
            int sheetsInAll,
            List<Integer> missing,
            boolean bearsSignatures,
            Instant at,
            boolean confirmed)
            implements Serializable {

        /** Whether a person can say now whose signatures it shows. */
        public boolean confirmable() {
            return !confirmed && missing.isEmpty() && bearsSignatures;
        }
    }

    /** Whether all have signed, so that only the seal is missing. */
    public boolean complete() {
        return state == AgreementState.SIGNING && signed == needed;
    }
}
