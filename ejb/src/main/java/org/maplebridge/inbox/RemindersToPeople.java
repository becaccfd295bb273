package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.Reminder;
import org.maplebridge.deadline.RemindersGiven;
import org.maplebridge.deadline.RemindersGiven.Given;
import org.maplebridge.deadline.RemindersUntrue;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Role;
import org.maplebridge.outbox.Dispatch;
import org.maplebridge.outbox.Outbox;

/**
 * Writes to the people of a case when a due day draws near or has passed: its mediator, the heads of the room while it has none, and the commission's
 * clerks where the limit is the commission's own. Who that is counts on the day of the reminder. What has become untrue is taken back.
 */
@ApplicationScoped
public class RemindersToPeople {

    /** What the messages are called; the words stand at {@code message.reminder…}. */
    public static final String TEMPLATE = "reminder";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Outbox outbox;

    @Inject
    private Directory directory;

    @Inject
    private ReferralPlaces referrals;

    @Inject
    private OfficeClock clock;

    /** Where a clock runs, as far as a reminder needs it. */
    private record Place(UUID id, boolean ofReferral, String number, UUID mediator, UUID room, UUID commission) {}

    void write(@Observes RemindersGiven news) {
        Map<UUID, Place> places = places(news);
        Map<String, List<UUID>> holders = new HashMap<>();
        List<Dispatch> messages = new ArrayList<>();
        for (Given given : news.given()) {
            Place place = places.get(given.reminder().caseId());
            if (place != null) {
                Map<String, Object> values = values(given, place);
                for (UUID person : receivers(given.code(), place, holders)) {
                    messages.add(new Dispatch(
                            key(given.reminder(), person),
                            MessageBox.WAY,
                            person,
                            given.reminder().clockId(),
                            TEMPLATE,
                            values));
                }
            }
        }
        outbox.lay(messages, clock.now());
    }

    void takeBack(@Observes RemindersUntrue news) {
        outbox.withdraw(news.clockIds());
        // no flush: what people were told lies there since an earlier act
        em.createNamedQuery("HouseMessage.takeBack")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("about", news.clockIds())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static String key(Reminder reminder, UUID person) {
        return "reminder:" + reminder.clockId() + ":" + reminder.dueOn() + ":" + reminder.daysBefore() + ":" + person;
    }

    private Map<String, Object> values(Given given, Place place) {
        Reminder reminder = given.reminder();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(place.ofReferral() ? "referral" : "case", place.id());
        values.put("number", place.number());
        values.put("ruleZh", given.rule().zh());
        values.put("ruleEn", given.rule().en());
        values.put("dueOn", reminder.dueOn());
        values.put("left", ChronoUnit.DAYS.between(OfficeClock.dayOf(reminder.givenAt()), reminder.dueOn()));
        if (given.dueAt() != null) {
            values.put("dueAt", given.dueAt());
        }
        values.put("plannedFor", reminder.plannedFor());
        values.put("givenAt", reminder.givenAt());
        values.put("missed", reminder.missed());
        return values;
    }

    private List<UUID> receivers(DeadlineCode code, Place place, Map<String, List<UUID>> holders) {
        if (code.equals(DeadlineCode.ARB_AWARD) || place.ofReferral()) {
            return holding(Role.ARBITRATION_CLERK, place.commission(), holders);
        }
        return place.mediator() != null ? List.of(place.mediator()) : holding(Role.ROOM_HEAD, place.room(), holders);
    }

    private List<UUID> holding(Role role, UUID organisation, Map<String, List<UUID>> holders) {
        return organisation == null
                ? List.of()
                : holders.computeIfAbsent(
                        role + ":" + organisation,
                        key -> directory.holding(role, organisation).stream()
                                .map(Person::id)
                                .toList());
    }

    /** The cases in one statement, the referrals that are no case yet one by one: there are few. */
    private Map<UUID, Place> places(RemindersGiven news) {
        Map<UUID, Place> places = em.createQuery(
                        "SELECT c FROM MediationCase c WHERE c.id IN :ids", MediationCase.class)
                .setParameter(
                        "ids",
                        news.given().stream()
                                .map(given -> given.reminder().caseId())
                                .collect(Collectors.toSet()))
                .getResultStream()
                .map(of -> new Place(of.id(), false, of.caseNumber(), of.mediator(), of.room(), of.sender()))
                .collect(Collectors.toMap(Place::id, place -> place));
        for (Given given : news.given()) {
            UUID id = given.reminder().caseId();
            if (!places.containsKey(id)) {
                referrals
                        .find(id)
                        .ifPresent(of -> places.put(id, new Place(id, true, of.number(), null, null, of.commission())));
            }
        }
        return places;
    }
}
