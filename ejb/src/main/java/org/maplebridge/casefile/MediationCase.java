package org.maplebridge.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UuidConverter;

/**
 * One dispute under mediation. Born when a clerk registers an application or an arbitration commission hands one over; it gets its
 * number then and keeps it, even if refused. Its verbs lead it along the {@link Stage}s, each guarding itself; it ends with an
 * {@link Outcome}, is closed by the head of its room, and rests in the archive.
 */
@Entity
@Table(name = "mediation_case")
public class MediationCase extends Aggregate {

    private static final String LABOUR = "LABOUR";

    @Column(name = "case_number")
    private String caseNumber;

    @Convert(converter = UuidConverter.class)
    @Column(name = "room_id")
    private UUID room;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    private Channel channel;

    @Column(name = "dispute_type")
    private String disputeType;

    @Column(name = "employment_form")
    private String employmentForm;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private ReferralMode mode;

    @Convert(converter = UuidConverter.class)
    @Column(name = "sender_id")
    private UUID sender;

    @Column(name = "sender_case_number")
    private String senderCaseNumber;

    @Convert(converter = UuidConverter.class)
    @Column(name = "referral_id")
    private UUID referral;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_ground")
    private EndGround endGround;

    @Column(name = "end_reason")
    private String endReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade")
    private RiskGrade grade;

    @Convert(converter = UuidConverter.class)
    @Column(name = "mediator_id")
    private UUID mediator;

    @Convert(converter = UuidConverter.class)
    @Column(name = "registrar_id")
    private UUID registrar;

    @Column(name = "oral")
    private boolean oral;

    @Column(name = "facts")
    private String facts;

    @Column(name = "applicants")
    private String applicants;

