package org.maplebridge.performance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.ReminderPlan;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.MessageBox;
import org.maplebridge.outbox.Dispatch;
import org.maplebridge.outbox.Outbox;

/**
 * What the calendar alone brings: an item falls due, is overdue, is so late that all that is left falls due; a long-stop day passes and the parties' default
 * counts; people are reminded. Each is an event, or a message, once, with the day on which it should have been, whoever looks and however late. Goes in batches,
 * each a transaction of its own; two nodes at once wait for each other's cases and find the work done.
 */
@UseCases
public class DueDays {

    /** What the messages are called; the words stand at {@code message.duty…}. */
    public static final String TEMPLATE = "duty";

    private static final int BATCH = 500;
    private static final int REMINDED = 200;
    private static final String CAUSE = "process.dueDay";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private PerformanceDesk performances;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CalendarBook calendars;

    @Inject
    private Directory directory;

    @Inject
    private Outbox outbox;

    @Inject
    private OfficeClock clock;

    /**
     * Lets one batch of items say what there is to say.
     *
     * @return how many were looked at; 0 when there is nothing to do
     */
    public int lookAtSome() {
        LocalDate today = clock.today();
        List<Object[]> rows = em.createQuery(
                        "SELECT i.id, i.caseId FROM DueItem i WHERE i.lookOn <= :today ORDER BY i.lookOn, i.id",
                        Object[].class)
                .setParameter("today", today)
                .setMaxResults(BATCH)
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        chronicle.lockAll(rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toCollection(LinkedHashSet::new)));
        List<DueItem> items = em.createQuery(
                        "SELECT i FROM DueItem i WHERE i.id IN :ids AND i.lookOn <= :today ORDER BY i.lookOn, i.id",
                        DueItem.class)
                .setParameter("ids", rows.stream().map(row -> (UUID) row[0]).toList())
                .setParameter("today", today)
                .getResultList();
        Set<UUID> late = new LinkedHashSet<>();
        for (DueItem item : items) {
            Actor actor = Actor.process(item.caseId(), CAUSE);
            for (DueItem.Said said : item.look(today)) {
                if (said.word().equals("late")) {
                    late.add(item.caseId());
                    continue;
                }
                Map<String, Object> details = new LinkedHashMap<>();
                details.put("item", PerformanceDesk.described(item));
                details.put("on", said.on());
                if (item.left() != null) {
                    details.put("left", item.left());
                }
                chronicle.append(Subject.ofCase(item.caseId()), actor, "performance." + said.word(), details);
            }
        }
        late.forEach(caseId -> performances.arrange(performances.found(caseId), Actor.process(caseId, CAUSE)));
        return rows.size();
    }

    /**
     * Works out anew one batch of performances whose long-stop day has passed.
     *
     * @return how many; 0 when there is nothing to do
     */
    public int arrangeSome() {
        List<UUID> cases = em.createQuery(
                        "SELECT p.caseId FROM Performance p WHERE p.arrangeOn <= :today ORDER BY p.arrangeOn, p.id",
                        UUID.class)
                .setParameter("today", clock.today())
                .setMaxResults(BATCH / 10)
                .getResultList();
        chronicle.lockAll(cases);
        for (UUID caseId : cases) {
            performances.arrange(performances.found(caseId), Actor.process(caseId, CAUSE));
        }
        return cases.size();
    }

    /**
     * Reminds people of one batch of items whose moment has come; of several that were missed only the last is given. Nobody is reminded at night or on a rest
     * day.
     *
     * @return how many items; 0 when there is nothing to do
     */
    public int remindOfSome() {
        Instant now = clock.now();
        if (!ReminderPlan.isTime(now, calendars.calendar())) {
            return 0;
        }
        List<DueItem> items = em.createQuery(
                        "SELECT i FROM DueItem i WHERE i.remindAt <= :now ORDER BY i.remindAt, i.id", DueItem.class)
                .setParameter("now", now)
                .setMaxResults(REMINDED)
                .getResultList();
        if (items.isEmpty()) {
            return 0;
        }
        Map<UUID, MediationCase> cases = em.createQuery(
                        "SELECT c FROM MediationCase c WHERE c.id IN :ids", MediationCase.class)
                .setParameter(
                        "ids", items.stream().map(DueItem::caseId).collect(Collectors.toCollection(LinkedHashSet::new)))
                .getResultStream()
                .collect(Collectors.toMap(MediationCase::id, of -> of));
        List<Dispatch> messages = new ArrayList<>();
        Map<UUID, List<UUID>> heads = new HashMap<>();
        for (DueItem item : items) {
            ReminderPlan plan = performances.plan(item);
            List<ReminderPlan.Planned> missed = plan.between(item.remindAt(), now);
            if (!missed.isEmpty()) {
                MediationCase of = cases.get(item.caseId());
                int level = missed.get(missed.size() - 1).daysBefore();
                for (UUID person : receivers(of, heads)) {
                    messages.add(new Dispatch(
                            "duty:" + item.id() + ":" + item.dueOn() + ":" + level + ":" + person,
                            MessageBox.WAY,
                            person,
                            item.id(),
                            TEMPLATE,
                            values(item, of)));
                }
            }
            item.remind(plan.after(now).map(ReminderPlan.Planned::at).orElse(null));
        }
        outbox.lay(messages, now);
        return items.size();
    }

    private List<UUID> receivers(MediationCase of, Map<UUID, List<UUID>> heads) {
        return of.mediator() != null
                ? List.of(of.mediator())
                : heads.computeIfAbsent(
                        of.room(),
                        room -> directory.holding(Role.ROOM_HEAD, room).stream()
                                .map(Person::id)
                                .toList());
    }

    private Map<String, Object> values(DueItem item, MediationCase of) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("case", of.id());
        values.put("number", of.caseNumber());
        values.put("item", PerformanceDesk.described(item));
        values.put("dueOn", item.dueOn());
        values.put("left", ChronoUnit.DAYS.between(clock.today(), item.dueOn()));
        if (item.left() != null) {
            values.put("yuan", item.left());
        }
        return values;
    }
}
