package org.maplebridge.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.casefile.Stage;
import org.maplebridge.deadline.CalendarBook;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;

/**
 * The board that somebody looks at in the morning (今日): short lists of cases beside the inbox, each one statement, each only of cases that the
 * reader stands in a relation to. What waits to be done comes from {@link InboxLists}.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DayBoard {

    private static final Set<Stage> IN_THE_ROOM = EnumSet.of(
            Stage.SCREENING,
            Stage.CONSENT,
            Stage.ACCEPTED,
            Stage.ASSIGNED,
            Stage.PREPARING,
            Stage.MEDIATING,
            Stage.AGREED);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private CalendarBook calendars;

    @Inject
    private OfficeClock clock;

    /** The open cases that the actor mediates, the nearest limit first. */
    public List<Line> mediated(Actor actor, int most) {
        return lines(
                query(
                                "c.mediator = :actor AND c.stage IN :stages AND c.room IN :rooms",
                                "CASE WHEN c.limitOn IS NULL THEN 1 ELSE 0 END, c.limitOn, c.changedAt DESC")
                        .setParameter("actor", actor.id())
                        .setParameter("stages", IN_THE_ROOM)
                        .setParameter(
                                "rooms",
                                given(rights.scope(actor, Right.PREPARE).mediatorRooms())),
                most);
    }

    /** The cases that the actor registered, the last one first; the case's registrar reads it by right. */
    public List<Line> registered(Actor actor, int most) {
        Scope readable = rights.scope(actor, Right.READ_CASE);
        return lines(
                query("c.registrar = :actor AND c.room IN :rooms", "c.registeredAt DESC")
                        .setParameter("actor", actor.id())
                        .setParameter("rooms", given(readable.registered() ? rooms(actor) : readable.rooms())),
                most);
    }

    /** The cases that the actor's commission has handed over and the room has not signed for, the oldest first. */
    public List<Line> unsigned(Actor actor, int most) {
        return lines(
                query("c.sender IN :senders AND c.stage = :stage", "c.registeredAt")
                        .setParameter(
                                "senders",
                                given(rights.scope(actor, Right.READ_CASE).senders()))
                        .setParameter("stage", Stage.REGISTERED),
                most);
    }

    private Set<UUID> rooms(Actor actor) {
        return rights.organisations(actor, Right.REGISTER_CASE);
    }

    private TypedQuery<Object[]> query(String where, String order) {
        return em.createQuery(
                "SELECT c.id, c.caseNumber, c.applicants, c.respondents, c.stage, c.limitOn, c.grade FROM MediationCase c WHERE "
                        + where + " ORDER BY " + order,
                Object[].class);
    }

    private List<Line> lines(TypedQuery<Object[]> query, int most) {
        LocalDate today = clock.today();
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> new Line(
                        (UUID) row[0],
                        (String) row[1],
                        row[2] + " 与 " + row[3],
                        (Stage) row[4],
                        (LocalDate) row[5],
                        row[5] == null ? null : Remaining.of((LocalDate) row[5], today, calendars.calendar()),
                        (RiskGrade) row[6]))
                .toList();
    }

    /** An IN needs something in it: for nobody's offices an id that no office has. */
    private static Set<UUID> given(Set<UUID> offices) {
        return offices.isEmpty() ? Set.of(new UUID(0, 0)) : offices;
    }

    /**
     * A case in one line.
     *
     * @param limitOn   the last day of the governing clock; null when none runs
     * @param remaining what is left until then; null when none runs
     */
    public record Line(
            UUID id,
            String number,
            String parties,
            Stage stage,
            LocalDate limitOn,
            Remaining remaining,
            RiskGrade grade) {}
}
