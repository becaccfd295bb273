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
import java.util.UUID;
import java.util.concurrent.Callable;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseFilter;
import org.maplebridge.casefile.CaseNews;
import org.maplebridge.casefile.Registration;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.DayBoard;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.intake.Intake;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralFilter;
import org.maplebridge.referral.Referrals;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Period;
import org.maplebridge.statistics.Statistics;
import org.maplebridge.supervision.Supervision;
import org.maplebridge.supervision.Watch;

/**
 * Counts what lists ask of the database. The server itself counts ({@code Questions} of the session), so that nothing is missed, whoever asks;
 * one transaction has one connection, so the count is of this list alone.
 */
@ApplicationScoped
class StatementCounts {

    /** As many referrals as this many cases at the most: each prints its papers. */
    private static final int MOST_REFERRALS = 12;

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
    private Referrals referrals;

    @Inject
    private CaseBook book;

    @Inject
    private CaseNews news;

    @Inject
    private InboxLists inbox;

    @Inject
    private DayBoard board;

    @Inject
    private Statistics statistics;

    @Inject
    private Supervision supervision;

    @Inject
    private ReferralDesk desk;

    @Inject
    private Directory directory;

    @Inject
    private OfficeClock clock;

    private Seat seat;
    private Seat sentTo;
    private Actor supervisor;
    private int rows;

    /** Fills a room of its own up to so many cases, steps, referrals, people and clients, and asks every list. */
    synchronized JsonObject count(int wanted) throws Exception {
        fill(wanted);
        Actor head = seat.head();
        Actor admin = people.admin();
        InboxFilter room =
                new InboxFilter(InboxFilter.View.ROOM, null, null, "", InboxFilter.Sort.DUE, 1, InboxFilter.LONG_PAGE);
        CaseFilter all = new CaseFilter(null, null, seat.room(), null, false, null, CaseFilter.Order.CHANGED);
        Filter year = Filter.of(Period.of(clock.today().getYear()));
        JsonObjectBuilder statements = Json.createObjectBuilder();
        statements.add("inbox", asked(() -> inbox.page(head, room)));
        statements.add("cases", asked(() -> book.page(head, all, 0, 100)));
        UUID aCase = book.page(head, all, 0, 1).get(0).id();
        statements.add("news of a case", asked(() -> news.since(head, aCase, 0)));
        statements.add("cases counted", asked(() -> book.count(head, all)));
        statements.add("day board", asked(() -> board.registered(seat.clerk(), 100)));
        statements.add("statistics", asked(() -> statistics.figures(supervisor, year)));
        statements.add("month on month", asked(() -> statistics.monthOnMonth(supervisor)));
        statements.add("unmoved cases", asked(() -> book.page(supervisor, CaseFilter.unmoved(0), 0, 100)));
        statements.add(
                "statistics' cases", asked(() -> statistics.cases(supervisor, Measure.REGISTERED, year, 0, 100)));
        statements.add("supervision", asked(() -> supervision.overview(supervisor)));
        statements.add("supervision's scores", asked(() -> supervision.scores(supervisor, year.period())));
        statements.add("supervision's list", asked(() -> supervision.lines(supervisor, Watch.runsOut(31), 0, 100)));
        statements.add("supervision's list counted", asked(() -> supervision.count(supervisor, Watch.runsOut(31))));
        statements.add("referrals", asked(() -> desk.list(seat.arbitrationClerk(), ReferralFilter.ALL, 0, 100)));
        statements.add("referrals counted", asked(() -> desk.count(seat.arbitrationClerk(), ReferralFilter.ALL)));
        statements.add("people", asked(() -> directory.people(admin, "", 0, 200)));
        statements.add("people counted", asked(() -> directory.countPeople(admin, "")));
        statements.add("clients", asked(() -> directory.clients(admin)));
        statements.add("organisations", asked(directory::organisations));
        statements.add("mediators", asked(() -> directory.holding(Role.MEDIATOR)));
        return Json.createObjectBuilder()
                .add("statements", statements)
                .add(
                        "rows",
                        Json.createObjectBuilder()
                                .add("cases", book.page(head, all, 0, 100).size())
                                .add("inbox", inbox.page(head, room).rows().size()))
                .build();
    }

    private void fill(int wanted) throws OneTransaction.Failed {
        if (seat == null) {
            seat = people.seat("COUNTED", "421003");
            sentTo = people.seat("COUNTED-TO", "421003");
            supervisor = people.holding("counted-supervisor", Role.SUPERVISOR, seat.room());
        }
        for (; rows < wanted; rows++) {
            intake.register(seat.clerk(), seat.room(), cases.atTheWindow("第" + rows + "位"));
            people.holding("counted-mediator-" + rows, Role.MEDIATOR, seat.room());
            people.client("计数系统" + rows, Role.WINDOW_CLERK, seat.room());
            if (rows < MOST_REFERRALS) {
                refer(rows);
            }
        }
        letTheMediatorsLead();
        letTheLimitsComeNear();
    }

    /** Past the use cases too: what runs out tomorrow is counted by mediator, and each of them has a name. */
    private void letTheLimitsComeNear() throws OneTransaction.Failed {
        transaction.required(() -> em.createNativeQuery(
                        "UPDATE clock k JOIN mediation_case c ON c.id = k.case_id SET k.due_on = ?2 WHERE c.room_id = ?1 AND k.state = 'RUNNING'")
                .setParameter(1, Ids.bytes(seat.room()))
                .setParameter(2, Date.valueOf(clock.today().plusDays(1)))
                .executeUpdate());
    }

    /** Every second one has become a case in another room. */
    private void refer(int row) {
        Registration dispute = cases.dispute("第" + row + "位");
        String number = "计〔2026〕第" + row + "号";
        if (row % 2 == 0) {
            referrals.propose(seat.arbitrationClerk(), seat.commission(), cases.proposal(sentTo, number, dispute));
        } else {
            Registration agreed = dispute.withConsent("A1", clock.today()).withConsent("R1", clock.today());
            referrals.handOverAtOnce(
                    seat.arbitrationClerk(), seat.commission(), cases.proposal(sentTo, number, agreed));
        }
    }

    /** Past the use cases, which would take each case through four steps: the lists must find many names, no matter how they came there. */
    private void letTheMediatorsLead() throws OneTransaction.Failed {
        transaction.required(() -> em.createNativeQuery(
                        "UPDATE mediation_case c JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM mediation_case"
                                + " WHERE room_id = ?1) k ON k.id = c.id JOIN (SELECT person_id, ROW_NUMBER() OVER (ORDER BY person_id)"
                                + " AS n FROM appointment WHERE organisation_id = ?1 AND role = 'MEDIATOR') m ON m.n = k.n"
                                + " SET c.mediator_id = m.person_id")
                .setParameter(1, Ids.bytes(seat.room()))
                .executeUpdate());
    }

    /** How many statements a list asks; the reader's roles, which a request reads once, have been read before. */
    private int asked(Callable<?> list) throws OneTransaction.Failed {
        return transaction.required(() -> {
            list.call();
            em.clear();
            long idle = questions();
            long before = questions();
            list.call();
            long after = questions();
            return (int) (after - before - (before - idle));
        });
    }

    private long questions() {
        Object[] row = (Object[])
                em.createNativeQuery("SHOW SESSION STATUS LIKE 'Questions'").getSingleResult();
        return Long.parseLong(row[1].toString());
    }
}
