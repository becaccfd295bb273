package org.maplebridge.deadline;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.deadline.Course.Turn;

/**
 * A limit running on one case, several of which may run at once. Born by an act of the office that the rule names as its start
 * event; pauses, resumptions and extensions bend its course; it ends stopped, when what it waits for is done, or expired. The
 * stored due day is the outcome of counting rule, course and calendar, so that it can be counted anew at any time.
 */
@Entity
@Table(name = "clock")
public class CaseClock extends Aggregate {

    private static final int LONGEST_PAPER = 200;

    @Convert(converter = UuidConverter.class)
    @Column(name = "case_id", columnDefinition = "BINARY(16)", nullable = false, updatable = false)
    private UUID caseId;

    @Convert(converter = DeadlineCodeConverter.class)
    @Column(name = "rule_code", nullable = false, length = 30, updatable = false)
    private DeadlineCode code;

    @Column(name = "rule_version", nullable = false, updatable = false)
    private int ruleVersion;

    @Column(name = "started_on", nullable = false, updatable = false)
    private LocalDate startedOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "paper", length = LONGEST_PAPER, updatable = false)
    private String paper;

    @Column(name = "raw_end")
    private LocalDate rawEnd;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Convert(converter = InstantConverter.class)
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "provisional", nullable = false)
    private boolean provisional;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, length = 20)
    private ClockState state;

    @Column(name = "governs", nullable = false)
    private boolean governs;

    @Column(name = "extended_by", nullable = false)
    private int extendedBy;

    @Column(name = "paused_on")
    private LocalDate pausedOn;

    @Column(name = "remaining")
    private Integer remaining;

    @Column(name = "stopped_on")
    private LocalDate stoppedOn;

    @Column(name = "stop_reason", length = 100)
    private String stopReason;

    @Column(name = "calendar_version", nullable = false, length = 100)
    private String calendarVersion;

    @Convert(converter = InstantConverter.class)
    @Column(name = "remind_at")
    private Instant remindAt;

    @Column(name = "reminded_due")
    private LocalDate remindedDue;

    @Column(name = "drafted_for")
    private LocalDate draftedFor;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "clock_turn", joinColumns = @JoinColumn(name = "clock_id"))
    @OrderColumn(name = "seq")
    private List<ClockTurn> turns = new ArrayList<>();

    protected CaseClock() {}

    /**
     * Starts a limit on a case.
     *
     * @param rule      the version that holds for the start day
     * @param startedOn the day of the start event, itself not counted
     * @param governs   whether it is the one that the process's timer follows
     * @param paper     the paper that shows the start; may be null
     * @throws InvalidInput if the days to be counted lie in years of which no calendar is at hand, or the paper's name is overlong
     */
    CaseClock(UUID caseId, DeadlineRule rule, LocalDate startedOn, boolean governs, String paper, Reckoning reckoning) {
        requireFitting(paper);
        this.caseId = caseId;
        this.code = rule.code();
        this.ruleVersion = rule.version();
        this.startedOn = startedOn;
        this.governs = governs;
        this.paper = paper;
        adopt(reckoning.reckon(rule, course()));
    }

    /**
     * Starts a limit of hours on a case.
     *
     * @param startedAt the moment of the start event, from which it runs
     * @throws InvalidInput if the hours lie in years of which no calendar is at hand, or the paper's name is overlong
     */
    CaseClock(
            UUID caseId,
            DeadlineRule rule,
            Instant startedAt,
            boolean governs,
            String paper,
            Reckoning reckoning,
            OfficeHours officeHours) {
        requireFitting(paper);
        this.caseId = caseId;
        this.code = rule.code();
        this.ruleVersion = rule.version();
        this.startedOn = OfficeClock.dayOf(startedAt);
        this.startedAt = startedAt;
        this.governs = governs;
        this.paper = paper;
        adopt(reckoning.reckonHours(rule, startedAt, officeHours));
    }

    /**
     * Stands still from the day on; that day is not counted any more.
     *
     * @throws Conflict if it does not run, has run out before that day, or its rule does not bow to the event
     * @throws InvalidInput if the day lies before the last turn of its course
     */
    void pause(PauseEvent event, LocalDate on, String paper, DeadlineRule rule, Reckoning reckoning) {
        if (!rule.bowsTo(event)) {
            throw new Conflict("fault.deadline.runsOn", rule.name(), event);
        }
        turn(Turn.paused(on, event, paper), rule, reckoning);
        pausedOn = on;
    }

    /**
     * Runs again with what was left; the day is a new day zero.
     *
     * @throws Conflict if it does not stand still
     * @throws InvalidInput if the day lies before the pause
     */
    void resume(PauseEvent event, LocalDate on, String paper, DeadlineRule rule, Reckoning reckoning) {
        turn(Turn.resumed(on, event, paper), rule, reckoning);
        pausedOn = null;
    }

    /**
     * Is lengthened, from its present end on.
     *
     * @param units how much, in the rule's unit
     * @param on    the day on which everybody had agreed
     * @param paper the paper that shows it
     * @throws Conflict if it does not run, has run out before that day, or its rule allows no extension
     * @throws InvalidInput if the extension is empty, longer than the rule allows, or without a paper
     */
    void extend(int units, LocalDate on, String paper, DeadlineRule rule, Reckoning reckoning) {
        if (paper == null || paper.isBlank()) {
            throw new InvalidInput("paper", "fault.deadline.extension.paper");
        }
        turn(Turn.extended(on, units, paper), rule, reckoning);
        extendedBy += units;
    }

    /**
     * Ends because what it waited for was done, or has become pointless. One of hours that had run out by then has run out, though the day is the same.
     *
     * @param reasonKey the key of the text that says why
     * @throws Conflict if it has ended before
     * @throws InvalidInput if the day lies before its start
     */
    void stop(LocalDate on, String reasonKey, Instant now) {
        requireLive();
        if (on.isBefore(startedOn)) {
            throw new InvalidInput("on", "fault.deadline.turn.order", on, startedOn);
        }
        state = dueAt != null && now.isAfter(dueAt) ? ClockState.EXPIRED : ClockState.STOPPED;
        stoppedOn = on;
        stopReason = reasonKey;
    }

    /**
     * Ends because it has run out.
     *
     * @throws Conflict if it does not run, or its last day has not passed at the given instant
     */
    void expire(Instant now) {
        if (state != ClockState.RUNNING || now.isBefore(endsAt())) {
            throw new Conflict("fault.deadline.notExpired", code.value());
        }
        state = ClockState.EXPIRED;
        // not the day on which somebody noticed it
        stoppedOn = OfficeClock.dayOf(endsAt());
    }

    /**
     * Is counted anew, because the calendar has changed. Its rule, start and course stay what they are.
     *
     * @param deadline what its rule and course come to now
     */
    void recount(Deadline deadline) {
        requireLive();
        adopt(deadline);
    }

    /** Counts it as it stands, for whoever asks why. */
    Deadline reckoned(DeadlineRule rule, Reckoning reckoning, OfficeHours officeHours) {
        return startedAt == null
                ? reckoning.reckon(rule, course())
                : reckoning.reckonHours(rule, startedAt, officeHours);
    }

    /** Whether its history says that what follows its present last day lies ready. */
    boolean isDrafted() {
        return dueOn != null && dueOn.equals(draftedFor);
    }

    /** Its history says now that what follows its last day lies ready. */
    void drafted() {
        draftedFor = dueOn;
    }

    /** Leaves the process's timer to another clock, and runs on. */
    void yieldTimer() {
        governs = false;
    }

    /**
     * People will be reminded by this plan from now on; what lies before is not made up for. Whoever ended, or stands still, reminds of nothing.
     *
     * @return whether people have been reminded of a due day that is no longer true
     */
    boolean planReminders(ReminderPlan plan, Instant now) {
        boolean runs = state == ClockState.RUNNING;
        remindAt = runs ? plan.from(now).map(ReminderPlan.Planned::at).orElse(null) : null;
        boolean untrue = remindedDue != null && !(runs && remindedDue.equals(dueOn));
        if (untrue) {
            remindedDue = null;
        }
        return untrue;
    }

    /** All reminders up to this moment have been given, or none was to be given. */
    void remindedUntil(Instant now, ReminderPlan plan, boolean given) {
        remindAt = plan.after(now).map(ReminderPlan.Planned::at).orElse(null);
        if (given) {
            remindedDue = dueOn;
        }
    }

    /**
     * What a counting anew leaves behind, for writing together those to which the same has come.
     *
     * @param version the version from which it came
     */
    record Recounted(
            long version,
            LocalDate rawEnd,
            LocalDate dueOn,
            boolean provisional,
            String calendarVersion,
            Instant remindAt,
            LocalDate remindedDue) {}

    /** What a counting anew has left behind. */
    Recounted recounted() {
        return new Recounted(version(), rawEnd, dueOn, provisional, calendarVersion, remindAt, remindedDue);
    }

    private void turn(Turn turn, DeadlineRule rule, Reckoning reckoning) {
        requireLive();
        requireFitting(turn.paper());
        adopt(reckoning.reckon(rule, course().then(turn)));
        turns.add(new ClockTurn(turn));
    }

    private void adopt(Deadline deadline) {
        state = deadline.isPaused() ? ClockState.PAUSED : ClockState.RUNNING;
        rawEnd = deadline.rawEnd();
        dueOn = deadline.dueOn();
        dueAt = startedAt == null ? null : deadline.endsAt();
        provisional = deadline.provisional();
        remaining = deadline.isPaused() ? deadline.remaining() : null;
        calendarVersion = deadline.calendarVersion();
    }

    private void requireLive() {
        if (!state.isLive()) {
            throw new Conflict("fault.deadline.ended", code.value(), stoppedOn);
        }
    }

    private static void requireFitting(String paper) {
        if (paper != null && paper.length() > LONGEST_PAPER) {
            throw new InvalidInput("paper", "fault.deadline.paper", LONGEST_PAPER);
        }
    }

    /** Whether it stands still because of this event. */
    boolean isHeldBy(PauseEvent event) {
        return heldBy().filter(cause -> cause == event).isPresent();
    }

    /** Because of what it stands still; empty unless it does. */
    public Optional<PauseEvent> heldBy() {
        return state == ClockState.PAUSED
                ? Optional.of(turns.get(turns.size() - 1).turn().cause())
                : Optional.empty();
    }

    /** All that happened to it, for counting. */
    Course course() {
        return new Course(startedOn, paper, turns.stream().map(ClockTurn::turn).toList());
    }

    /** What has lengthened it, in order. */
    List<Turn> extensions() {
        return turns.stream()
                .map(ClockTurn::turn)
                .filter(turn -> turn.kind() == Course.TurnKind.EXTENDED)
                .toList();
    }

    public UUID caseId() {
        return caseId;
    }

    public DeadlineCode code() {
        return code;
    }

    /** The version of the rule with which it started and to which it keeps. */
    public int ruleVersion() {
        return ruleVersion;
    }

    /** The day of the start event, itself not counted. */
    public LocalDate startedOn() {
        return startedOn;
    }

    /** The paper that shows the start, or null. */
    public String paper() {
        return paper;
    }

    /** The last counted day; null while it stands still. */
    public LocalDate rawEnd() {
        return rawEnd;
    }

    /** The last day on which the act is in time; null while it stands still. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The moment at which it ends, of a limit of hours; null for one of days. */
    public Instant dueAt() {
        return dueAt;
    }

    /** The instant at which it has passed: the start of the day after the due day, or the very hour; null while it stands still. */
    public Instant endsAt() {
        if (dueAt != null) {
            return dueAt;
        }
        return dueOn == null ? null : OfficeClock.startOf(dueOn.plusDays(1));
    }

    /** Whether the due day lies in a year whose notice is not published yet, and may move when it is. */
    public boolean isProvisional() {
        return provisional;
    }

    public ClockState state() {
        return state;
    }

    /** Whether the process's timer follows it. */
    public boolean governs() {
        return governs;
    }

    /** How much all extensions together have added, in the rule's unit. */
    public int extendedBy() {
        return extendedBy;
    }

    /** The moment of the next reminder; null while none is to come. */
    public Instant remindAt() {
        return remindAt;
    }

    /** Since when it stands still; null while it runs. */
    public LocalDate pausedOn() {
        return pausedOn;
    }

    /** What it keeps while it stands still; null while it runs. */
    public Integer remaining() {
        return remaining;
    }

    /** The day on which it was stopped; of one that ran out, the day after its last one, whenever that was noticed; null before. */
    public LocalDate stoppedOn() {
        return stoppedOn;
    }

    /** The key of the text that says why it was stopped; null unless it was. */
    public String stopReason() {
        return stopReason;
    }

    /** The calendar with which the due day was counted. */
    public String calendarVersion() {
        return calendarVersion;
    }
}
