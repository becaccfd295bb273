package org.maplebridge.container.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.basics.Timers;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.CalendarChange;
import org.maplebridge.deadline.CalendarDesk;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.NoticeDraft;
import org.maplebridge.deadline.Reminders;
import org.maplebridge.deadline.WorkingCalendar;
import org.maplebridge.inbox.Deliveries;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.inbox.InboxRow;
import org.maplebridge.inbox.MessageBox;
import org.maplebridge.outbox.Courier;
import org.maplebridge.outbox.Dispatch;
import org.maplebridge.outbox.DispatchState;
import org.maplebridge.outbox.Outbox;
import org.maplebridge.outbox.OutboxDesk;
import org.maplebridge.outbox.OutboxMessage;

/** Scenes in which time passes: the clock on the wall is turned while nothing goes off by itself, and what goes by the hour is done by hand. */
@ApplicationScoped
class MovementScenes {

    private static final int ROUNDS = 20;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private TestOffice office;

    @Inject
    private TurnedClock clock;

    @Inject
    private Timers timers;

    @Inject
    private Clocks clocks;

    @Inject
    private Reminders reminders;

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxDesk desk;

    @Inject
    private Courier courier;

    @Inject
    private MessageBox box;

    @Inject
    private InboxLists lists;

    @Inject
    private CaseBook book;

    @Inject
    private Deliveries deliveries;

    @Inject
    private CalendarDesk calendars;

    @Inject
    private CalendarBook calendarBook;