    @Column(name = "respondents")
    private String respondents;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "agreed_on")
    private LocalDate agreedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Column(name = "limit_on")
    private LocalDate limitOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(mappedBy = "mediationCase", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Party> parties = new ArrayList<>();

    @OneToMany(mappedBy = "mediationCase", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Claim> claims = new ArrayList<>();

    protected MediationCase() {}

    /**
     * Registers a dispute (登记). It has no number yet: that is the last thing it gets.
     *
     * @param room      the mediation room
     * @param registrar who took it in; that person may not decide on it later (受审分离)
     */
    public MediationCase(Registration registration, RoomRef room, UUID registrar, Instant at) {
        this.room = room.id();
        this.regionCode = room.regionCode();
        this.channel = registration.channel();
        this.disputeType = registration.disputeType();
        this.employmentForm = registration.employmentForm();
        this.oral = registration.oral();
        this.facts = registration.facts();
        this.receivedOn = registration.receivedOn();
        this.grade = registration.grade() == null ? RiskGrade.YELLOW : registration.grade();
        this.registrar = registrar;
        this.registeredAt = at;
        this.changedAt = at;
        this.stage = Stage.REGISTERED;
        LocalDate on = OfficeClock.dayOf(at);
        registration
                .parties()
                .forEach(particulars -> parties.add(new Party(this, parties.size() + 1, particulars, on)));
        registration
                .claims()
                .forEach(line -> claims.add(new Claim(
                        this,
                        claims.size() + 1,
                        line.item(),
                        line.amount(),
                        partyByRef(registration, line.by()),
                        partyByRef(registration, line.against()))));
        this.applicants = names(Party.Side.APPLICANT);
        this.respondents = names(Party.Side.RESPONDENT);
    }

    private UUID partyByRef(Registration registration, String ref) {
        for (int i = 0; i < registration.parties().size(); i++) {
            if (registration.parties().get(i).ref().equals(ref)) {
                return parties.get(i).id();
            }
        }
        return null;
    }

    private String names(Party.Side side) {
        String all = parties.stream()
                .filter(party -> party.side() == side)
                .map(Party::name)
                .collect(Collectors.joining("、"));
        return all.codePointCount(0, all.length()) <= 200
                ? all
                : all.substring(0, all.offsetByCodePoints(0, 190)) + "…";
    }

    /**
     * A room as a case knows it.
     *
     * @param regionCode where the room is; supervisors of that region see the case
     */
    public record RoomRef(UUID id, String regionCode) {}

    /** Notes from where an arbitration commission sent the case. */
    public void referredBy(UUID commission, String itsCaseNumber, ReferralMode referralMode, UUID referralId) {
        sender = commission;
        senderCaseNumber = itsCaseNumber;
        mode = referralMode;
        referral = referralId;
    }

    /** Gives the case its number, once. */
    public void number(String number) {
        if (caseNumber != null) {
            throw new IllegalStateException("case " + caseNumber + " has its number");
        }
        caseNumber = number;
    }

    /** The register is complete; the head looks at it now (审查). */
    public void beginScreening(Instant at) {
        move(Stage.SCREENING, at);
    }

    /** In scope: both sides are asked now (征询意愿). */
    public void screened(Instant at) {
        requireStage(Stage.SCREENING);
        move(Stage.CONSENT, at);
    }

    /**
     * Out of scope (不予受理): the case ends with a reason and another way named.
     *
     * @param reason why, and where the applicant can go
     */
    public void refuse(String reason, LocalDate on, Instant at) {
        requireStage(Stage.SCREENING);
        outcome = Outcome.NOT_ACCEPTED;
        endReason = reason;
        endedOn = on;
        changedAt = at;
    }

    /**
     * Takes the case (受理). Needs the consent of every side (劳动争议调解仲裁法 5; 人民调解法 17).
     *
     * @throws Conflict naming who has not agreed
     */
    public void accept(LocalDate on, Instant at) {
        List<String> missing = parties.stream()
                .filter(party -> party.consentedOn() == null && party.mustConsent())
                .map(Party::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new Conflict("fault.case.consentMissing", missing);
        }
        move(Stage.ACCEPTED, at);
        acceptedOn = on;
    }

    /** Gives the case to a mediator (分派), also in place of another; sessions that have begun go on with the new one. */
    public void assign(UUID toMediator, Instant at) {
        if (stage == Stage.MEDIATING) {
            requireOpen();
            changedAt = at;
        } else {
            move(Stage.ASSIGNED, at);
        }
        mediator = toMediator;
    }

    /** The mediator takes the case on and prepares it (接受指派). */
    public void beginPreparing(Instant at) {
        move(Stage.PREPARING, at);
    }

    /** Prepared: sessions can be held (调解). */
    public void beginMediating(Instant at) {
        move(Stage.MEDIATING, at);
    }

    /** The written agreement has taken effect. */
    public void agree(LocalDate on, Instant at) {
        move(Stage.AGREED, at);
        outcome = Outcome.WRITTEN_AGREEMENT;
        endGround = EndGround.AGREEMENT;
        agreedOn = on;
        endedOn = on;
    }

    /** An agreement by word of mouth was reached and recorded (口头协议，人民调解法 28, 30). */
    public void agreeOrally(LocalDate on, Instant at) {
        agree(on, at);
        outcome = Outcome.ORAL_AGREEMENT;
    }

    /**
     * Mediation has ended without agreement (终结), or the applicant has withdrawn.
     *
     * @param ground one of the lawful ends, not {@link EndGround#AGREEMENT}
     * @param reason in a named person's words
     */
    public void end(EndGround ground, String reason, LocalDate on, Instant at) {
        if (outcome != null) {
            throw new Conflict("fault.case.ended", outcome);
        }
        if (ground == EndGround.AGREEMENT) {
            throw new IllegalArgumentException("an agreement ends a case by its effect");
        }
        outcome = ground.outcome();
        endGround = ground;
        endReason = reason;
        endedOn = on;
        changedAt = at;
    }

    /** Fixes the outcome (结案). */
    public void close(LocalDate on, Instant at) {
        if (outcome == null) {
            throw new Conflict("fault.case.noOutcome");
        }
        move(Stage.CLOSED, at);
        closedOn = on;
    }

    /** Lays the file into the archive (归档): from now on nothing is added to it. */
    public void archive(Instant at) {
        move(Stage.ARCHIVED, at);
    }

    /** @throws Conflict if the file lies in the archive, where nothing is added to it */
    public void requireNotArchived() {
        if (stage == Stage.ARCHIVED) {
            throw new Conflict("fault.case.archived");
        }
    }

    /** Changes the risk grade; the reason is in the history. */
    public void grade(RiskGrade newGrade, Instant at) {
        grade = newGrade;
        changedAt = at;
    }

    /** The governing clock ends on another day now; null when none runs. */
    public void limitMoved(LocalDate on) {
        limitOn = on;
    }

    /** Marks that something of the case changed, so that an older form is noticed. */
    public void touch(Instant at) {
        changedAt = at;
    }

    /**
     * Guards a verb.
     *
     * @throws StageConflict if the case stands elsewhere
     */
    public void requireStage(Stage... allowed) {
        if (!List.of(allowed).contains(stage)) {
            throw new StageConflict(stage, List.of(allowed));
        }
        requireOpen();
    }

    /** @throws Conflict if the case has its outcome already */
    public void requireOpen() {
        if (outcome != null) {
            throw new Conflict("fault.case.ended", outcome);
        }
    }

    private void move(Stage to, Instant at) {
        if (!stage.next().contains(to)) {
            throw new StageConflict(stage, List.copyOf(stage.next()));
        }
        if (to != Stage.CLOSED && to != Stage.ARCHIVED) {
            requireOpen();
        }
        stage = to;
        changedAt = at;
    }

    /**
     * A party of this case.
     *
     * @throws NotFound if the id is of no party here
     */
    public Party party(UUID partyId) {
        return parties.stream()
                .filter(party -> party.id().equals(partyId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.case.noSuchParty"));
    }

    /** The number that people quote; null only inside the transaction that registers the case. */
    public String caseNumber() {
        return caseNumber;
    }

    public UUID room() {
        return room;
    }

    public String regionCode() {
        return regionCode;
    }

    public Channel channel() {
        return channel;
    }

    /** Level-one code of the dispute type. */
    public String disputeType() {
        return disputeType;
    }

    /** Whether it is a labour dispute, of whatever class. */
    public boolean labour() {
        return disputeType.startsWith(LABOUR);
    }

    /** Code of the employment form; null if it is no labour dispute. */
    public String employmentForm() {
        return employmentForm;
    }

    /** Null unless an arbitration commission sent the case. */
    public ReferralMode mode() {
        return mode;
    }

    /** The commission that sent the case; null for the room's own. */
    public UUID sender() {
        return sender;
    }

    public String senderCaseNumber() {
        return senderCaseNumber;
    }

    /** The referral by which the case came; null for the room's own. */
    public UUID referral() {
        return referral;
    }

    public boolean referred() {
        return referral != null;
    }

    public Stage stage() {
        return stage;
    }

    /** Null while the case is open. */
    public Outcome outcome() {
        return outcome;
    }

    public EndGround endGround() {
        return endGround;
    }

    public String endReason() {
        return endReason;
    }

    public RiskGrade grade() {
        return grade;
    }

    /** Null until assigned. */
    public UUID mediator() {
        return mediator;
    }

    public UUID registrar() {
        return registrar;
    }

    /** Whether the application was oral and recorded on the spot (劳动争议调解仲裁法 12). */
    public boolean oral() {
        return oral;
    }

    public String facts() {
        return facts;
    }

    /** The applicants' names, as lists show them. */
    public String applicants() {
        return applicants;
    }

    /** The respondents' names, as lists show them. */
    public String respondents() {
        return respondents;
    }

    /** The legal day on which the application (or the papers) arrived. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** The last day of the clock that governs the case; null when none runs. */
    public LocalDate limitOn() {
        return limitOn;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate agreedOn() {
        return agreedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    public List<Claim> claims() {
        return Collections.unmodifiableList(claims);
    }
}
