package org.maplebridge.deadline;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;

/**
 * The clocks of the cases: started, bent and stopped by the acts of the office, never by themselves. Every change is part of a use
 * case on the case, which has asked for the right, locked the case's chain and writes the event; hence all changes join the
 * transaction of their caller and are refused without one. Each is told as {@link ClockMoved}, and a governing clock that moves
 * takes the process's timer along. Nothing is recorded for a day that is still to come.
 */
@Stateless
public class Clocks {

    private static final Comparator<CaseClock> NEXT_FIRST = Comparator.comparing(
                    (CaseClock clock) -> !clock.state().isLive())
            .thenComparing(CaseClock::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CaseClock::id);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CalendarBook calendarBook;

    @Inject
    private DeadlineRules rules;

    @Inject
    private OpeningTimes openingTimes;

    @Inject
    private OfficeClock officeClock;

    @Inject
    private ClockTimers timers;

    @Inject
    private ReminderLevels reminders;

    @Inject
    private Event<ClockMoved> moved;

    @Inject
    private Event<ClocksMoved> movedTogether;

    @Inject
    private Event<RemindersUntrue> untrue;

    /**
     * Starts a limit on a case, by the version of its rule that holds on the start day.
     *
     * @param startedOn the day of the start event, itself not counted
     * @param governs   whether the process's timer follows this clock from now on; the one that it followed before runs on without
     * @param paper     the paper that shows the start event; may be null
     * @throws InvalidInput if the day lies in the future, no such rule held on it, or no calendar is at hand for its years
     * @throws Conflict if the same limit is running on the case already
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock start(UUID caseId, DeadlineCode code, LocalDate startedOn, boolean governs, String paper) {
        requirePast("startedOn", startedOn);
        DeadlineRule rule = rules.validOn(code, startedOn);
        List<CaseClock> running = live(caseId);
        if (running.stream().anyMatch(clock -> clock.code().equals(code))) {
            throw new Conflict("fault.deadline.alreadyRunning", rule.name());
        }
        CaseClock clock = born(caseId, rule, startedOn, governs, paper);
        if (governs) {
            running.stream().filter(CaseClock::governs).forEach(this::relieve);
        }
        em.persist(clock);
        tell(clock);
        moveTimer(clock);
        return clock;
    }

    /** A limit of days starts with its day, one of hours at this moment: of a past day nobody has noted the hour. */
    private CaseClock born(UUID caseId, DeadlineRule rule, LocalDate startedOn, boolean governs, String paper) {
        if (!rule.unit().isHours()) {
            return new CaseClock(caseId, rule, startedOn, governs, paper, calendarBook.reckoning());
        }
        if (!startedOn.equals(officeClock.today())) {
            throw new InvalidInput("startedOn", "fault.deadline.hours", rule.name());
        }
        return new CaseClock(
                caseId, rule, officeClock.now(), governs, paper, calendarBook.reckoning(), openingTimes.hours());
    }

