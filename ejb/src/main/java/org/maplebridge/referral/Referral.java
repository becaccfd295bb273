package org.maplebridge.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.CaseRegister;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.identity.SealedTextConverter;
import org.maplebridge.identity.SensitiveText;

/**
 * One case on its way out of arbitration and back (裁调对接). Born when the clerk issues the mediation proposal, or when another system hands
 * a case over with all consents. Each side's consent is noted; with the hand-over it becomes a case of the room; it ends when the clerk has
 * taken back the agreement or the return package, or when a side refuses. An arbitration that had been accepted goes on beside it; how that
 * ended is noted afterwards.
 */
@Entity
@Table(name = "referral")
public class Referral extends Aggregate {

    @Convert(converter = UuidConverter.class)
    @Column(name = "commission_id")
    private UUID commission;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "commission_case_number")
    private String commissionCaseNumber;

    /** The number as long as it keeps the case from being referred again; with the commission unique in the table. */
    @Column(name = "live_number")
    private String liveNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private ReferralMode mode;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReferralState state;

    @Column(name = "application_received_on")
    private LocalDate applicationReceivedOn;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Convert(converter = UuidConverter.class)
    @Column(name = "room_id")
    private UUID room;

    @Column(name = "title")
    private String title;

    @Convert(converter = SealedTextConverter.class)
    @Column(name = "dispute_sealed")
    private SensitiveText dispute;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "handed_over_on")
    private LocalDate handedOverOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "result_on")
    private LocalDate resultOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "arbitration_end")
    private ArbitrationEnd arbitrationEnd;

    @Column(name = "arbitration_ended_on")
    private LocalDate arbitrationEndedOn;

    protected Referral() {}

    /** Issues the proposal (调解建议书). */
    Referral(UUID commission, String regionCode, Proposal proposal, Instant at) {
        this.commission = commission;
        this.regionCode = regionCode;
        this.commissionCaseNumber = proposal.commissionCaseNumber().strip();
        this.liveNumber = commissionCaseNumber;
        this.mode = proposal.mode();
        this.applicationReceivedOn = proposal.applicationReceivedOn();
        this.acceptedOn = proposal.acceptedOn();
        this.room = proposal.room();
        this.proposedAt = at;
        keep(proposal.dispute());
        this.title = title(proposal.dispute());
        this.state = allConsented() ? ReferralState.CONSENTED : ReferralState.PROPOSED;
    }

    private static String title(Registration of) {
        String title = names(of, Party.Side.APPLICANT) + " 与 " + names(of, Party.Side.RESPONDENT);
        return title.codePointCount(0, title.length()) <= 200
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 190)) + "…";
    }

    private static String names(Registration of, Party.Side side) {
        return String.join(
                "、",
                of.parties().stream()
                        .filter(party -> party.side() == side)
                        .map(Registration.PartyLine::name)
                        .toList());
    }

    /**
     * Notes that a party agrees to mediation.
     *
     * @param ref the party's reference in the dispute
     */
    void consent(String ref, LocalDate on) {
        require(ReferralState.PROPOSED);
        Registration of = dispute();
        requireParty(of, ref);
        keep(of.withConsent(ref, on));
        if (allConsented()) {
            state = ReferralState.CONSENTED;
        }
    }

    /** A party refuses: the commission accepts by law, or the hearing goes on. */
    void refuse(String ref, LocalDate on) {
        require(ReferralState.PROPOSED);
        requireParty(dispute(), ref);
        state = ReferralState.CONSENT_REFUSED;
        liveNumber = null;
        endedOn = on;
    }

    private static void requireParty(Registration of, String ref) {
        if (of.parties().stream().noneMatch(party -> party.ref().equals(ref))) {
            throw new Conflict("fault.case.noSuchParty");
        }
    }

    /** @throws Conflict if the referral has left the commission, or was refused */
    void requireHere() {
        require(ReferralState.PROPOSED, ReferralState.CONSENTED);
    }

    /** Letter and papers go to the room; the referral is a case there now. */
    void handedOver(MediationCase as, LocalDate on) {
        require(ReferralState.CONSENTED);
        state = ReferralState.HANDED_OVER;
        caseId = as.id();
        room = as.room();
        handedOverOn = on;
    }

    /** The room signs for the papers, once. */
    void received(LocalDate on) {
        require(ReferralState.HANDED_OVER);
        state = ReferralState.RECEIVED;
        receivedOn = on;
    }

    /** The room reports an effective agreement. */
    void agreed(LocalDate on) {
        require(ReferralState.HANDED_OVER, ReferralState.RECEIVED);
        state = ReferralState.AGREED;
        resultOn = on;
    }

    /** The return package is on its way back. */
    void returned(LocalDate on) {
        require(ReferralState.HANDED_OVER, ReferralState.RECEIVED);
        state = ReferralState.RETURNED;
        resultOn = on;
    }

    /** The clerk has taken back the agreement or signed for the return package. */
    void end(ReferralState expected, LocalDate on) {
        require(expected);
        state = ReferralState.ENDED;
        endedOn = on;
    }

    /**
     * The commission's own proceedings have ended.
     *
     * @throws Conflict     if it had not accepted the case, the case is still out in mediation, or this was noted before
     * @throws InvalidInput if the day lies before the one on which the case came back
     */
    void arbitrationEnded(ArbitrationEnd how, LocalDate on) {
        if (mode != ReferralMode.AFTER_ACCEPTANCE) {
            throw new Conflict("fault.referral.noArbitration");
        }
        require(ReferralState.ENDED, ReferralState.CONSENT_REFUSED);
        if (arbitrationEnd != null) {
            throw new Conflict("fault.referral.arbitrationEnded", arbitrationEnd, arbitrationEndedOn);
        }
        LocalDate back = resultOn == null ? endedOn : resultOn;
        if (on.isBefore(back)) {
            throw new InvalidInput("arbitrationEndedOn", "fault.referral.arbitrationEndTooEarly", back);
        }
        arbitrationEnd = how;
        arbitrationEndedOn = on;
    }

    /** Whether the commission's own proceedings go on, and with them the 45 days, while the referral is over. */
    public boolean arbitrationRuns() {
        return mode == ReferralMode.AFTER_ACCEPTANCE
                && arbitrationEnd == null
                && (state == ReferralState.ENDED || state == ReferralState.CONSENT_REFUSED);
    }

    private void require(ReferralState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Conflict("fault.referral.state", state);
        }
    }

    /** Where the case comes from, for the room's register. */
    CaseRegister.Origin origin() {
        LocalDate lastConsent = dispute().parties().stream()
                .map(Registration.PartyLine::consentedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new CaseRegister.Origin(
                commission,
                commissionCaseNumber,
                mode,
                id(),
                acceptedOn,
                mode == ReferralMode.AFTER_ACCEPTANCE ? lastConsent : null);
    }

    /**
     * The day of birth of a party; null if not known.
     *
     * @param ref the party's reference in the dispute
     */
    LocalDate born(String ref) {
        return dispute().parties().stream()
                .filter(party -> party.ref().equals(ref))
                .findFirst()
                .flatMap(party -> party.born(OfficeClock.dayOf(proposedAt)))
                .orElse(null);
    }

    private void keep(Registration of) {
        dispute = new SensitiveText(RegistrationText.write(of));
    }

    private boolean allConsented() {
        return dispute().parties().stream().allMatch(party -> party.consentedOn() != null);
    }

    /** The dispute as the commission knows it, with who has agreed so far. */
    public Registration dispute() {
        return RegistrationText.read(dispute.plain());
    }

    public UUID commission() {
        return commission;
    }

    /** Where the commission is. */
    public String regionCode() {
        return regionCode;
    }

    /** The commission's own case number. */
    public String commissionCaseNumber() {
        return commissionCaseNumber;
    }

    public ReferralMode mode() {
        return mode;
    }

    public ReferralState state() {
        return state;
    }

    /** The day on which the commission received the application. */
    public LocalDate applicationReceivedOn() {
        return applicationReceivedOn;
    }

    /** The day on which the commission accepted; null before acceptance. */
    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** The room that is meant, or has the case; null while none is chosen. */
    public UUID room() {
        return room;
    }

    /** The parties, as lists show them. */
    public String title() {
        return title;
    }

    /** The case that it became in the room; null before the hand-over. */
    public UUID caseId() {
        return caseId;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public LocalDate handedOverOn() {
        return handedOverOn;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** The day on which the agreement or the return package came; null until then. */
    public LocalDate resultOn() {
        return resultOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** How the arbitration ended; null while it is not known to have ended, and for a case that had not been accepted. */
    public ArbitrationEnd arbitrationEnd() {
        return arbitrationEnd;
    }

    /** The day of the paper, or of the withdrawal; null as long as {@link #arbitrationEnd} is. */
    public LocalDate arbitrationEndedOn() {
        return arbitrationEndedOn;
    }
}
