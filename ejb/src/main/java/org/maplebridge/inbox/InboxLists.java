package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.DeadlineLevel;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;

/**
 * The inbox as people read it. A page takes two statements (its rows, and all counts that stand around it together) and three when a text is
 * looked for, whatever the number of rows, offices and open items; the reader's roles are read once in a request. A reader sees what lies in
 * offices where they may claim, what is given to them by name too; who supervises a region sees what waits there of the cases they may read.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class InboxLists {

    /** Counts go so far; beyond it a list says "1,000+". */
    public static final int COUNTED = 1_000;

    /** An act on all of a list takes so many rows. */
    public static final int AT_ONCE = 500;

    /** Somebody who types 36 means number 36 of this year or of the two before. */
    private static final int YEARS = 3;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    @Inject
    private CalendarBook calendars;

    @Inject
    private OfficeClock clock;

    /** A page of the inbox. */
    public InboxList page(Actor actor, InboxFilter filter) {
        return page(actor, filter, count(actor, filter));
    }

    /** A page of the inbox whose rows have been counted before. */
    public InboxList page(Actor actor, InboxFilter filter, InboxList.Count count) {
        InboxSql sql = sql(actor);
        List<InboxRow> rows = rows(sql, sql.page(filter, meaning(actor, filter)));
        boolean more = rows.size() > filter.size();
        return new InboxList(more ? rows.subList(0, filter.size()) : rows, count, more);
    }

    /** The first rows of a list, at most {@link #AT_ONCE}: what an act on all of it takes. */
    public List<InboxRow> all(Actor actor, InboxFilter filter) {
        return first(actor, filter, AT_ONCE);
    }

    /** The first rows of a list, without a count: for a card of the home page. */
    public List<InboxRow> first(Actor actor, InboxFilter filter, int most) {
        InboxSql sql = sql(actor);
        return rows(sql, sql.rows(filter, meaning(actor, filter), 0, Math.min(most, AT_ONCE)));
    }

    /** How many rows a list has. */
    public InboxList.Count count(Actor actor, InboxFilter filter) {
        return counts(actor, List.of(filter)).get(0);
    }

    /** How many rows each of some lists has, in their order, in one statement. */
    public List<InboxList.Count> counts(Actor actor, List<InboxFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        InboxSql sql = sql(actor);
        List<String> counts = new ArrayList<>();
        for (InboxFilter filter : filters) {
            counts.add(sql.count(filter, meaning(actor, filter), COUNTED));
        }
        Object found = query(sql, "SELECT " + String.join(", ", counts)).getSingleResult();
        Object[] numbers = found instanceof Object[] several ? several : new Object[] {found};
        return Arrays.stream(numbers)
                .map(number -> InboxList.Count.of(((Number) number).longValue()))
                .toList();
    }

    /** How many items the actor has in hand, counted to {@link #COUNTED}: the number in the navigation. */
    public int mine(Actor actor) {
        return count(actor, InboxFilter.of(InboxFilter.View.MINE)).number();
    }

    /** The views that show this actor anything by right. Everybody at work has their own. */
    public Set<InboxFilter.View> views(Actor actor) {
        Set<InboxFilter.View> views = EnumSet.of(InboxFilter.View.MINE);
        Scope work = rights.scope(actor, Right.CLAIM_WORK);
        if (!work.rooms().isEmpty() || !work.senders().isEmpty()) {
            views.add(InboxFilter.View.UNCLAIMED);
            views.add(InboxFilter.View.ROOM);
        }
        if (!rights.scope(actor, Right.READ_CASE).regions().isEmpty()) {
            views.add(InboxFilter.View.REGION);
        }
        return views;
    }

    /** The offices whose items the actor may give to people. */
    public Set<UUID> assigns(Actor actor) {
        Scope scope = rights.scope(actor, Right.ASSIGN_WORK);
        Set<UUID> offices = new LinkedHashSet<>(scope.rooms());
        offices.addAll(scope.senders());
        return offices;
    }

    private InboxSql sql(Actor actor) {
        return new InboxSql(
                new InboxSql.Reader(
                        actor.id(),
                        rights.roles(actor),
                        rights.scope(actor, Right.CLAIM_WORK),
                        rights.scope(actor, Right.READ_CASE)),
                clock.today(),
                DeadlineLevel.soonUntil(clock.today(), calendars.calendar()));
    }

    /**
     * The cases that a text means: its number begins so, a party's name begins so or sounds so, or its running number in the actor's rooms is so. Asks
     * indexes by prefix; a number typed from its middle is completed by the patterns of the rooms instead of searched.
     */
    private InboxSql.Meaning meaning(Actor actor, InboxFilter filter) {
        if (filter.text().isEmpty()) {
            return InboxSql.Meaning.NONE;
        }
        List<String> numbers = numbers(actor, filter.text());
        InboxSql first = new InboxSql(null, null, null);
        List<?> few = query(first, first.meant(filter.text(), numbers, InboxSql.FEW + 1))
                .setMaxResults(InboxSql.FEW + 1)
                .getResultList();
        if (few.size() <= InboxSql.FEW) {
            return InboxSql.Meaning.few(
                    filter.text(), few.stream().map(InboxLists::id).toList());
        }
        InboxSql second = new InboxSql(null, null, null);
        String some = second.meant(filter.text(), numbers, InboxSql.SOME + 1);
        Number found =
                (Number) query(second, "SELECT COUNT(*) FROM (" + some + ") m").getSingleResult();
        return found.intValue() <= InboxSql.SOME
                ? InboxSql.Meaning.some(filter.text(), numbers)
                : InboxSql.Meaning.many(filter.text());
    }

    /** The full case numbers that some digits can mean in the actor's rooms. */
    private List<String> numbers(Actor actor, String text) {
        List<String> numbers = new ArrayList<>();
        if (text.matches("\\d{1,6}")) {
            Set<UUID> rooms = rights.scope(actor, Right.CLAIM_WORK).rooms();
            int year = clock.today().getYear();
            for (Organisation room : directory.organisations()) {
                if (rooms.contains(room.id()) && room.caseNumberPattern() != null) {
                    for (int back = 0; back < YEARS; back++) {
                        numbers.add(room.caseNumberPattern().format(year - back, Long.parseLong(text)));
                    }
                }
            }
        }
        return numbers;
    }

    private List<InboxRow> rows(InboxSql sql, String text) {
        WorkingCalendar calendar = calendars.calendar();
        LocalDate today = clock.today();
        List<InboxRow> rows = new ArrayList<>();
        for (Object row : query(sql, text).getResultList()) {
            rows.add(row((Object[]) row, today, calendar));
        }
        return rows;
    }

    private Query query(InboxSql sql, String text) {
        Query query = em.createNativeQuery(text);
        for (int i = 0; i < sql.parameters().size(); i++) {
            query.setParameter(i + 1, sql.parameters().get(i));
        }
        return query;
    }

    private static InboxRow row(Object[] of, LocalDate today, WorkingCalendar calendar) {
        LocalDate dueOn = day(of[10]);
        return new InboxRow(
                id(of[0]),
                ((Number) of[1]).longValue(),
                id(of[2]),
                id(of[3]),
                Step.valueOf((String) of[4]),
                of[7] != null ? (String) of[7] : (String) of[5],
                of[8] != null ? of[8] + " 与 " + of[9] : (String) of[6],
                dueOn,
                dueOn == null ? null : Remaining.of(dueOn, today, calendar),
                RiskGrade.valueOf((String) of[11]),
                id(of[12]),
                (String) of[13],
                id(of[14]),
                (String) of[15],
                (String) of[16],
                instant(of[17]),
                of[18] == null ? null : instant(of[18]));
    }

    private static UUID id(Object stored) {
        return stored == null ? null : Ids.of((byte[]) stored);
    }

    private static LocalDate day(Object stored) {
        return stored instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) stored;
    }

    /** Stored in UTC; some drivers give the bare fields, some lay the server's zone over them. */
    private static Instant instant(Object stored) {
        LocalDateTime fields = stored instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) stored;
        return fields.toInstant(ZoneOffset.UTC);
    }
}
