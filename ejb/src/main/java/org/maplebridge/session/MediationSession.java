package org.maplebridge.session;

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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;

/**
 * A meeting of the parties of one case with its mediator (调解会). Born when the mediator plans it; may be moved or cancelled until it is
 * opened; then the attendance is noted, the {@link SessionRecord} written, and it ends with a {@link SessionResult}. Its number counts
 * the sessions of the case and is never given twice.
 */
@Entity
@Table(name = "mediation_session")
public class MediationSession extends Aggregate {

    private static final int LONGEST_REASON = 500;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private SessionWay way;

    @Column(name = "place")
    private String place;

    @Convert(converter = InstantConverter.class)
    @Column(name = "starts_at")
    private Instant startsAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "planned_minutes")
    private int plannedMinutes;

    @Column(name = "persons")
    private int persons;

    @Column(name = "recorder")
    private String recorder;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SessionState state = SessionState.PLANNED;

    @Column(name = "cancel_reason")
    private String cancelReason;

    @Convert(converter = UuidConverter.class)
    @Column(name = "mediator_id")
    private UUID mediator;

    @Convert(converter = InstantConverter.class)
    @Column(name = "held_from")
    private Instant heldFrom;

    @Convert(converter = InstantConverter.class)
    @Column(name = "held_to")
    private Instant heldTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private SessionResult result;

    @Column(name = "result_reason")
    private String resultReason;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt;

    @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Attendance> attendances = new ArrayList<>();

    protected MediationSession() {}

    /**
     * Plans a session.
     *
     * @param number 1, 2, 3… within the case
     * @throws InvalidInput if the plan cannot be taken
     */
    MediationSession(MediationCase of, int number, SessionPlan plan, Instant at) {
        this.caseId = of.id();
        this.number = number;
        take(of, plan, at);
        expect(of.parties());
    }

    private void take(MediationCase of, SessionPlan plan, Instant at) {
        plan.check(of.receivedOn(), at);
        way = plan.way();
        place = plan.place();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        plannedMinutes = plan.minutes();
        persons = plan.persons();
        recorder = plan.recorder();
        changedAt = at;
    }

    /** Who came to the case after the session was planned is expected too. */
    private void expect(List<Party> parties) {
        for (Party party : parties) {
            if (attendances.stream().noneMatch(each -> each.partyId().equals(party.id()))) {
                attendances.add(new Attendance(this, attendances.size() + 1, party));
            }
        }
    }

    /**
     * Gives it another time, place or way (改期).
     *
     * @throws Conflict     if it was opened or cancelled
     * @throws InvalidInput if the plan cannot be taken, or the reason is missing
     */
    void move(MediationCase of, SessionPlan plan, String reason, Instant at) {
        requireState(SessionState.PLANNED);
        requireReason(reason);
        take(of, plan, at);
    }

    /**
     * Calls it off (取消).
     *
     * @throws Conflict if it was opened or cancelled
     */
    void cancel(String reason, Instant at) {
        requireState(SessionState.PLANNED);
        requireReason(reason);
        state = SessionState.CANCELLED;
        cancelReason = reason.strip();
        changedAt = at;
    }

    /**
     * Opens it (开始).
     *
     * @param by   the case's mediator of this day, who leads it
     * @param from when it began, now or before, but not before the application
     * @throws Conflict if it was opened or cancelled
     */
    void open(MediationCase of, UUID by, Instant from, Instant at) {
        requireState(SessionState.PLANNED);
        new InvalidInput.Check()
                .that(from != null, "heldFrom", "fault.required")
                .that(from == null || !from.isAfter(at), "heldFrom", "fault.session.future")
                .that(
                        from == null || !OfficeClock.dayOf(from).isBefore(of.receivedOn()),
                        "heldFrom",
                        "fault.session.beforeCase",
                        of.receivedOn())
                .orThrow();
        state = SessionState.HELD;
        mediator = by;
        heldFrom = from.truncatedTo(ChronoUnit.MILLIS);
        expect(of.parties());
        changedAt = at;
    }

    /**
     * Notes who came (到会情况).
     *
     * @return what is different now
     * @throws Conflict     if it is not open
     * @throws NotFound     if a line is about nobody of this case
     * @throws InvalidInput if a line cannot be taken
     */
    List<Attendance> attend(List<AttendanceLine> lines, Instant at) {
        requireOpen();
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < lines.size(); i++) {
            AttendanceLine line = lines.get(i);
            String field = "attendances[" + i + "].";
            boolean came = line.presence() != null && line.presence().came();
            check.that(line.presence() != null, field + "presence", "fault.required")
                    .that(line.who() == null || came, field + "who", "fault.session.nobodyCame")
                    .that(line.capacity() == null || came, field + "capacity", "fault.session.nobodyCame")
                    .that(Typed.fits(line.who(), 200), field + "who", "fault.tooLong", 200)
                    .that(Typed.fits(line.capacity(), 120), field + "capacity", "fault.tooLong", 120)
                    .that(Typed.fits(line.note(), LONGEST_REASON), field + "note", "fault.tooLong", LONGEST_REASON);
        }
        check.orThrow();
        changedAt = at;
        return lines.stream()
                .filter(line -> attendance(line.partyId()).take(line))
                .map(line -> attendance(line.partyId()))
                .toList();
    }

    /**
     * Ends it.
     *
     * @param recorded whether its record has been written; it must be if anybody came (人民调解法 27)
     * @throws Conflict     if it is not open, somebody's coming was not noted, nothing was recorded, or one side of an agreement was
     *                      not there
     * @throws InvalidInput if the conclusion cannot be taken
     */
    void conclude(Conclusion conclusion, boolean recorded, Instant at) {
        requireOpen();
        conclusion.check();
        Instant to = conclusion.heldTo() == null ? at : conclusion.heldTo();
        if (to.isAfter(at) || to.isBefore(heldFrom)) {
            throw new InvalidInput("heldTo", to.isAfter(at) ? "fault.session.future" : "fault.session.endsBeforeStart");
        }
        if (attendances.stream().anyMatch(each -> each.presence() == Presence.EXPECTED)) {
            throw new Conflict("fault.session.attendanceOpen");
        }
        if (!recorded && attendances.stream().anyMatch(each -> each.presence().came())) {
            throw new Conflict("fault.session.noRecord");
        }
        if (conclusion.result() == SessionResult.AGREED
                && !(came(Party.Side.APPLICANT) && came(Party.Side.RESPONDENT))) {
            throw new Conflict("fault.session.oneSide");
        }
        result = conclusion.result();
        resultReason = conclusion.reason();
        heldTo = to;
        changedAt = at;
    }

    private boolean came(Party.Side side) {
        return attendances.stream()
                .anyMatch(each -> each.side() == side && each.presence().came());
    }

    /**
     * Guards what can only be done at the table.
     *
     * @throws Conflict unless it was opened and is not over
     */
    void requireOpen() {
        requireState(SessionState.HELD);
        if (result != null) {
            throw new Conflict("fault.session.over", number);
        }
    }

    /** @throws Conflict saying where it stands */
    void requireState(SessionState needed) {
        if (state != needed) {
            throw new Conflict("fault.session.state", number, state, needed);
        }
    }

    private static void requireReason(String reason) {
        new InvalidInput.Check()
                .that(Typed.orNull(reason) != null, "reason", "fault.required")
                .that(Typed.fits(reason, LONGEST_REASON), "reason", "fault.tooLong", LONGEST_REASON)
                .orThrow();
    }

    /**
     * A party's coming.
     *
     * @throws NotFound if the id is of no party here
     */
    public Attendance attendance(UUID partyId) {
        return attendances.stream()
                .filter(each -> each.partyId().equals(partyId))
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.session.noSuchParty"));
    }

    public UUID caseId() {
        return caseId;
    }

    /** 1, 2, 3… within the case. */
    public int number() {
        return number;
    }

    public SessionWay way() {
        return way;
    }

    /** Where, or by which number or link. */
    public String place() {
        return place;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The planned end. */
    public Instant endsAt() {
        return endsAt;
    }

    public int plannedMinutes() {
        return plannedMinutes;
    }

    /** How many sit at the table, mediator and recorder among them. */
    public int persons() {
        return persons;
    }

    /** Who keeps the record; null if the mediator does. */
    public String recorder() {
        return recorder;
    }

    public SessionState state() {
        return state;
    }

    /** Null unless cancelled. */
    public String cancelReason() {
        return cancelReason;
    }

    /** Who led it; null until it is opened. */
    public UUID mediator() {
        return mediator;
    }

    /** Null until it is opened. */
    public Instant heldFrom() {
        return heldFrom;
    }

    /** Null until it is over. */
    public Instant heldTo() {
        return heldTo;
    }

    /** Null until it is over. */
    public SessionResult result() {
        return result;
    }

    /** Why it ended so, in the mediator's words; may be null. */
    public String resultReason() {
        return resultReason;
    }

    public List<Attendance> attendances() {
        return Collections.unmodifiableList(attendances);
    }
}