    /** Nothing goes off by itself from now on, and the clock shows this time. */
    JsonObject turn(String officeTime) {
        timers.pause();
        clock.show(LocalDateTime.parse(officeTime));
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** What goes by the hour goes off by itself again. */
    JsonObject letGo() {
        timers.resume();
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** Two nodes look at once for reminders, and then two couriers carry the tray, until nobody finds anything any more. */
    JsonObject remind() throws Exception {
        try (Duel duel = new Duel(2, threads)) {
            Callable<Void> looking = () -> {
                for (int round = 0; round < ROUNDS && reminders.giveSome() > 0; round++) {
                    Thread.yield();
                }
                return null;
            };
            List<Duel.End> looks = duel.at(List.of(looking, looking));
            List<Duel.End> ways = duel.at(List.of(courier::carry, courier::carry));
            return Json.createObjectBuilder()
                    .add("ends", looks + " " + ways)
                    .add("wrong", Json.createArrayBuilder(duel.wrong()))
                    .build();
        }
    }

    /** What the head of the room sees: the number at the bell, and of the case the row in the inbox and the limit in the list. */
    JsonObject look(UUID caseId) throws Exception {
        return transaction.required(() -> {
            InboxRow row = lists.all(office.cast().head(), InboxFilter.of(InboxFilter.View.ROOM)).stream()
                    .filter(each -> caseId.equals(each.caseId()))
                    .findFirst()
                    .orElseThrow();
            JsonObjectBuilder seen = Json.createObjectBuilder()
                    .add("unread", box.unread(office.cast().head()))
                    .add("dueOn", row.dueOn().toString())
                    .add("level", row.remaining().level().name())
                    .add("reminded", row.remindedAt() != null)
                    .add(
                            "limit",
                            String.valueOf(
                                    book.open(office.cast().head(), caseId).days()));
            JsonArrayBuilder messages = Json.createArrayBuilder();
            box.of(office.cast().head(), 0, 50).stream()
                    .filter(each -> each.values().contains(caseId.toString()))
                    .forEach(each -> messages.add(Json.createObjectBuilder()
                            .add("values", each.values())
                            .add("takenBack", each.takenBackAt() != null)
                            .add("unread", each.unread())));
            return seen.add("messages", messages).build();
        });
    }

    /** Both sides have agreed that the limit is longer. */
    JsonObject extend(UUID caseId, int days) throws Exception {
        return transaction.required(() -> {
            var extended = clocks.extend(caseId, DeadlineCode.MED_LAB, days, clock.today(), "延期同意书");
            return Json.createObjectBuilder()
                    .add("dueOn", extended.dueOn().toString())
                    .add("remindAt", String.valueOf(extended.remindAt()))
                    .build();
        });
    }

    /** All that the head has is read. */
    JsonObject readAll() {
        return Json.createObjectBuilder()
                .add("read", box.readAll(office.cast().head(), clock.now()))
                .build();
    }

    /**
     * A node takes a message and sends it, and falls silent before it can say so; another one withdraws a message that is under way; a third goes a way
     * that nobody goes. Says what the tray showed at each moment.
     */
    JsonObject fallSilent() throws Exception {
        UUID head = office.cast().head().id();
        lay("silent", MessageBox.WAY, null);
        List<OutboxMessage> taken = desk.take();
        taken.forEach(box::send);
        List<String> states = new ArrayList<>(List.of(state("silent")));
        courier.carry();
        states.add(state("silent"));
        clock.show(clock.now().atZone(TurnedClock.ZONE).toLocalDateTime().plusMinutes(3));
        desk.nameTheLost();
        states.add(state("silent"));
        long unknown = deliveries.counts(office.cast().administrator()).get(DispatchState.UNKNOWN);
        courier.carry();
        states.add(state("silent"));

        UUID about = UUID.randomUUID();
        lay("untrue", MessageBox.WAY, about);
        OutboxMessage underWay = desk.take().get(0);
        transaction.required(() -> {
            outbox.withdraw(Set.of(about));
            return null;
        });
        box.send(underWay);
        boolean stillWanted = desk.arrived(underWay.id());
        if (!stillWanted) {
            box.takeBack(underWay);
        }

        lay("nowhere", "PIGEON", null);
        List<String> tries = new ArrayList<>();
        for (int hours = 0; hours < 6; hours++) {
            courier.carry();
            tries.add(state("nowhere"));
            clock.show(clock.now().atZone(TurnedClock.ZONE).toLocalDateTime().plusHours(2));
        }
        UUID failed = deliveries
                .page(office.cast().administrator(), DispatchState.FAILED, 0, 10)
                .get(0)
                .id();
        deliveries.tryAgain(office.cast().administrator(), failed);
        return Json.createObjectBuilder()
                .add("silent", Json.createArrayBuilder(states))
                .add("unknown", unknown)
                .add("inTheBox", count("SELECT COUNT(*) FROM house_message WHERE message_key = 'silent'"))
                .add("attempts", count("SELECT attempts FROM outbox_message WHERE message_key = 'silent'"))
                .add("stillWanted", stillWanted)
                .add(
                        "untrueUnread",
                        count("SELECT COUNT(*) FROM house_message WHERE message_key = 'untrue' AND unread"))
                .add("untrue", state("untrue"))
                .add("tries", Json.createArrayBuilder(tries))
                .add("again", state("nowhere"))
                .add("head", head.toString())
                .build();
    }

    /** A further year's notice is accepted; the node that begins to count the clocks anew falls silent before its first batch. */
    JsonObject acceptAndFallSilent() {
        Actor admin = office.cast().administrator();
        int year = book().lastYear() + 1;
        NoticeDraft notice = NoticeDraft.ofFile(Json.createObjectBuilder()
                .add("year", year)
                .add("papers", Json.createArrayBuilder().add("https://example.org/" + year))
                .add(
                        "days",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "元旦")
                                        .add("date", year + "-01-01")
                                        .add("isOffDay", true)))
                .build()
                .toString());
        CalendarChange change = calendars.change(admin, notice);
        calendars.accept(admin, notice, change.edition());
        boolean taken = calendars.leased(false).isPresent();
        boolean takenTwice = calendars.leased(false).isPresent();
        CalendarDesk.Progress progress = calendars.progress(admin).orElseThrow();
        return Json.createObjectBuilder()
                .add("taken", taken)
                .add("takenTwice", takenTwice)
                .add("calendar", book().version())
                .add("held", progress.held())
                .add("total", progress.total())
                .add("waiting", progress.waiting())
                .add("ended", progress.endedAt() != null)
                .build();
    }

    /** How far the counting has come. */
    JsonObject counted() {
        CalendarDesk.Progress progress =
                calendars.progress(office.cast().administrator()).orElseThrow();
        return Json.createObjectBuilder()
                .add("total", progress.total())
                .add("counted", progress.counted())
                .add("moved", progress.moved())
                .add("waiting", progress.waiting())
                .build();
    }

    private WorkingCalendar book() {
        return calendarBook.calendar();
    }

    private void lay(String key, String way, UUID about) throws Exception {
        transaction.required(() -> {
            outbox.lay(
                    List.of(new Dispatch(key, way, office.cast().head().id(), about, "scene", Map.of("text", key))),
                    Instant.EPOCH);
            return null;
        });
    }

    private String state(String key) throws Exception {
        return transaction.required(
                () -> em.createNativeQuery("SELECT state FROM outbox_message WHERE message_key = ?1")
                        .setParameter(1, key)
                        .getSingleResult()
                        .toString());
    }

    private long count(String sql) throws Exception {
        return transaction.required(() -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
