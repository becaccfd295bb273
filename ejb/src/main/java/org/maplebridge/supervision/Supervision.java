package org.maplebridge.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Stage;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.deadline.Words;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;
import org.maplebridge.statistics.Period;
import org.maplebridge.statistics.Reach;

/**
 * Where a supervisor and the head of a room see what runs out, what has run out and what nobody is at, and the cases behind each number. It
 * changes nothing. Counted afresh at every question: the overview in six statements, the scores in three, a page of a list in three.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Supervision {

    /** Within how many days from today is counted what runs out, the day itself and all before it. */
    public static final List<Integer> SPANS = List.of(1, 3, 7);

    /** How many days the forecast looks ahead. */
    public static final int FORECAST_DAYS = 14;

    private static final int LONGEST_SPAN = SPANS.get(SPANS.size() - 1);

    private static final Comparator<Overview.OfMediator> BY_NAME_NOBODY_LAST =
            Comparator.comparing(Overview.OfMediator::name, Comparator.nullsLast(Comparator.naturalOrder()));

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    @Inject
    private DeadlineRules rules;

    @Inject
    private CalendarBook calendars;

    @Inject
    private OfficeClock clock;

    /**
     * What runs out and what has run out, today.
     *
     * @throws org.maplebridge.basics.Refused if the actor supervises nothing
     */
    public Overview overview(Actor actor) {
        Scope scope = supervised(actor);
        LocalDate today = clock.today();
        Map<UUID, Organisation> rooms = rooms();
        return new Overview(
                clock.now(),
                today,
                nextDays(scope, today, rooms),
                count(Condition.of(Watch.overdue(), Set.of(), today, scope)),
                count(Condition.of(Watch.noNextStep(), Set.of(), today, scope)),
                forecast(scope, today, rooms));
    }

    /**
     * How the rooms kept the limits of their own work in a period, by code of the room.
     *
     * @throws org.maplebridge.basics.Refused if the actor supervises nothing
     */
    public List<Score> scores(Actor actor, Period period) {
        Scope scope = supervised(actor);
        Map<UUID, Map<Bond, Score.Count>> found = new LinkedHashMap<>();
        Map<UUID, Organisation> rooms = rooms();
        rooms.values().stream()
                .filter(room -> room.room() && Reach.includes(scope, room))
                .forEach(room -> found.put(room.id(), new EnumMap<>(Bond.class)));
        tally(Concern.KEPT, period, scope, number -> new Score.Count(number, 0), found);
        tally(Concern.MISSED, period, scope, number -> new Score.Count(0, number), found);
        return found.entrySet().stream()
                .map(entry -> new Score(entry.getKey(), name(rooms.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    /**
     * How many lines the list behind a number has: what the number says.
     *
     * @throws org.maplebridge.basics.Refused if the actor supervises nothing
     */
    public long count(Actor actor, Watch watch) {
        return count(condition(actor, watch));
    }

    /**
     * A page of the list behind a number, the most urgent first.
     *
     * @param from how many to skip
     * @param size how many at the most
     * @throws org.maplebridge.basics.Refused if the actor supervises nothing
     */
    public List<Line> lines(Actor actor, Watch watch, int from, int size) {
        Condition condition = condition(actor, watch);
        boolean ofLimits = watch.concern().ofLimits();
        List<Object[]> rows = condition
                .bind(em.createQuery(
                        "SELECT c.id, c.caseNumber, c.applicants, c.respondents, c.room, c.mediator, c.stage, c.grade, c.changedAt"
                                + (ofLimits ? ", k.code, k.ruleVersion, k.dueOn, k.state, k.stoppedOn" : "")
                                + condition.fromWhere() + " ORDER BY "
                                + watch.concern().order(),
                        Object[].class))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
        Map<UUID, Organisation> rooms = rows.isEmpty() ? Map.of() : rooms();
        Map<UUID, String> mediators = names(rows.stream().map(row -> (UUID) row[5]));
        LocalDate today = clock.today();
        return rows.stream().map(row -> line(row, rooms, mediators, today)).toList();
    }

    /** Which limits of today's catalogue are of a kind, by code. */
    public List<Words> limits(Bond bond) {
        return rules.all().stream()
                .filter(rule -> bond.ties(rule) && rule.holdsOn(clock.today()))
                .map(DeadlineRule::name)
                .distinct()
                .toList();
    }

    /** All rooms as if they were one. */
    public static Score together(List<Score> scores) {
        Map<Bond, Score.Count> sums = new EnumMap<>(Bond.class);
        scores.forEach(score -> score.counts().forEach((bond, count) -> sums.merge(bond, count, Score.Count::plus)));
        return new Score(null, null, sums);
    }

    // ---- within

    /** Numbers here open their lists: whoever counts more than he may read is shown none. */
    private Scope supervised(Actor actor) {
        rights.require(actor, Right.READ_STATISTICS);
        Scope scope = rights.scope(actor, Right.READ_STATISTICS);
        if (!Reach.covers(rights.scope(actor, Right.READ_CASE), scope)) {
            rights.require(actor, Right.READ_CASE);
        }
        return scope;
    }

    private Condition condition(Actor actor, Watch watch) {
        Scope scope = supervised(actor);
        Set<DeadlineCode> codes = watch.bond() == null ? Set.of() : codes(watch.bond());
        return Condition.of(watch, codes, clock.today(), scope);
    }

    private long count(Condition condition) {
        return condition
                .bind(em.createQuery("SELECT COUNT(c.id)" + condition.fromWhere(), Long.class))
                .getSingleResult();
    }

    private List<Overview.InRoom> nextDays(Scope scope, LocalDate today, Map<UUID, Organisation> rooms) {
        Condition condition = Condition.of(Watch.runsOut(LONGEST_SPAN), Set.of(), today, scope);
        Map<UUID, Map<UUID, List<Long>>> byRoom = new LinkedHashMap<>();
        condition
                .bind(em.createQuery(
                        "SELECT c.room, c.mediator, k.dueOn, COUNT(k.id)" + condition.fromWhere()
                                + " GROUP BY c.room, c.mediator, k.dueOn",
                        Object[].class))
                .getResultStream()
                .forEach(row -> byRoom.computeIfAbsent((UUID) row[0], room -> new LinkedHashMap<>())
                        .merge((UUID) row[1], spans(today, (LocalDate) row[2], (Long) row[3]), Supervision::sum));
        Map<UUID, String> names = names(byRoom.values().stream().flatMap(ofRoom -> ofRoom.keySet().stream()));
        return rooms.values().stream()
                .filter(room -> byRoom.containsKey(room.id()))
                .map(room -> new Overview.InRoom(
                        room.id(),
                        name(room),
                        byRoom.get(room.id()).values().stream()
                                .reduce(Supervision::sum)
                                .orElseThrow(),
                        byRoom.get(room.id()).entrySet().stream()
                                .map(entry -> new Overview.OfMediator(
                                        entry.getKey(), names.get(entry.getKey()), entry.getValue()))
                                .sorted(BY_NAME_NOBODY_LAST)
                                .toList()))
                .toList();
    }

    /** A last day counts in each span that reaches to it. */
    private static List<Long> spans(LocalDate today, LocalDate dueOn, long number) {
        return SPANS.stream()
                .map(span -> dueOn.isAfter(today.plusDays(span)) ? 0 : number)
                .toList();
    }

    private static List<Long> sum(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(place -> some.get(place) + others.get(place))
                .toList();
    }

    private List<Overview.Day> forecast(Scope scope, LocalDate today, Map<UUID, Organisation> rooms) {
        Condition condition = Condition.of(Watch.overdueOn(today.plusDays(FORECAST_DAYS)), Set.of(), today, scope);
        List<Object[]> ends = condition
                .bind(em.createQuery(
                        "SELECT c.room, k.dueOn, COUNT(k.id)" + condition.fromWhere() + " GROUP BY c.room, k.dueOn",
                        Object[].class))
                .getResultList();
        WorkingCalendar calendar = calendars.calendar();
        return IntStream.rangeClosed(1, FORECAST_DAYS)
                .mapToObj(today::plusDays)
                .map(day -> new Overview.Day(day, !calendar.isWorkingDay(day), passed(ends, day, rooms)))
                .toList();
    }

    private static List<Overview.RoomCount> passed(List<Object[]> ends, LocalDate day, Map<UUID, Organisation> rooms) {
        Map<UUID, Long> counts = ends.stream()
                .filter(row -> ((LocalDate) row[1]).isBefore(day))
                .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.summingLong(row -> (Long) row[2])));
        return rooms.values().stream()
                .filter(room -> counts.containsKey(room.id()))
                .map(room -> new Overview.RoomCount(room.id(), name(room), counts.get(room.id())))
                .toList();
    }

    private void tally(
            Concern concern,
            Period period,
            Scope scope,
            Function<Long, Score.Count> as,
            Map<UUID, Map<Bond, Score.Count>> into) {
        Set<DeadlineCode> codes = Arrays.stream(Bond.values())
                .flatMap(bond -> codes(bond).stream())
                .collect(Collectors.toSet());
        Condition condition =
                new Condition(concern, scope).onDay(clock.today()).within(codes, period.from(), period.to());
        condition
                .bind(em.createQuery(
                        "SELECT c.room, k.code, COUNT(k.id)" + condition.fromWhere() + " GROUP BY c.room, k.code",
                        Object[].class))
                .getResultStream()
                .forEach(row -> into.computeIfAbsent((UUID) row[0], room -> new EnumMap<>(Bond.class))
                        .merge(bond((DeadlineCode) row[1]), as.apply((Long) row[2]), Score.Count::plus));
    }

    private Bond bond(DeadlineCode code) {
        return Arrays.stream(Bond.values())
                .filter(bond -> codes(bond).contains(code))
                .findFirst()
                .orElseThrow();
    }

    private Set<DeadlineCode> codes(Bond bond) {
        return rules.all().stream().filter(bond::ties).map(DeadlineRule::code).collect(Collectors.toSet());
    }

    private Line line(Object[] row, Map<UUID, Organisation> rooms, Map<UUID, String> mediators, LocalDate today) {
        boolean ofLimit = row.length > 9;
        DeadlineRule rule = ofLimit ? rules.version((DeadlineCode) row[9], (Integer) row[10]) : null;
        LocalDate dueOn = ofLimit ? (LocalDate) row[11] : null;
        ClockState state = ofLimit ? (ClockState) row[12] : null;
        return new Line(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                name(rooms.get((UUID) row[4])),
                mediators.get((UUID) row[5]),
                (Stage) row[6],
                (RiskGrade) row[7],
                ofLimit ? rule.name() : null,
                ofLimit && rule.promised(),
                dueOn,
                state,
                ofLimit ? (LocalDate) row[13] : null,
                state == ClockState.RUNNING ? Remaining.of(dueOn, today, calendars.calendar()) : null,
                (Instant) row[8]);
    }

    /** Every organisation by its id, in the order of the codes: a closed room may still have cases. */
    private Map<UUID, Organisation> rooms() {
        Map<UUID, Organisation> all = new LinkedHashMap<>();
        directory.organisations().forEach(each -> all.put(each.id(), each));
        return all;
    }

    private Map<UUID, String> names(Stream<UUID> people) {
        Collection<UUID> known = new ArrayList<>(people.filter(Objects::nonNull).toList());
        return directory.names(known);
    }

    private static Words name(Organisation of) {
        return new Words(of.nameZh(), of.nameEn() == null ? of.nameZh() : of.nameEn());
    }
}
