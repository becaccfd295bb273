package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.Role;
import org.maplebridge.intake.Intake;
import org.maplebridge.statistics.Period;
import org.maplebridge.supervision.Bond;
import org.maplebridge.supervision.Line;
import org.maplebridge.supervision.Overview;
import org.maplebridge.supervision.Score;
import org.maplebridge.supervision.Supervision;
import org.maplebridge.supervision.Watch;

/**
 * A room whose limits stand in every way in which a limit can stand, and those who look at it from above. What the page says is laid beside a plain
 * count over the rows themselves.
 */
@ApplicationScoped
class SupervisionScenes {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private People people;

    @Inject
    private WholeCases cases;

    @Inject
    private Intake intake;

    @Inject
    private Supervision supervision;

    @Inject
    private OfficeClock clock;

    @Inject
    private CalendarBook calendars;

    private Seat seat;
    private UUID second;

    /** A limit as its row stands. */
    private record Row(
            UUID caseId,
            UUID mediator,
            boolean closed,
            String code,
            String state,
            LocalDate dueOn,
            LocalDate stoppedOn,
            boolean governs,
            int extendedBy) {}

    /** Plays, counts twice, and says both. */
    synchronized JsonObject supervise() throws OneTransaction.Failed {
        seat = people.seat("GLANCE", "421003");
        second = people.holding("GLANCE-second", Role.MEDIATOR, seat.room()).id();
        people.district("421004", "远处区");
        Actor supervisor = people.holding("glance-supervisor", Role.SUPERVISOR, seat.room());
        Actor elsewhere = people.holding(
                "glance-elsewhere", Role.SUPERVISOR, people.body("GLANCE-FAR", BodyKind.SUPERVISION_OFFICE, "421004"));
        layOut();
        LocalDate today = clock.today();
        Period month = new Period(today.minusDays(30), today);
        List<Row> rows = rows();
        JsonObjectBuilder told = Json.createObjectBuilder();
        Actor head = seat.head();
        Overview overview = supervision.overview(head);
        JsonObjectBuilder figures = Json.createObjectBuilder();
        JsonObjectBuilder lists = Json.createObjectBuilder();
        JsonObjectBuilder recount = Json.createObjectBuilder();

        Overview.InRoom room = overview.nextDays().get(0);
        for (int place = 0; place < Supervision.SPANS.size(); place++) {
            int span = Supervision.SPANS.get(place);
            Predicate<Row> runsOut = row -> !row.closed()
                    && row.state().equals("RUNNING")
                    && !row.dueOn().isBefore(today)
                    && !row.dueOn().isAfter(today.plusDays(span));
            String name = "within " + span;
            figures.add(name, room.counts().get(place));
            lists.add(name, both(head, Watch.runsOut(span)));
            recount.add(name, plain(rows, runsOut));
            for (Overview.OfMediator each : room.mediators()) {
                String whose = name + " of " + (each.name() == null ? "nobody" : each.name());
                figures.add(whose, each.counts().get(place));
                lists.add(whose, both(head, Watch.runsOut(span).in(seat.room()).with(each.mediator())));
                recount.add(whose, plain(rows, runsOut.and(row -> Objects.equals(row.mediator(), each.mediator()))));
            }
        }
        figures.add("overdue", overview.overdue());
        lists.add("overdue", both(head, Watch.overdue()));
        recount.add(
                "overdue",
                plain(
                        rows,
                        row -> !row.closed()
                                && row.governs()
                                && row.extendedBy() == 0
                                && (row.state().equals("EXPIRED")
                                        || row.state().equals("RUNNING")
                                                && row.dueOn().isBefore(today))));
        for (Overview.Day day : overview.forecast()) {
            String name = "on " + day.day();
            figures.add(name, day.count());
            lists.add(name, both(head, Watch.overdueOn(day.day()).in(seat.room())));
            recount.add(
                    name,
                    plain(
                            rows,
                            row -> !row.closed()
                                    && row.governs()
                                    && row.state().equals("RUNNING")
                                    && row.dueOn().isBefore(day.day())));
        }
        figures.add("no next step", overview.noNextStep());
        lists.add("no next step", both(head, Watch.noNextStep()));
        recount.add("no next step", withoutNextStep(rows));
        Score score = supervision.scores(head, month).stream()
                .filter(each -> each.room().equals(seat.room()))
                .findFirst()
                .orElseThrow();
        for (Bond bond : Bond.values()) {
            figures.add(bond + " kept", score.of(bond).kept());
            lists.add(bond + " kept", both(head, Watch.of(bond, true, month)));
            recount.add(
                    bond + " kept",
                    plain(
                            rows,
                            row -> bonds(bond, row)
                                    && row.state().equals("STOPPED")
                                    && within(row.stoppedOn(), month)
                                    && (row.dueOn() == null || !row.stoppedOn().isAfter(row.dueOn()))));
            figures.add(bond + " missed", score.of(bond).missed());
            lists.add(bond + " missed", both(head, Watch.of(bond, false, month)));
            recount.add(
                    bond + " missed",
                    plain(
                            rows,
                            row -> bonds(bond, row)
                                    && within(row.dueOn(), month)
                                    && (row.state().equals("EXPIRED")
                                            || row.state().equals("STOPPED")
                                                    && row.stoppedOn().isAfter(row.dueOn())
                                            || row.state().equals("RUNNING")
                                                    && row.dueOn().isBefore(today))));
        }
        Line first = supervision.lines(head, Watch.overdue(), 0, 1).get(0);
        return told.add("figures", figures)
                .add("lists", lists)
                .add("recount", recount)
                .add("mostUrgent", first.dueOn().toString())
                .add("daysLeft", first.remaining().days())
                .add("mediator", String.valueOf(first.mediator()))
                .add(
                        "toSupervisor",
                        supervision.count(supervisor, Watch.overdue().in(seat.room())))
                .add("elsewhere", supervision.overview(elsewhere).nextDays().size())
                .add(
                        "elsewhereListed",
                        supervision.count(elsewhere, Watch.overdue().in(seat.room())))
                .add("toMediator", refusal(() -> supervision.overview(seat.mediator())))
                .add("listToMediator", refusal(() -> supervision.lines(seat.mediator(), Watch.overdue(), 0, 10)))
                .build();
    }

