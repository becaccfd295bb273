package org.maplebridge.casefile;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Money;
import org.maplebridge.deadline.Words;
import org.maplebridge.identity.Right;

/**
 * A case as one reader may see it, on one sheet: what the case page shows above and in its first tab. Read by {@link CaseBook} at one
 * moment; it changes nothing, and its version is the one that a form made from it brings back.
 *
 * @param passed the stages that the case has been in, the present one among them; the way from one to the other may leave some out
 * @param rights what the reader may do at this case; a stage may still forbid it
 * @param ofOwn  whether the reader registered the case, and therefore does not decide on it (受审分离)
 */
public record CaseSheet(
        UUID id,
        long version,
        String number,
        Stage stage,
        Set<Stage> passed,
        Outcome outcome,
        EndGround endGround,
        String endReason,
        RiskGrade grade,
        Channel channel,
        ReferralMode mode,
        Words sender,
        String senderCaseNumber,
        UUID room,
        Words roomName,
        Words disputeType,
        Words employmentForm,
        boolean oral,
        String facts,
        String applicants,
        String respondents,
        UUID mediator,
        String mediatorName,
        String registrarName,
        Days days,
        List<PartyLine> parties,
        List<ClaimLine> claims,
        Set<Right> rights,
        boolean ofOwn)
        implements Serializable {

    /** The legal days of the case; null for what has not come yet. */
    public record Days(
            LocalDate receivedOn,
            Instant registeredAt,
            LocalDate acceptedOn,
            LocalDate agreedOn,
            LocalDate endedOn,
            LocalDate closedOn)
            implements Serializable {}

    /**
     * A party.
     *
     * @param maskedIdNumber as a page shows it; null if not known
     * @param hidden         whether there is more of the number than is shown
     */
    public record PartyLine(
            UUID id,
            Party.Side side,
            Party.Kind kind,
            String name,
            String maskedIdNumber,
            boolean hidden,
            String phone,
            String address,
            String capacity,
            String representative,
            LocalDate consentedOn,
            LocalDate refusedOn,
            LocalDate dataConsentOn)
            implements Serializable {}

    /**
     * A claim.
     *
     * @param amount  null for a claim that is not money
     * @param by      the party that claims, by name; null if not said
     * @param against the party that it is claimed from, by name; null if not said
     */
    public record ClaimLine(Words item, Money amount, String by, String against) implements Serializable {}

    /** All amounts claimed together; null if no claim is for money. */
    public Money claimed() {
        return claims.stream()
                .map(ClaimLine::amount)
                .filter(amount -> amount != null)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** Whether an arbitration commission sent the case. */
    public boolean referred() {
        return mode != null;
    }

    /** Whether the reader may do this at the case. */
    public boolean allows(Right right) {
        return rights.contains(right);
    }

    /** The parties whose word on mediation is still missing. */
    public List<PartyLine> unasked() {
        return parties.stream()
                .filter(party -> party.consentedOn() == null && party.refusedOn() == null)
                .toList();
    }
}
