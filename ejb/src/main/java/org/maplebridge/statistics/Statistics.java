package org.maplebridge.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;

/**
 * The office's numbers for supervisors and heads of rooms, and the cases behind each. Counted afresh at every question in six
 * statements, five counts and the rooms (the two months of the home page in three); what somebody may count is in the SQL.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Statistics {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    @Inject
    private CodeBook codes;

    @Inject
    private OfficeClock clock;

    /**
     * The numbers of a period, by room, type and month.
     *
     * @throws org.maplebridge.basics.Refused if the actor reads no statistics
     */
    public Figures figures(Actor actor, Filter filter) {
        rights.require(actor, Right.READ_STATISTICS);
        Scope scope = rights.scope(actor, Right.READ_STATISTICS);
        boolean open = mayOpen(actor);
        Tally accepted = tally(Measure.ACCEPTED, filter, scope);
        Tally successful = tally(Measure.SUCCESSFUL, filter, scope);
        Map<Measure, Long> totals = new EnumMap<>(Measure.class);
        totals.put(Measure.REGISTERED, count(Measure.REGISTERED, filter, scope));
        totals.put(Measure.ACCEPTED, accepted.total());
        totals.put(Measure.ENDED, count(Measure.ENDED, filter, scope));
        totals.put(Measure.SUCCESSFUL, successful.total());
        totals.put(Measure.RUNNING, count(Measure.RUNNING, filter, scope));
        Function<Long, Long> shown = count -> open || !SmallCells.small(count) ? count : null;
        totals.replaceAll((measure, count) -> shown.apply(count));
        Long whole = totals.get(Measure.ACCEPTED);
        Long part = totals.get(Measure.SUCCESSFUL);
        return new Figures(
                clock.now(),
                open,
                totals,
                whole == null || part == null ? null : new Proportion(part, whole),
                Tables.ranked(Tables.lines(
                        roomsOf(scope, filter), accepted.by(Tally.Cell::room), successful.by(Tally.Cell::room), open)),
                Tables.mostAcceptedFirst(
                        Tables.lines(List.of(), accepted.by(Tally.Cell::type), successful.by(Tally.Cell::type), open)),
                Tables.lines(
                        filter.period().months(),
                        accepted.by(Tally.Cell::month),
                        successful.by(Tally.Cell::month),
                        open));
    }

    /**
     * What has changed from the last month to this: three statements.
     *
     * @throws org.maplebridge.basics.Refused if the actor reads no statistics
     */
    public MonthOnMonth monthOnMonth(Actor actor) {
        rights.require(actor, Right.READ_STATISTICS);
        Scope scope = rights.scope(actor, Right.READ_STATISTICS);
        YearMonth current = YearMonth.from(clock.today());
        YearMonth before = current.minusMonths(1);
        Filter both = Filter.of(new Period(before.atDay(1), clock.today()));
        Map<Measure, Map<YearMonth, Long>> counts = new EnumMap<>(Measure.class);
        for (Measure measure : List.of(Measure.ACCEPTED, Measure.ENDED, Measure.SUCCESSFUL)) {
            counts.put(measure, tally(measure, both, scope).by(Tally.Cell::month));
        }
        boolean open = mayOpen(actor);
        return new MonthOnMonth(
                open,
                month(current, new Period(current.atDay(1), clock.today()), counts, open),
                month(before, Period.of(before), counts, open));
    }

    private static MonthOnMonth.Month month(
            YearMonth month, Period period, Map<Measure, Map<YearMonth, Long>> counts, boolean open) {
        Function<Measure, Long> shown = measure -> {
            long count = counts.get(measure).getOrDefault(month, 0L);
            return open || !SmallCells.small(count) ? count : null;
        };
        return new MonthOnMonth.Month(
                period, shown.apply(Measure.ACCEPTED), shown.apply(Measure.ENDED), shown.apply(Measure.SUCCESSFUL));
    }

    /**
     * How many cases the list behind a number has: what {@link #figures} shows for the same filter.
     *
     * @throws org.maplebridge.basics.Refused if the actor reads no statistics, or may not read the cases counted
     */
    public long countCases(Actor actor, Measure measure, Filter filter) {
        return count(measure, filter, listed(actor));
    }

    /**
     * A page of the list behind a number, latest first.
     *
     * @param from how many to skip
     * @param size how many at the most
     * @throws org.maplebridge.basics.Refused if the actor reads no statistics, or may not read the cases counted
     */
    public List<CaseLine> cases(Actor actor, Measure measure, Filter filter, int from, int size) {
        Selection selection = selection(measure, filter, listed(actor));
        return selection
                .bind(em.createQuery(
                        "SELECT NEW org.maplebridge.statistics.CaseLine(c.id, c.caseNumber, c.applicants, c.respondents,"
                                + " c.disputeType, c.room, c.stage, c.outcome, c.registeredAt, c.acceptedOn, c.endedOn)"
                                + selection.fromWhere() + " ORDER BY c.registeredAt DESC, c.id DESC",
                        CaseLine.class))
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** The rooms whose cases the actor may count, by code; for the choice of a filter. */
    public List<Organisation> rooms(Actor actor) {
        rights.require(actor, Right.READ_STATISTICS);
        Scope scope = rights.scope(actor, Right.READ_STATISTICS);
        return directory.rooms().stream()
                .filter(room -> Reach.includes(scope, room))
                .toList();
    }

    // ---- within

    private boolean mayOpen(Actor actor) {
        return Reach.covers(rights.scope(actor, Right.READ_CASE), rights.scope(actor, Right.READ_STATISTICS));
    }

    /** A list shows cases: whoever counts more than he may read gets none. */
    private Scope listed(Actor actor) {
        rights.require(actor, Right.READ_STATISTICS);
        if (!mayOpen(actor)) {
            rights.require(actor, Right.READ_CASE);
        }
        return rights.scope(actor, Right.READ_STATISTICS);
    }

    private List<UUID> roomsOf(Scope scope, Filter filter) {
        return directory.rooms().stream()
                .filter(room -> Reach.includes(scope, room))
                .map(Organisation::id)
                .filter(room -> filter.room() == null || filter.room().equals(room))
                .toList();
    }

    private long count(Measure measure, Filter filter, Scope scope) {
        Selection selection = selection(measure, filter, scope);
        return selection
                .bind(em.createQuery("SELECT COUNT(c)" + selection.fromWhere(), Long.class))
                .getSingleResult();
    }

    private Tally tally(Measure measure, Filter filter, Scope scope) {
        Selection selection = selection(measure, filter, scope);
        String month = "EXTRACT(YEAR FROM " + measure.day() + "), EXTRACT(MONTH FROM " + measure.day() + ")";
        return new Tally(selection
                .bind(em.createQuery(
                        "SELECT c.room, c.disputeType, " + month + ", COUNT(c)" + selection.fromWhere()
                                + " GROUP BY c.room, c.disputeType, " + month,
                        Object[].class))
                .getResultStream()
                .map(row -> new Tally.Cell(
                        (UUID) row[0],
                        (String) row[1],
                        YearMonth.of(((Number) row[2]).intValue(), ((Number) row[3]).intValue()),
                        ((Number) row[4]).longValue()))
                .toList());
    }

    private Selection selection(Measure measure, Filter filter, Scope scope) {
        return new Selection(measure, filter, types(filter), scope);
    }

    private Set<String> types(Filter filter) {
        if (filter.type() == null) {
            return Set.of();
        }
        Set<String> types = new LinkedHashSet<>(Set.of(filter.type()));
        if (!filter.exactly()) {
            codes.list(CodeBook.DISPUTE_TYPES).stream()
                    .filter(code -> filter.type().equals(code.parent()))
                    .map(Code::code)
                    .forEach(types::add);
        }
        return types;
    }
}