    /**
     * Starts a limit on a case that is just being registered: nobody has heard of it, no other limit runs on it but those started so, and its
     * process, which does not exist yet, takes the end of the governing one with its opening. Nothing is asked and nothing is told.
     *
     * @throws InvalidInput if the day lies in the future, no such rule held on it, or no calendar is at hand for its years
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock startFirst(UUID caseId, DeadlineCode code, LocalDate startedOn, boolean governs, String paper) {
        requirePast("startedOn", startedOn);
        CaseClock clock = born(caseId, rules.validOn(code, startedOn), startedOn, governs, paper);
        planReminders(clock);
        em.persist(clock);
        return clock;
    }

    /**
     * Starts a limit that a case can have but once, by an act that happens once: what else runs on the case is not asked. Never the governing one.
     *
     * @throws InvalidInput if the day lies in the future, no such rule held on it, or no calendar is at hand for its years
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock startBeside(UUID caseId, DeadlineCode code, LocalDate startedOn, String paper) {
        CaseClock clock = startFirst(caseId, code, startedOn, false, paper);
        tell(clock);
        return clock;
    }

    /**
     * Lets a limit of the case run anew from the day, by the version of its rule that holds on it: the one that ran or stood still ends and stays to be
     * seen. Never the governing one.
     *
     * @param reasonKey the key of the text that says why the old one ends
     * @throws NotFound if no such limit runs on the case
     * @throws Conflict if it had run out before that day
     * @throws InvalidInput if the day lies in the future or before the start of the old one, or no such rule held on it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock restart(UUID caseId, DeadlineCode code, LocalDate startedOn, String paper, String reasonKey) {
        requirePast("on", startedOn);
        CaseClock old = require(caseId, code);
        if (old.dueOn() != null && startedOn.isAfter(old.dueOn())) {
            throw new Conflict("fault.deadline.interruptedTooLate", ruleOf(old).name(), old.dueOn());
        }
        stop(old, startedOn, reasonKey);
        return startBeside(caseId, code, startedOn, paper);
    }

    /**
     * An event makes clocks of the case stand still from the day on: those that run and whose rules bow to it. All others run on.
     *
     * @return the clocks that now stand still; may be none
     * @throws InvalidInput if the day lies in the future, or before the last turn of such a clock
     * @throws Conflict if such a clock had run out before that day
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<CaseClock> pause(UUID caseId, PauseEvent event, LocalDate on, String paper) {
        requirePast("on", on);
        List<CaseClock> bowing = live(caseId).stream()
                .filter(clock -> clock.state() == ClockState.RUNNING)
                .filter(clock -> ruleOf(clock).bowsTo(event))
                .toList();
        for (CaseClock clock : bowing) {
            clock.pause(event, on, paper, ruleOf(clock), calendarBook.reckoning());
            tell(clock);
            if (clock.governs()) {
                timers.hold(caseId);
            }
        }
        return bowing;
    }

    /**
     * The event is over: the clocks of the case that stand still because of it run again with what they had left; the day is their
     * new day zero.
     *
     * @return the clocks that run again; may be none
     * @throws InvalidInput if the day lies in the future, or before the pause
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<CaseClock> resume(UUID caseId, PauseEvent event, LocalDate on, String paper) {
        requirePast("on", on);
        List<CaseClock> waiting =
                live(caseId).stream().filter(clock -> clock.isHeldBy(event)).toList();
        for (CaseClock clock : waiting) {
            clock.resume(event, on, paper, ruleOf(clock), calendarBook.reckoning());
            tell(clock);
            moveTimer(clock);
        }
        return waiting;
    }

    /**
     * Lengthens a limit of the case, counted from its present end.
     *
     * @param units how much, in the rule's unit
     * @param on    the day on which all whom the rule asks had agreed; not after the due day
     * @param paper the paper that shows their agreement
     * @throws NotFound if no such limit runs on the case
     * @throws Conflict if it stands still, had run out before that day, or its rule allows no extension
     * @throws InvalidInput if the day lies in the future, the extension is empty or too long, or no paper shows it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock extend(UUID caseId, DeadlineCode code, int units, LocalDate on, String paper) {
        requirePast("on", on);
        CaseClock clock = require(caseId, code);
        clock.extend(units, on, paper, ruleOf(clock), calendarBook.reckoning());
        tell(clock);
        moveTimer(clock);
        return clock;
    }

    /**
     * A limit that is kept in two places, at the commission and on its case, is lengthened in the second as it has been in the first. Does nothing where it
     * does not run in both.
     *
     * @param paper what the second place is told of it; the first keeps the approval to itself
     * @return the limit in the second place, if it has moved
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<CaseClock> lengthenLike(UUID first, UUID second, DeadlineCode code, String paper) {
        Optional<CaseClock> leader = live(first, code);
        Optional<CaseClock> follower = live(second, code);
        if (leader.isEmpty() || follower.isEmpty()) {
            return Optional.empty();
        }
        CaseClock following = follower.get();
        List<Course.Turn> missing = leader.get().extensions().stream()
                .skip(following.extensions().size())
                .toList();
        for (Course.Turn turn : missing) {
            following.extend(turn.units(), turn.on(), paper, ruleOf(following), calendarBook.reckoning());
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        tell(following);
        moveTimer(following);
        return follower;
    }

    /**
     * Stops a limit of the case, because what it waited for was done. Does nothing if it does not run, so that an act need not know
     * which clocks a case had.
     *
     * @param reasonKey the key of the text that says why
     * @return whether it ran
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean stop(UUID caseId, DeadlineCode code, LocalDate on, String reasonKey) {
        requirePast("on", on);
        Optional<CaseClock> clock = live(caseId, code);
        clock.ifPresent(found -> stop(found, on, reasonKey));
        return clock.isPresent();
    }

    /**
     * Mediation is over: stops the limit that governs the case, and those of the room's own work for it.
     *
     * @return the clocks that were stopped; may be none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<CaseClock> stopMediation(UUID caseId, LocalDate on, String reasonKey) {
        return stop(caseId, clock -> clock.governs() || clock.code().ofRoomWork(), on, reasonKey);
    }

    /**
     * The case is closed: stops every limit on it but the parties' own windows, which run on.
     *
     * @return the clocks that were stopped; may be none
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<CaseClock> stopWithCase(UUID caseId, LocalDate on, String reasonKey) {
        return stop(caseId, clock -> !clock.code().outlivesCase(), on, reasonKey);
    }

    /**
     * Stops every limit that still runs or stands still on the case.
     *
     * @return the clocks that were stopped
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<CaseClock> stopAll(UUID caseId, LocalDate on, String reasonKey) {
        return stop(caseId, clock -> true, on, reasonKey);
    }

    private List<CaseClock> stop(UUID caseId, Predicate<CaseClock> which, LocalDate on, String reasonKey) {
        requirePast("on", on);
        List<CaseClock> clocks = live(caseId).stream().filter(which).toList();
        // an end that is noted late bears its own day, and no clock ends before it began
        clocks.forEach(clock -> stop(clock, clock.startedOn().isAfter(on) ? clock.startedOn() : on, reasonKey));
        return clocks;
    }

    /**
     * Records that a limit of the case has run out; the caller leads the case on its lawful path.
     *
     * @throws NotFound if no such limit runs on the case
     * @throws Conflict if its last day has not passed yet, or it stands still
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public CaseClock expire(UUID caseId, DeadlineCode code) {
        CaseClock clock = require(caseId, code);
        clock.expire(officeClock.now());
        tell(clock);
        return clock;
    }

    /**
     * Those of the clocks that run and are still counted by another calendar, for {@link #recountAll}; three statements at the most. Those that have run
     * undisturbed come without the persistence context's watch, because they are written together; those that were bent, or count hours, are watched.
     */
    public List<CaseClock> behind(List<UUID> ids, WorkingCalendar calendar) {
        Set<UUID> bent = bent(ids);
        List<UUID> straight = ids.stream().filter(id -> !bent.contains(id)).toList();
        List<CaseClock> behind = new ArrayList<>(behind(straight, calendar, true));
        behind.addAll(behind(bent, calendar, false));
        return behind;
    }