    /** A dispute at the window of a room of its own, whose limit ends in a year of which no notice on holidays is published yet. */
    JsonObject unsureDate() throws OneTransaction.Failed {
        Seat unsure = people.seat("UNSURE", "421003");
        UUID caseId = intake.register(unsure.clerk(), unsure.room(), cases.atTheWindow("未某"));
        LocalDate due = LocalDate.of(calendars.calendar().lastYear() + 1, 1, 5);
        transaction.required(() -> {
            for (String sql : List.of(
                    "UPDATE clock SET due_on = ?2, provisional = TRUE WHERE case_id = ?1 AND governs = TRUE",
                    "UPDATE mediation_case SET limit_on = ?2 WHERE id = ?1",
                    "UPDATE work_item SET due_on = ?2 WHERE case_id = ?1")) {
                em.createNativeQuery(sql)
                        .setParameter(1, Ids.bytes(caseId))
                        .setParameter(2, Date.valueOf(due))
                        .executeUpdate();
            }
            return null;
        });
        return Json.createObjectBuilder()
                .add("case", caseId.toString())
                .add("due", due.toString())
                .build();
    }

    /**
     * Fourteen disputes come in at the window, and their limits are then laid as time and people would have left them, past the use cases, which
     * would need months for it.
     */
    private void layOut() throws OneTransaction.Failed {
        LocalDate today = clock.today();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            all.add(intake.register(seat.clerk(), seat.room(), cases.atTheWindow("督" + (char) ('甲' + i) + "某")));
        }
        UUID mediator = seat.mediator().id();
        due(all.get(0), today, mediator);
        due(all.get(1), today.plusDays(1), mediator);
        due(all.get(2), today.plusDays(2), mediator);
        due(all.get(3), today.plusDays(3), second);
        due(all.get(4), today.plusDays(5), second);
        due(all.get(5), today.plusDays(7), null);
        due(all.get(6), today.plusDays(8), null);
        due(all.get(7), today.minusDays(1), mediator);
        due(all.get(8), today.minusDays(4), mediator);
        due(all.get(9), today.minusDays(2), second);
        change("UPDATE clock SET extended_by = 15 WHERE case_id = ?1", all.get(9));
        due(all.get(10), today.minusDays(3), second);
        change("UPDATE clock SET state = 'EXPIRED', stopped_on = due_on WHERE case_id = ?1", all.get(10));
        due(all.get(11), today.plusDays(2), second);
        change(
                "UPDATE clock SET state = 'STOPPED', stopped_on = DATE_SUB(due_on, INTERVAL 5 DAY) WHERE case_id = ?1",
                all.get(11));
        change("UPDATE work_item SET open = FALSE WHERE case_id = ?1", all.get(11));
        due(all.get(12), today.minusDays(9), null);
        change(
                "UPDATE clock SET state = 'STOPPED', stopped_on = DATE_ADD(due_on, INTERVAL 2 DAY) WHERE case_id = ?1",
                all.get(12));
        due(all.get(13), today.plusDays(1), mediator);
        change("UPDATE clock SET state = 'PAUSED', due_on = NULL, raw_end = NULL WHERE case_id = ?1", all.get(13));
        promise(all.get(0), "RUNNING", today.plusDays(1), null);
        promise(all.get(1), "STOPPED", today.minusDays(3), today.minusDays(4));
        promise(all.get(2), "STOPPED", today.minusDays(3), today.minusDays(1));
        promise(all.get(3), "RUNNING", today.minusDays(2), null);
    }

    private void due(UUID caseId, LocalDate day, UUID mediator) throws OneTransaction.Failed {
        transaction.required(() -> {
            em.createNativeQuery("UPDATE clock SET due_on = ?2, raw_end = ?2 WHERE case_id = ?1 AND governs = TRUE")
                    .setParameter(1, Ids.bytes(caseId))
                    .setParameter(2, Date.valueOf(day))
                    .executeUpdate();
            return em.createNativeQuery("UPDATE mediation_case SET limit_on = ?2, mediator_id = ?3 WHERE id = ?1")
                    .setParameter(1, Ids.bytes(caseId))
                    .setParameter(2, Date.valueOf(day))
                    .setParameter(3, mediator == null ? null : Ids.bytes(mediator))
                    .executeUpdate();
        });
    }

    /** The house's own promise of the first contact, beside the limit that governs. */
    private void promise(UUID caseId, String state, LocalDate day, LocalDate stopped) throws OneTransaction.Failed {
        transaction.required(() -> em.createNativeQuery(
                        "INSERT INTO clock (id, version, case_id, rule_code, rule_version, started_on, due_on, provisional, state,"
                                + " governs, extended_by, stopped_on, calendar_version) SELECT ?1, 0, case_id, 'FIRST-CONTACT', 1,"
                                + " started_on, ?3, FALSE, ?4, FALSE, 0, ?5, calendar_version FROM clock WHERE case_id = ?2 AND governs = TRUE")
                .setParameter(1, Ids.bytes(UUID.randomUUID()))
                .setParameter(2, Ids.bytes(caseId))
                .setParameter(3, Date.valueOf(day))
                .setParameter(4, state)
                .setParameter(5, stopped == null ? null : Date.valueOf(stopped))
                .executeUpdate());
    }

    private void change(String sql, UUID caseId) throws OneTransaction.Failed {
        transaction.required(() ->
                em.createNativeQuery(sql).setParameter(1, Ids.bytes(caseId)).executeUpdate());
    }

    // ---- the plain count

    @SuppressWarnings("unchecked")
    private List<Row> rows() throws OneTransaction.Failed {
        return transaction.required(() -> ((List<Object[]>) em.createNativeQuery(
                                "SELECT c.id, c.mediator_id, c.closed_on, k.rule_code, k.state, k.due_on, k.stopped_on, k.governs,"
                                        + " k.extended_by FROM mediation_case c JOIN clock k ON k.case_id = c.id WHERE c.room_id = ?1")
                        .setParameter(1, Ids.bytes(seat.room()))
                        .getResultList())
                .stream()
                        .map(row -> new Row(
                                Ids.of((byte[]) row[0]),
                                row[1] == null ? null : Ids.of((byte[]) row[1]),
                                row[2] != null,
                                (String) row[3],
                                (String) row[4],
                                day(row[5]),
                                day(row[6]),
                                Boolean.TRUE.equals(row[7])
                                        || row[7] instanceof Number number && number.intValue() == 1,
                                ((Number) row[8]).intValue()))
                        .toList());
    }

    private static LocalDate day(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static long plain(List<Row> rows, Predicate<Row> wanted) {
        long count = 0;
        for (Row row : rows) {
            if (wanted.test(row)) {
                count++;
            }
        }
        return count;
    }

    private long withoutNextStep(List<Row> rows) throws OneTransaction.Failed {
        long count = 0;
        for (UUID caseId : rows.stream().map(Row::caseId).distinct().toList()) {
            boolean runs = rows.stream()
                    .anyMatch(row -> row.caseId().equals(caseId) && row.state().equals("RUNNING"));
            Number waiting = transaction.required(() ->
                    (Number) em.createNativeQuery("SELECT COUNT(*) FROM work_item WHERE case_id = ?1 AND open = TRUE")
                            .setParameter(1, Ids.bytes(caseId))
                            .getSingleResult());
            if (!runs && waiting.intValue() == 0) {
                count++;
            }
        }
        return count;
    }

    private static boolean bonds(Bond bond, Row row) {
        return bond == Bond.PROMISED
                ? row.code().equals("FIRST-CONTACT")
                : row.code().startsWith("MED-");
    }

    private static boolean within(LocalDate day, Period period) {
        return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    /** How long the list is, which must be what is counted of it. */
    private long both(Actor actor, Watch watch) {
        long counted = supervision.count(actor, watch);
        int listed = supervision.lines(actor, watch, 0, 100).size();
        if (counted != listed) {
            throw new IllegalStateException(watch + " counts " + counted + " and lists " + listed);
        }
        return counted;
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (MediationFault fault) {
            return fault.key();
        }
    }
}
