package org.maplebridge.deadline;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;
import org.maplebridge.deadline.WorkingCalendar.Notice;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around the working calendar: a notice is looked at with what it would change, and accepted as a further edition, beside the one that
 * it amends. The clocks that run are counted anew by {@link ClockRecount}.
 */
@UseCases
public class CalendarDesk {

    private static final int BATCH = 500;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CalendarBook book;

    @Inject
    private Clocks clocks;

    @Inject
    private ClockedCases cases;

    @Inject
    private OfficeClock clock;

    @Inject
    private Event<CalendarChanged> changed;

    /**
     * A notice as it was loaded.
     *
     * @param days what it lists, in order
     */
    public record Loaded(int year, int edition, String source, Instant loadedAt, List<ListedDay> days) {}

    /** All notices in all editions, the latest year first and of a year the latest edition. */
    public List<Loaded> notices(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return em.createQuery(
                        "select distinct n from CalendarNotice n left join fetch n.days order by n.forYear desc, n.edition desc",
                        CalendarNotice.class)
                .getResultStream()
                .map(notice -> new Loaded(
                        notice.forYear(),
                        notice.edition(),
                        notice.source(),
                        notice.loadedAt(),
                        notice.facts().days().stream()
                                .sorted(Comparator.comparing(ListedDay::day))
                                .toList()))
                .toList();
    }

    /**
     * The notice in force for a year, to be written on; without days where none is published yet.
     *
     * @throws org.maplebridge.basics.NotFound if the year lies before the calendar's first or more than one behind its last
     */
    public NoticeDraft draft(Actor actor, int year) {
        rights.require(actor, Right.ADMINISTER);
        WorkingCalendar calendar = book.calendar();
        if (year < calendar.firstYear() || year > calendar.lastYear() + 1) {
            throw new NotFound("fault.deadline.calendar.noYear", String.valueOf(year));
        }
        return notices(actor).stream()
                .filter(notice -> notice.year() == year)
                .findFirst()
                .map(latest -> new NoticeDraft(year, latest.source(), latest.days()))
                .orElseGet(() -> new NoticeDraft(year, "", List.of()));
    }

    /**
     * What a notice would change. Stores nothing.
     *
     * @throws org.maplebridge.basics.InvalidInput if it lists nothing, names no source, or would leave a year between out
     * @throws Conflict if it changes nothing
     */
    public CalendarChange change(Actor actor, NoticeDraft draft) {
        rights.require(actor, Right.ADMINISTER);
        return change(draft);
    }

    private CalendarChange change(NoticeDraft draft) {
        draft.requireWhole("source", "days");
        List<Notice> latest = book.latest();
        Optional<Notice> here =
                latest.stream().filter(notice -> notice.year() == draft.year()).findFirst();
        int edition = here.map(Notice::edition).orElse(0) + 1;
        List<CalendarChange.Line> lines =
                CalendarChange.between(here.map(Notice::days).orElse(List.of()), draft.days());
        if (lines.isEmpty()) {
            throw new Conflict("fault.deadline.calendar.same", String.valueOf(draft.year()));
        }
        WorkingCalendar.of(CalendarBook.with(latest, draft.notice(edition)));
        return new CalendarChange(draft.year(), edition, draft.source(), lines, running());
    }

    private long running() {
        return em.createQuery("select count(c) from CaseClock c where c.state = :running", Long.class)
                .setParameter("running", ClockState.RUNNING)
                .getSingleResult();
    }

    /**
     * Accepts a notice: from now on days are counted by it. Clocks that run follow with {@link ClockRecount}.
     *
     * @param edition the number that the administrator was shown
     * @throws StaleEdit if the calendar has changed since it was looked at
     */
    public CalendarChange accept(Actor actor, NoticeDraft draft, int edition) {
        rights.require(actor, Right.ADMINISTER);
        chronicle.lock(Subject.RULES);
        CalendarChange change = change(draft);
        StaleEdit.check(edition, change.edition());
        em.persist(new CalendarNotice(draft, change.edition(), clock.now()));
        em.flush();
        chronicle.append(
                Subject.RULES,
                actor,
                "deadline.calendarAccepted",
                Map.of(
                        "year",
                        change.year(),
                        "edition",
                        change.edition(),
                        "days",
                        draft.days().size(),
                        "source",
                        change.source()));
        em.persist(new RecountRun(versionNow(), change.clocks(), actor, clock.now()));
        changed.fire(new CalendarChanged(change.year()));
        return change;
    }

    private String versionNow() {
        return WorkingCalendar.of(book.latest()).version();
    }