    private List<CaseClock> behind(Collection<UUID> ids, WorkingCalendar calendar, boolean unwatched) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from CaseClock c where c.id in :ids and c.state = :running and c.calendarVersion <> :current order by c.id",
                                CaseClock.class)
                        // detaching them would fetch the turns of each first
                        .setHint("eclipselink.read-only", unwatched)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("ids", ids)
                        .setParameter("running", ClockState.RUNNING)
                        .setParameter("current", calendar.version())
                        .getResultList();
    }

    /**
     * Counts running clocks anew on a calendar that has changed; where dates move, timers and inboxes follow, all of them together.
     *
     * @param clocks as {@link #behind} has found them
     * @return those whose date has moved, or whose doubt has ended or begun, each with the day before
     * @throws OptimisticLockException if one has been changed since it was read, by whoever needs no lock of its case: reminders are given so
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<CaseClock, LocalDate> recountAll(List<CaseClock> clocks, WorkingCalendar calendar) {
        Recount recount = new Recount(new Reckoning(calendar));
        Map<CaseClock, LocalDate> changed = new LinkedHashMap<>();
        List<ClockMoved> news = new ArrayList<>();
        Map<UUID, Instant> ends = new LinkedHashMap<>();
        Set<UUID> untrulyReminded = new HashSet<>();
        for (CaseClock clock : clocks) {
            LocalDate before = clock.dueOn();
            boolean doubted = clock.isProvisional();
            recount.take(clock);
            if (remindsUntruly(clock)) { // also where the day stays: a morning before it may have become a rest day
                untrulyReminded.add(clock.id());
            }
            if (!before.equals(clock.dueOn())) {
                news.add(ClockMoved.of(clock));
                if (clock.governs()) {
                    ends.put(clock.caseId(), clock.endsAt());
                }
            }
            if (!before.equals(clock.dueOn()) || doubted != clock.isProvisional()) {
                changed.put(clock, before);
            }
        }
        recount.write();
        if (!untrulyReminded.isEmpty()) {
            untrue.fire(new RemindersUntrue(untrulyReminded));
        }
        if (!news.isEmpty()) {
            movedTogether.fire(new ClocksMoved(news));
            timers.moveAll(ends);
        }
        return changed;
    }

    /**
     * One counting anew of many clocks. Those that have run undisturbed are counted once for each rule and start day; the same comes to many of them, and
     * that is written in one statement instead of as many.
     */
    private final class Recount {

        private final Reckoning reckoning;
        private final Map<Undisturbed, Deadline> counted = new HashMap<>();
        private final List<CaseClock> apart = new ArrayList<>();

        Recount(Reckoning reckoning) {
            this.reckoning = reckoning;
        }

        void take(CaseClock clock) {
            if (em.contains(clock)) {
                clock.recount(clock.reckoned(ruleOf(clock), reckoning, openingTimes.hours()));
            } else {
                apart.add(clock);
                clock.recount(counted.computeIfAbsent(
                        new Undisturbed(clock.code(), clock.ruleVersion(), clock.startedOn()),
                        same -> reckoning.reckon(ruleOf(clock), clock.startedOn())));
            }
        }

        void write() {
            apart.stream()
                    .collect(Collectors.groupingBy(
                            CaseClock::recounted,
                            LinkedHashMap::new,
                            Collectors.mapping(CaseClock::id, Collectors.toList())))
                    .forEach(this::write);
        }

        private void write(CaseClock.Recounted outcome, List<UUID> of) {
            int written = em.createQuery(
                            "update CaseClock c set c.rawEnd = :rawEnd, c.dueOn = :dueOn, c.provisional = :provisional,"
                                    + " c.calendarVersion = :calendar, c.remindAt = :remindAt, c.remindedDue = :remindedDue, c.version = c.version + 1"
                                    + " where c.id in :ids and c.version = :version")
                    .setFlushMode(FlushModeType.COMMIT)
                    .setParameter("rawEnd", outcome.rawEnd())
                    .setParameter("dueOn", outcome.dueOn())
                    .setParameter("provisional", outcome.provisional())
                    .setParameter("calendar", outcome.calendarVersion())
                    .setParameter("remindAt", outcome.remindAt())
                    .setParameter("remindedDue", outcome.remindedDue())
                    .setParameter("ids", of)
                    .setParameter("version", outcome.version())
                    .executeUpdate();
            if (written != of.size()) {
                throw new OptimisticLockException(
                        of.size() - written + " clocks have been changed while they were counted");
            }
        }
    }

    /** A limit that has run undisturbed: with one calendar, all like it end on one day. */
    private record Undisturbed(DeadlineCode code, int ruleVersion, LocalDate startedOn) {}

    /** Which of these clocks are counted one by one: something has happened to them since they started, or they count hours; one statement. */
    private Set<UUID> bent(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct c.id from CaseClock c left join c.turns t where c.id in :ids and (c.startedAt is not null or t.kind is not null)",
                                UUID.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** All clocks of the case: the live ones first, the next due before the later; one statement. */
    public List<CaseClock> of(UUID caseId) {
        return em.createQuery("select c from CaseClock c where c.caseId = :caseId", CaseClock.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .sorted(NEXT_FIRST)
                .toList();
    }

    /**
     * The governing clocks whose last day is today and of which their cases' histories do not say yet that what follows lies ready.
     *
     * @param size how many at the most
     */
    public List<CaseClock> onTheirLastDay(int size) {
        return em.createQuery(
                        "select c from CaseClock c where c.state = :running and c.dueOn = :today and c.governs = true"
                                + " and (c.draftedFor is null or c.draftedFor <> c.dueOn) order by c.id",
                        CaseClock.class)
                .setParameter("running", ClockState.RUNNING)
                .setParameter("today", officeClock.today())
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * What follows the last day of the limit lies ready, and the caller writes it into the case's history.
     *
     * @return false if that stands there already, or it is its last day no more
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean drafted(UUID clockId) {
        CaseClock clock = em.find(CaseClock.class, clockId, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(clock);
        if (!onTheirLastDay(clock)) {
            return false;
        }
        clock.drafted();
        return true;
    }

    private boolean onTheirLastDay(CaseClock clock) {
        return clock.governs()
                && clock.state() == ClockState.RUNNING
                && officeClock.today().equals(clock.dueOn())
                && !clock.isDrafted();
    }

    /** The clock that the process's timer of the case follows, if one does. */
    public Optional<CaseClock> governing(UUID caseId) {
        return live(caseId).stream().filter(CaseClock::governs).findFirst();
    }

    /** The instant at which the governing limit of the case has passed; empty while there is none or it stands still. */
    public Optional<Instant> governingEnd(UUID caseId) {
        return governing(caseId).map(CaseClock::endsAt);
    }

    /** Why the clock is due when it is, in counted steps, by the rule's version and the calendar that it was counted with. */
    public List<CountedStep> explain(CaseClock clock) {
        WorkingCalendar calendar = calendarBook.calendar(clock.calendarVersion());
        return clock.reckoned(ruleOf(clock), new Reckoning(calendar), openingTimes.hours())
                .steps();
    }

    /** What is left of the clock today; empty unless it runs. */
    public Optional<Remaining> remaining(CaseClock clock) {
        if (clock.state() != ClockState.RUNNING) {
            return Optional.empty();
        }
        Remaining byDay = Remaining.of(clock.dueOn(), officeClock.today(), calendarBook.calendar());
        boolean hourHasCome = clock.dueAt() != null && !officeClock.now().isBefore(clock.dueAt());
        return Optional.of(
                hourHasCome ? new Remaining(DeadlineLevel.OVERDUE, byDay.days(), byDay.workingDays()) : byDay);
    }

    /** Whether it is a window of the parties that has closed by itself: nobody in the office is late with it. */
    public boolean hasPassed(CaseClock clock) {
        return clock.code().closesByItself()
                && clock.state() == ClockState.RUNNING
                && clock.dueOn().isBefore(officeClock.today());
    }

    /** The version of the rule by which the clock runs. */
    public DeadlineRule ruleOf(CaseClock clock) {
        return rules.version(clock.code(), clock.ruleVersion());
    }

    /**
     * When the limit would end if it started on the day, which may lie in the future. Stores nothing.
     *
     * @throws InvalidInput if no such rule holds on the day, or no calendar is at hand for its years
     */
    public Deadline preview(DeadlineCode code, LocalDate startedOn) {
        return calendarBook.reckoning().reckon(rules.validOn(code, startedOn), startedOn);
    }

    /**
     * When the limit would end if it took this course. Its days may lie in the future. Stores nothing.
     *
     * @throws InvalidInput naming what is wrong with the question: no such rule holds on the day, no calendar is at hand for its years, or the
     *     rule lets it not be paused or lengthened so
     */
    public Deadline preview(DeadlineCode code, Preview question) {
        if (question.start() == null) {
            throw new InvalidInput("start", "fault.required");
        }
        return question.answer(rules.validOn(code, question.start()), calendarBook.calendar());
    }

    /**
     * When a limit of hours would end if it started at the moment, which may lie in the future. Stores nothing.
     *
     * @throws InvalidInput if no such rule holds on the day, it does not count hours, or no calendar is at hand for its years
     */
    public Deadline preview(DeadlineCode code, Instant startedAt) {
        DeadlineRule rule = rules.validOn(code, OfficeClock.dayOf(startedAt));
        return calendarBook.reckoning().reckonHours(rule, startedAt, openingTimes.hours());
    }

    private void stop(CaseClock clock, LocalDate on, String reasonKey) {
        clock.stop(on, reasonKey, officeClock.now());
        tell(clock);
    }

    private void relieve(CaseClock clock) {
        clock.yieldTimer();
        tell(clock);
    }

    private void tell(CaseClock clock) {
        planReminders(clock);
        moved.fire(ClockMoved.of(clock));
    }

    /** The next reminder moves with the due day; what people were told of the old one is taken back. */
    private void planReminders(CaseClock clock) {
        if (remindsUntruly(clock)) {
            untrue.fire(new RemindersUntrue(Set.of(clock.id())));
        }
    }

    /** Plans the next reminder; says whether people have been told of a day that is no longer true. */
    private boolean remindsUntruly(CaseClock clock) {
        return clock.planReminders(reminders.planFor(clock), officeClock.now());
    }

    /** When people are reminded has been decided anew: limits of hours, of which few run at a time, follow one by one; a part of {@link ReminderBook}. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void replanHours(DeadlineCode only) {
        em.createQuery("select c from CaseClock c where c.state = :running and c.dueAt is not null", CaseClock.class)
                .setParameter("running", ClockState.RUNNING)
                .getResultStream()
                .filter(each -> only == null || each.code().equals(only))
                .toList()
                .forEach(this::planReminders);
    }

    private void moveTimer(CaseClock clock) {
        if (clock.governs()) {
            timers.move(clock.caseId(), clock.endsAt());
        }
    }

    private CaseClock require(UUID caseId, DeadlineCode code) {
        return live(caseId, code).orElseThrow(() -> new NotFound("fault.deadline.noClock", code.value()));
    }

    private Optional<CaseClock> live(UUID caseId, DeadlineCode code) {
        return live(caseId).stream().filter(clock -> clock.code().equals(code)).findFirst();
    }

    private List<CaseClock> live(UUID caseId) {
        return of(caseId).stream().filter(clock -> clock.state().isLive()).toList();
    }

    private void requirePast(String field, LocalDate day) {
        LocalDate today = officeClock.today();
        if (day == null) {
            throw new InvalidInput(field, "fault.deadline.day");
        }
        if (day.isAfter(today)) {
            throw new InvalidInput(field, "fault.deadline.future", day, today);
        }
    }
}
