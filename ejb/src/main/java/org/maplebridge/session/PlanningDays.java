package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.identity.Absence;
import org.maplebridge.identity.Absences;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * What somebody should know of the days of a month before fixing one for a case: rest days and make-up days, when its mediator is away or in a
 * session already, how busy the room is, and which running limit of the case a day lies behind. It warns and forbids nothing: parties may
 * meet on a Sunday.
 */
@UseCases
public class PlanningDays {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk cases;

    @Inject
    private Rights rights;

    @Inject
    private CalendarBook calendars;

    @Inject
    private Clocks clocks;

    @Inject
    private Absences absences;

    @Inject
    private Directory directory;

    /** What the day is fixed for. */
    public enum Purpose {
        /** A session: every running limit counts. */
        SESSION,
        /** What an agreement promises: it comes after the mediation, whose own limits and the arbitration's say nothing of it. */
        TERM
    }

    /** What a hint tells; its values are named at each. */
    public enum Kind {
        /** The day's name. */
        REST,
        /** The day's name. */
        MAKE_UP,
        /** The year whose notice is not published. */
        PROVISIONAL,
        /** The mediator's name, the ground, the last day away. */
        AWAY,
        /** The beginning and end of a session that the case's mediator leads on the day. */
        ENGAGED,
        /** How many sessions the room has on the day; its seats, 0 if it counts none. */
        ROOM,
        /** The limit's name and last day. */
        BEHIND
    }

    /** One thing to know of a day. */
    public record Hint(Kind kind, List<Object> values) {

        static Hint of(Kind kind, Object... values) {
            return new Hint(kind, List.of(values));
        }
    }

    /**
     * The days of a month of which there is something to know, in order. What goes on in the room is told to those who hold the case's sessions only.
     * Six statements beside those of the right, whatever the month holds.
     *
     * @throws org.maplebridge.basics.NotFound if there is no such case, or the actor may not read it
     */
    public SortedMap<LocalDate, List<Hint>> month(Actor actor, UUID caseId, YearMonth month, Purpose purpose) {
        MediationCase of = cases.show(actor, Right.READ_CASE, caseId);
        Month sheet = new Month(month);
        sheet.calendar(calendars.calendar());
        if (purpose == Purpose.SESSION && rights.allows(actor, Right.HOLD_SESSION, relation(of))) {
            away(of, sheet);
            sessions(of, sheet);
        }
        clocks.of(caseId).stream()
                .filter(clock -> clock.state().isLive() && clock.dueOn() != null && !clocks.hasPassed(clock))
                .filter(clock -> purpose == Purpose.SESSION
                        || !clock.code().ofMediation() && !clock.code().ofArbitration())
                .forEach(clock -> behind(clock, sheet));
        return sheet.hints;
    }

    private void away(MediationCase of, Month sheet) {
        if (of.mediator() == null) {
            return;
        }
        List<Absence> found = absences.during(List.of(of.mediator()), sheet.first(), sheet.last());
        if (found.isEmpty()) {
            return;
        }
        String name = directory.names(List.of(of.mediator())).getOrDefault(of.mediator(), "");
        for (Absence absence : found) {
            sheet.each(
                    absence.firstDay(),
                    absence.lastDay(),
                    Hint.of(Kind.AWAY, name, absence.ground(), absence.lastDay()));
        }
    }

    private void sessions(MediationCase of, Month sheet) {
        Organisation room = directory.organisation(of.room());
        List<Object[]> rows = em.createQuery(
                        "SELECT s.startsAt, s.endsAt, c.mediator FROM MediationSession s, MediationCase c WHERE c.id = s.caseId"
                                + " AND c.room = :room AND s.startsAt >= :begins AND s.startsAt < :ends"
                                + " AND s.state <> org.maplebridge.session.SessionState.CANCELLED ORDER BY s.startsAt",
                        Object[].class)
                .setParameter("room", of.room())
                .setParameter("begins", OfficeClock.startOf(sheet.first()))
                .setParameter("ends", OfficeClock.startOf(sheet.last().plusDays(1)))
                .getResultList();
        Map<LocalDate, Integer> perDay = new TreeMap<>();
        for (Object[] row : rows) {
            LocalDate day = OfficeClock.dayOf((Instant) row[0]);
            perDay.merge(day, 1, Integer::sum);
            if (of.mediator() != null && of.mediator().equals(row[2])) {
                sheet.note(day, Hint.of(Kind.ENGAGED, row[0], row[1]));
            }
        }
        perDay.forEach((day, count) -> sheet.note(day, Hint.of(Kind.ROOM, count, room.seats())));
    }

    private void behind(CaseClock clock, Month sheet) {
        sheet.each(
                clock.dueOn().plusDays(1),
                sheet.last(),
                Hint.of(Kind.BEHIND, clocks.ruleOf(clock).name(), clock.dueOn()));
    }

    private static CaseRelation relation(MediationCase of) {
        return new CaseRelation(of.id(), of.room(), of.sender(), of.regionCode(), of.mediator(), of.registrar());
    }

    /** A month's sheet that is being written on. */
    private static final class Month {

        private final YearMonth month;
        private final SortedMap<LocalDate, List<Hint>> hints = new TreeMap<>();

        Month(YearMonth month) {
            this.month = month;
        }

        LocalDate first() {
            return month.atDay(1);
        }

        LocalDate last() {
            return month.atEndOfMonth();
        }

        void calendar(WorkingCalendar calendar) {
            for (LocalDate day = first(); !day.isAfter(last()); day = day.plusDays(1)) {
                if (day.getYear() < calendar.firstYear()) {
                    return;
                }
                if (calendar.isMakeUpDay(day)) {
                    note(day, Hint.of(Kind.MAKE_UP, calendar.nameOf(day)));
                } else if (!calendar.isWorkingDay(day)) {
                    note(day, Hint.of(Kind.REST, calendar.nameOf(day)));
                }
                if (calendar.isProvisional(day)) {
                    note(day, Hint.of(Kind.PROVISIONAL, String.valueOf(day.getYear())));
                }
            }
        }

        void each(LocalDate from, LocalDate to, Hint hint) {
            LocalDate begin = from.isBefore(first()) ? first() : from;
            LocalDate end = to.isAfter(last()) ? last() : to;
            for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
                note(day, hint);
            }
        }

        void note(LocalDate day, Hint hint) {
            hints.computeIfAbsent(day, none -> new ArrayList<>()).add(hint);
        }
    }
}