    /** How many running clocks are still counted by an older calendar. */
    public long waiting(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return em.createQuery(
                        "select count(c) from CaseClock c where c.state = :running and c.calendarVersion <> :current",
                        Long.class)
                .setParameter("running", ClockState.RUNNING)
                .setParameter("current", book.calendar().version())
                .getSingleResult();
    }

    /**
     * A counting of the clocks.
     *
     * @param by in whose name
     */
    public record Run(UUID id, Actor by) {}

    /**
     * How far the last counting of the clocks has come.
     *
     * @param waiting how many clocks are still counted by an older calendar
     * @param held    whether a node is at it
     * @param endedAt when nothing waited any more; null before
     */
    public record Progress(long total, long counted, long moved, long waiting, boolean held, Instant endedAt)
            implements Serializable {}

    /** How far the last counting of the clocks has come; empty if there never was one. */
    public Optional<Progress> progress(Actor actor) {
        long waiting = waiting(actor);
        return last().map(run ->
                new Progress(run.total(), run.counted(), run.moved(), waiting, run.isHeld(clock.now()), run.endedAt()));
    }

    private Optional<RecountRun> last() {
        return em.createQuery("select r from RecountRun r order by r.begunAt desc, r.id desc", RecountRun.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the lease of the counting that waits; a part of {@link ClockRecount}.
     *
     * @param inAnyCase also where a node is at it
     * @return empty if none waits, or a node is at it
     */
    public Optional<Run> leased(boolean inAnyCase) {
        book.read(); // another node may have accepted it a moment ago
        Optional<RecountRun> waiting = last().filter(run -> run.endedAt() == null);
        waiting.ifPresent(run -> em.refresh(run, LockModeType.PESSIMISTIC_WRITE));
        Instant now = clock.now();
        return waiting.filter(run -> run.endedAt() == null && (inAnyCase || !run.isHeld(now)))
                .map(run -> {
                    run.lease(now);
                    return new Run(run.id(), run.begunBy());
                });
    }

    /** Nothing waits any more; a part of {@link ClockRecount}. */
    public void finished(UUID runId) {
        RecountRun run = em.find(RecountRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
        if (run.endedAt() == null) {
            run.end(clock.now());
        }
    }

    /**
     * What a batch has done.
     *
     * @param last the last clock looked at; null when nothing waits behind it
     */
    public record Counted(UUID last, int moved) {}

    /**
     * Counts one batch anew, the clocks behind the one given; a part of {@link ClockRecount}, which has asked for the right.
     *
     * @param runId the counting that it belongs to; null for none
     */
    public Counted recountBatch(UUID runId, UUID behind) {
        WorkingCalendar calendar = book.calendar();
        List<Object[]> rows = em.createQuery(
                        "select c.id, c.caseId from CaseClock c where c.state = :running and c.calendarVersion <> :current and c.id > :behind"
                                + " order by c.id",
                        Object[].class)
                .setParameter("running", ClockState.RUNNING)
                .setParameter("current", calendar.version())
                .setParameter("behind", behind)
                .setMaxResults(BATCH)
                .getResultList();
        List<UUID> of = rows.stream().map(row -> (UUID) row[1]).distinct().toList();
        chronicle.lockAll(of);
        Map<UUID, String> numbers = cases.numbers(of);
        int moved = rows.isEmpty()
                ? 0
                : recount(rows.stream().map(row -> (UUID) row[0]).toList(), numbers, calendar);
        if (runId != null) {
            em.find(RecountRun.class, runId).add(rows.size(), moved, clock.now());
        }
        return new Counted(rows.size() < BATCH ? null : (UUID) rows.get(rows.size() - 1)[0], moved);
    }

    /** Counts anew what has not been meanwhile, and writes into the history what has changed; how many those are. */
    private int recount(List<UUID> ids, Map<UUID, String> numbers, WorkingCalendar calendar) {
        Map<CaseClock, LocalDate> changed = clocks.recountAll(clocks.behind(ids, calendar), calendar);
        changed.forEach((counted, before) -> {
            UUID of = counted.caseId();
            Subject subject = numbers.containsKey(of) ? Subject.ofCase(of) : Subject.ofReferral(of);
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("rule", counted.code().value());
            details.put("before", before);
            details.put("dueOn", counted.dueOn());
            details.put("calendar", calendar.version());
            chronicle.append(
                    subject,
                    Actor.process(subject.id(), "process.calendarAccepted"),
                    subject.kind() == Subject.Kind.CASE ? "case.limitRecounted" : "referral.limitRecounted",
                    details);
        });
        return changed.size();
    }
}
