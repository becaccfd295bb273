package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Scope;

/**
 * What is read of sessions: those of a case, those of some days for a mediator or a room, and one in full. Each list costs a fixed number of
 * statements. That sessions take place is seen by all who read the case, the sender among them; what was said in one is the room's own
 * (特邀调解规定 22).
 */
@UseCases
public class SessionLists {

    /** The longest stretch of a diary that is shown at once: the six weeks of a month's sheet. */
    public static final int LONGEST_STRETCH_DAYS = 42;

    private static final String LINES =
            "SELECT s, c.caseNumber, c.applicants, c.respondents, c.mediator FROM MediationSession s, MediationCase c"
                    + " WHERE c.id = s.caseId AND ";

    private static final Scope.Columns COLUMNS =
            new Scope.Columns("c.room", "c.sender", "c.regionCode", "c.mediator", "c.registrar");

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk cases;

    @Inject
    private SessionDesk desk;

    @Inject
    private Rights rights;

    @Inject
    private Directory directory;

    /** The sessions of a case in the order of their numbers. */
    public List<SessionLine> ofCase(Actor actor, UUID caseId) {
        cases.show(actor, Right.READ_CASE, caseId);
        return lines(em.createQuery(LINES + "s.caseId = :caseId ORDER BY s.number", Object[].class)
                .setParameter("caseId", caseId));
    }

    /**
     * The sessions of some days that the actor may know of, by their beginning; cancelled ones are left out.
     *
     * @param mediator only those that this person leads; null for all
     * @param room     only those of this room's cases; null for all
     * @param from     the first legal day
     * @param to       the last legal day, {@value #LONGEST_STRETCH_DAYS} days later at the most
     */
    public List<SessionLine> between(Actor actor, UUID mediator, UUID room, LocalDate from, LocalDate to) {
        new InvalidInput.Check()
                .that(from != null, "from", "fault.required")
                .that(to != null, "to", "fault.required")
                .orThrow();
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_STRETCH_DAYS))) {
            throw new InvalidInput("to", "fault.session.stretch", LONGEST_STRETCH_DAYS);
        }
        Scope.Jpql scope = rights.scope(actor, Right.READ_CASE).jpql(COLUMNS);
        String mine =
                mediator == null ? "" : " AND (s.mediator = :leader OR s.mediator IS NULL AND c.mediator = :leader)";
        String there = room == null ? "" : " AND c.room = :room";
        TypedQuery<Object[]> query = em.createQuery(
                        LINES + "s.state <> org.maplebridge.session.SessionState.CANCELLED"
                                + " AND s.startsAt >= :begins AND s.startsAt < :ends AND " + scope.text() + mine + there
                                + " ORDER BY s.startsAt, s.id",
                        Object[].class)
                .setParameter("begins", OfficeClock.startOf(from))
                .setParameter("ends", OfficeClock.startOf(to.plusDays(1)));
        if (mediator != null) {
            query.setParameter("leader", mediator);
        }
        if (room != null) {
            query.setParameter("room", room);
        }
        return lines(scope.bind(query));
    }

    /** The lines of a query, and the mediators' names in one more statement. */
    private List<SessionLine> lines(TypedQuery<Object[]> query) {
        List<SessionLine> lines =
                query.getResultStream().map(SessionLists::line).toList();
        Map<UUID, String> names = directory.names(lines.stream()
                .map(SessionLine::mediator)
                .filter(Objects::nonNull)
                .toList());
        return lines.stream().map(line -> line.led(names.get(line.mediator()))).toList();
    }

    private static SessionLine line(Object[] row) {
        MediationSession session = (MediationSession) row[0];
        return new SessionLine(
                session.id(),
                session.caseId(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                session.number(),
                session.way(),
                session.place(),
                session.startsAt(),
                session.endsAt(),
                session.state(),
                session.heldFrom(),
                session.heldTo(),
                session.result(),
                session.mediator() == null ? (UUID) row[4] : session.mediator(),
                null);
    }

    /** A session in full, for those who may read the room's own file; caucus notes are not in it. */
    public SessionSheet sheet(Actor actor, UUID sessionId) {
        SessionDesk.OnDesk shown = desk.show(actor, Right.READ_DOCUMENT, sessionId);
        MediationCase of = shown.of();
        MediationSession session = shown.session();
        SessionRecord record = desk.recordOf(sessionId).orElse(null);
        UUID leader = session.mediator() == null ? of.mediator() : session.mediator();
        return new SessionSheet(
                session.id(),
                of.id(),
                of.version(),
                of.caseNumber(),
                of.applicants(),
                of.respondents(),
                directory.organisation(of.room()).nameZh(),
                of.stage(),
                of.outcome() != null,
                session.version(),
                session.number(),
                session.state(),
                new SessionPlan(
                        session.way(),
                        session.place(),
                        session.startsAt(),
                        session.plannedMinutes(),
                        session.persons(),
                        session.recorder()),
                session.cancelReason(),
                leader == null ? "" : directory.names(List.of(leader)).getOrDefault(leader, ""),
                session.heldFrom(),
                session.heldTo(),
                session.result(),
                session.resultReason(),
                session.attendances().stream()
                        .map(each -> attendee(of, each, record))
                        .toList(),
                record == null ? null : record.text(),
                record == null ? SessionRecords.NOT_WRITTEN : record.version(),
                facts(of.id()),
                rights.allows(actor, Right.HOLD_SESSION, relation(of)),
                desk.absentees(of.id(), Sessions.ABSENCES_UNREACHABLE).stream()
                        .map(party -> of.party(party).name())
                        .toList());
    }

    /** Whether the actor leads the case, so that a page offers to plan. */
    public boolean mayHold(Actor actor, UUID caseId) {
        return rights.allows(actor, Right.HOLD_SESSION, relation(cases.show(actor, Right.READ_CASE, caseId)));
    }

    private static CaseRelation relation(MediationCase of) {
        return new CaseRelation(of.id(), of.room(), of.sender(), of.regionCode(), of.mediator(), of.registrar());
    }

    private static SessionSheet.Attendee attendee(MediationCase of, Attendance attendance, SessionRecord record) {
        Party party = of.party(attendance.partyId());
        Confirmation stands =
                record == null ? null : record.confirmationOf(party.id()).orElse(null);
        Instant voidedAt = record == null || stands != null
                ? null
                : record.confirmations().stream()
                        .filter(each -> each.partyId().equals(party.id()))
                        .map(Confirmation::voidedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new SessionSheet.Attendee(
                party.id(),
                party.name(),
                party.side(),
                attendance.presence(),
                attendance.who(),
                attendance.capacity(),
                attendance.note(),
                stands == null ? null : stands.method(),
                stands == null ? null : stands.confirmedAt(),
                voidedAt);
    }

    private List<SessionSheet.Fact> facts(UUID caseId) {
        return em.createQuery(UndisputedFacts.STATED, UndisputedFact.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .map(fact -> new SessionSheet.Fact(
                        fact.id(),
                        fact.version(),
                        fact.place(),
                        fact.text(),
                        fact.confirmedOn(Party.Side.APPLICANT),
                        fact.confirmedOn(Party.Side.RESPONDENT)))
                .toList();
    }
}
