package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.CalendarChange;
import org.maplebridge.deadline.CalendarDesk;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockRecount;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.NoticeDraft;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.Notice;
import org.maplebridge.history.Chronicle;

/** Scenes around the working calendar. */
@ApplicationScoped
class CalendarScenes {

    @Inject
    private TestOffice office;

    @Inject
    private Scenes scenes;

    @Inject
    private MovementScenes movement;

    @Inject
    private CalendarBook book;

    @Inject
    private CalendarDesk desk;

    @Inject
    private ClockRecount recount;

    @Inject
    private Clocks clocks;

    @Inject
    private Chronicle chronicle;

    @Inject
    private ProcessEngine engine;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    /**
     * A dispute comes in, and its limit ends on a working day. Then an amended notice makes that day a rest day: it is looked at and accepted, and the
     * clocks are counted anew, twice. Says what moved.
     */
    JsonObject amendANotice() {
        Actor admin = office.cast().administrator();
        UUID caseId = UUID.fromString(scenes.register("邓某", 0).getString("case"));
        LocalDate before = clocks.governing(caseId).orElseThrow().dueOn();
        NoticeDraft notice = NoticeDraft.ofFile(noticeWithRestOn(admin, before));

        CalendarChange change = desk.change(admin, notice);
        long waitingBefore = desk.waiting(admin);
        long form = versionOf(caseId);
        desk.accept(admin, notice, change.edition());
        long waitingThen = desk.waiting(admin);
        int moved = recount.recount(admin);
        int movedAgain = recount.recount(admin);

        CaseClock after = clocks.governing(caseId).orElseThrow();
        JsonArrayBuilder timers = Json.createArrayBuilder();
        String process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .list()
                .forEach(timer -> timers.add(timer.getDuedate().toInstant().toString()));
        return Json.createObjectBuilder()
                .add("case", caseId.toString())
                .add("lines", change.lines().size())
                .add("waitingBefore", waitingBefore)
                .add("waitingThen", waitingThen)
                .add("waitingAfter", desk.waiting(admin))
                .add("olderFormIsNoticed", versionOf(caseId) > form)
                .add("moved", moved)
                .add("movedAgain", movedAgain)
                .add("before", before.toString())
                .add("after", after.dueOn().toString())
                .add("endsAt", after.endsAt().toString())
                .add("why", clocks.explain(after).toString())
                .add("timers", timers)
                .add("event", chronicle.latest(caseId, 0, 1).get(0).type())
                .add("again", refusal(() -> desk.change(admin, notice)))
                .build();
    }

    /**
     * A dispute whose limit the parties have lengthened into the first year without a notice: its end is provisional. Then that year's notice is
     * written down and accepted, and its last day is a rest day by it. Says what became of clock, timer and case.
     */
    JsonObject loadTheNextYear() throws Exception {
        Actor admin = office.cast().administrator();
        int year = book.calendar().lastYear() + 1;
        UUID caseId = UUID.fromString(scenes.register("历某", 0).getString("case"));
        LocalDate first = clocks.governing(caseId).orElseThrow().dueOn();
        int days = Math.max(1, Math.toIntExact(ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 20))));
        movement.extend(caseId, days);
        CaseClock doubtful = clocks.governing(caseId).orElseThrow();
        LocalDate before = doubtful.dueOn();

        NoticeDraft draft = desk.draft(admin, year)
                .with(before, before.plusDays(1), Kind.REST_DAY, "春节")
                .from("https://example.org/" + year);
        CalendarChange change = desk.change(admin, draft);
        desk.accept(admin, draft, change.edition());
        recount.recount(admin);

        CaseClock certain = clocks.governing(caseId).orElseThrow();
        String process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process)
                .timers()
                .singleResult();
        return Json.createObjectBuilder()
                .add("daysBefore", desk.draft(admin, year).days().size())
                .add("doubtful", doubtful.isProvisional())
                .add("certain", !certain.isProvisional())
                .add("before", before.toString())
                .add("after", certain.dueOn().toString())
                .add("endsAt", certain.endsAt().toString())
                .add("timer", timer.getDuedate().toInstant().toString())
                .add("event", chronicle.latest(caseId, 0, 1).get(0).type())
                .add("details", chronicle.latest(caseId, 0, 1).get(0).details())
                .add("tooFar", refusal(() -> desk.draft(admin, year + 2)))
                .build();
    }

    /**
     * A clock is being counted anew, and between the look at it and the word about it a reminder is given, which needs no lock of its case. Says how the
     * counting ends, and whether the clock stands as the reminder left it.
     */
    JsonObject countWhileAReminderIsGiven() {
        UUID caseId = UUID.fromString(scenes.register("时某", 0).getString("case"));
        long before = clocks.governing(caseId).orElseThrow().version();
        WorkingCalendar amended = WorkingCalendar.of(book.latest().stream()
                .map(notice -> new Notice(notice.year(), notice.edition() + 1, notice.days()))
                .toList());
        String ends = "written";
        try {
            transaction.required(() -> {
                CaseClock seen = clocks.behind(
                                List.of(clocks.governing(caseId).orElseThrow().id()), amended)
                        .get(0);
                transaction.requiresNew(
                        () -> em.createQuery("update CaseClock c set c.version = c.version + 1 where c.id = :id")
                                .setParameter("id", seen.id())
                                .executeUpdate());
                return clocks.recountAll(List.of(seen), amended);
            });
        } catch (OneTransaction.Failed | RuntimeException lost) {
            Throwable cause = lost;
            while (cause.getCause() != null && !(cause instanceof OptimisticLockException)) {
                cause = cause.getCause();
            }
            ends = cause.getClass().getSimpleName();
        }
        return Json.createObjectBuilder()
                .add("ends", ends)
                .add("changes", clocks.governing(caseId).orElseThrow().version() - before)
                .build();
    }

    private long versionOf(UUID caseId) {
        try {
            return transaction.required(
                    () -> em.createQuery("select c.version from MediationCase c where c.id = :id", Long.class)
                            .setParameter("id", caseId)
                            .getSingleResult());
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }

    /** The notice in force for that day's year with one more rest day, as a file. */
    private String noticeWithRestOn(Actor admin, LocalDate day) {
        JsonArrayBuilder days = Json.createArrayBuilder();
        List<CalendarDesk.Loaded> ofTheYear = desk.notices(admin).stream()
                .filter(notice -> notice.year() == day.getYear())
                .toList();
        ofTheYear.stream()
                .findFirst()
                .ifPresent(notice -> notice.days()
                        .forEach(listed -> days.add(Json.createObjectBuilder()
                                .add("name", listed.name().zh())
                                .add("date", listed.day().toString())
                                .add("isOffDay", listed.kind() == Kind.REST_DAY))));
        days.add(Json.createObjectBuilder()
                .add("name", "元旦")
                .add("date", day.toString())
                .add("isOffDay", true));
        return Json.createObjectBuilder()
                .add("year", day.getYear())
                .add("papers", Json.createArrayBuilder().add("https://example.org/amended"))
                .add("days", days)
                .build()
                .toString();
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
