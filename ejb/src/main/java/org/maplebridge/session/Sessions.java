package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Acceptance;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.history.Digest;
import org.maplebridge.identity.Right;

/** The use cases around a session: the mediator plans, moves, calls off, opens, notes who came, and ends it with its result for the case. */
@UseCases
public class Sessions {

    /** After so many absences a party may be held unreachable (人民法院在线调解规则 25, taken as the common list). */
    static final int ABSENCES_UNREACHABLE = 2;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk cases;

    @Inject
    private SessionDesk desk;

    @Inject
    private Diaries diaries;

    @Inject
    private CaseProcess process;

    @Inject
    private Acceptance acceptance;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /**
     * Plans a session, while the case is being prepared or mediated. With the first one the parties have been reached: the limit of first contact ends.
     *
     * @param version the case's version that came with the form
     * @return the new session
     * @throws Conflict                           if the mediator is in another session then, or the room has not enough seats
     * @throws org.maplebridge.basics.InvalidInput with all findings
     */
    public UUID plan(Actor actor, UUID caseId, long version, SessionPlan plan) {
        MediationCase of = cases.take(actor, Right.HOLD_SESSION, caseId, version);
        of.requireStage(Stage.PREPARING, Stage.MEDIATING);
        int number = nextNumber(caseId);
        if (number == 1) {
            clocks.stop(caseId, DeadlineCode.FIRST_CONTACT, clock.today(), "deadline.stopped.partiesContacted");
        }
        MediationSession planned = new MediationSession(of, number, plan, clock.now());
        diaries.reserve(of, planned.id(), plan);
        em.persist(planned);
        of.touch(clock.now());
        desk.note(of, actor, "session.planned", particulars(planned));
        return planned.id();
    }

    private int nextNumber(UUID caseId) {
        Integer last = em.createQuery(
                        "SELECT MAX(s.number) FROM MediationSession s WHERE s.caseId = :caseId", Integer.class)
                .setParameter("caseId", caseId)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /**
     * Gives a planned session another time, place or way (改期).
     *
     * @param reason why; it stands in the history, so nobody's health belongs there
     * @throws Conflict if it was opened or cancelled, or as for {@link #plan}
     */
    public void move(Actor actor, UUID sessionId, long version, SessionPlan plan, String reason) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId, version);
        taken.of().requireStage(Stage.PREPARING, Stage.MEDIATING);
        MediationSession session = taken.session();
        Map<String, Object> before = particulars(session);
        session.move(taken.of(), plan, reason, clock.now());
        diaries.reserve(taken.of(), sessionId, plan);
        Map<String, Object> details = particulars(session);
        details.put("before", before);
        details.put("reason", reason.strip());
        desk.note(taken.of(), actor, "session.moved", details);
    }

    /** Calls a planned session off (取消), with a reason that stands in the history. */
    public void cancel(Actor actor, UUID sessionId, long version, String reason) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId, version);
        taken.of().requireNotArchived();
        taken.session().cancel(reason, clock.now());
        desk.note(
                taken.of(),
                actor,
                "session.cancelled",
                Map.of("number", taken.session().number(), "reason", reason.strip()));
    }

    /**
     * Opens a session; from now on who came is noted and the record written.
     *
     * @param from when it began, now or before; null for now
     * @throws Conflict if it was opened or cancelled, or another session of the case is not over
     */
    public void open(Actor actor, UUID sessionId, long version, Instant from) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId, version);
        taken.of().requireStage(Stage.MEDIATING);
        requireNoneOpen(taken.of());
        MediationSession session = taken.session();
        session.open(taken.of(), taken.of().mediator(), from == null ? clock.now() : from, clock.now());
        desk.note(
                taken.of(),
                actor,
                "session.opened",
                Map.of("number", session.number(), "from", session.heldFrom(), "way", session.way()));
    }

    private void requireNoneOpen(MediationCase of) {
        em.createQuery(
                        "SELECT s.number FROM MediationSession s WHERE s.caseId = :caseId AND s.result IS NULL"
                                + " AND s.state = org.maplebridge.session.SessionState.HELD",
                        Integer.class)
                .setParameter("caseId", of.id())
                .getResultStream()
                .findFirst()
                .ifPresent(number -> {
                    throw new Conflict("fault.session.anotherOpen", number);
                });
    }

    /** Notes who came, in which capacity, who stayed away or left early and why; each difference is an event. */
    public void attend(Actor actor, UUID sessionId, long version, List<AttendanceLine> lines) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId, version);
        taken.of().requireNotArchived();
        for (Attendance changed : taken.session().attend(lines, clock.now())) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("number", taken.session().number());
            details.put("party", taken.of().party(changed.partyId()).name());
            details.put("presence", changed.presence());
            details.put("who", changed.who());
            details.put("capacity", changed.capacity());
            if (changed.note() != null) {
                // An excuse is often an illness, and the sender of a referred case reads the history too.
                details.put("note", Digest.of("attendance/" + changed.id() + "/note", changed.note()));
            }
            desk.note(taken.of(), actor, "session.attended", details);
        }
    }

    /**
     * Ends a session: another one is needed, the parties agree in substance, or no agreement is to be had, which ends the case on the
     * ground that the mediator names.
     *
     * @param version the case's version that came with the form
     * @throws Conflict if the session is not open, attendance or record is missing, one side of an agreement was not there, or a party is
     *                  called unreachable that has not been absent twice
     */
    public void conclude(Actor actor, UUID caseId, long version, UUID sessionId, Conclusion conclusion) {
        MediationCase of = cases.take(actor, Right.HOLD_SESSION, caseId, version);
        of.requireStage(Stage.MEDIATING);
        MediationSession session = em.find(MediationSession.class, sessionId);
        if (session == null || !session.caseId().equals(caseId)) {
            throw new NotFound("fault.session.notFound");
        }
        session.conclude(conclusion, desk.recordOf(sessionId).isPresent(), clock.now());
        if (conclusion.ground() == EndGround.UNREACHABLE
                && desk.absentees(caseId, ABSENCES_UNREACHABLE).isEmpty()) {
            throw new Conflict("fault.session.notUnreachable", ABSENCES_UNREACHABLE);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("number", session.number());
        details.put("result", session.result());
        details.put("to", session.heldTo());
        if (session.resultReason() != null) {
            details.put(
                    "reason", Digest.of("mediation_session/" + sessionId + "/resultReason", session.resultReason()));
        }
        desk.note(of, actor, "session.concluded", details);
        if (conclusion.result() == SessionResult.FAILED) {
            endCase(actor, of, conclusion);
        }
        of.touch(clock.now());
        process.done(caseId, Step.HOLD_SESSION, conclusion.result().answer());
    }

    private void endCase(Actor actor, MediationCase of, Conclusion conclusion) {
        of.end(conclusion.ground(), conclusion.reason(), clock.today(), clock.now());
        acceptance.mediationOver(of);
        cases.note(
                of,
                actor,
                "case.ended",
                Map.of("ground", conclusion.ground(), "outcome", of.outcome(), "reason", conclusion.reason()));
    }

    private static Map<String, Object> particulars(MediationSession session) {
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("number", session.number());
        particulars.put("way", session.way());
        particulars.put("place", session.place());
        particulars.put("startsAt", session.startsAt());
        particulars.put("minutes", session.plannedMinutes());
        return particulars;
    }
}
