package org.maplebridge.casefile;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.identity.Right;

/** How cases end that reach no agreement, and how every case is closed. */
@UseCases
public class CaseEnd implements LimitExpiry {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseProcess process;

    @Inject
    private Clocks clocks;

    @Inject
    private Acceptance acceptance;

    @Inject
    private OfficeClock clock;

    /**
     * Ends the mediation (终结) on one of the lawful grounds, with a reason in words.
     *
     * @param ground not {@link EndGround#AGREEMENT}, which comes by the agreement's effect, nor {@link EndGround#LIMIT_EXPIRED},
     *               which comes by the clock
     */
    public void terminate(Actor actor, UUID caseId, long version, EndGround ground, String reason) {
        boolean byApplicant = ground == EndGround.SETTLED_OR_WITHDRAWN;
        MediationCase of = desk.take(actor, byApplicant ? Right.WITHDRAW_CASE : Right.TERMINATE_CASE, caseId, version);
        new InvalidInput.Check()
                .that(ground != null, "ground", "fault.required")
                .that(
                        ground != EndGround.AGREEMENT && ground != EndGround.LIMIT_EXPIRED,
                        "ground",
                        "fault.case.groundNotByHand")
                .that(reason != null && !reason.isBlank(), "reason", "fault.required")
                .that(reason == null || reason.length() <= 2000, "reason", "fault.tooLong", 2000)
                .orThrow();
        end(of, ground, reason, clock.today());
        desk.note(of, actor, "case.ended", Map.of("ground", ground, "outcome", of.outcome(), "reason", reason));
        if (byApplicant) {
            process.withdrawn(caseId);
        } else {
            process.terminated(caseId);
        }
    }

    /** {@inheritDoc} No extension was agreed before the last day had passed, so mediation is over (劳动争议调解仲裁法 14; 办案规则 70). */
    @Override
    public void expired(UUID caseId) {
        Actor actor = Actor.process(caseId, "process.limitExpired");
        MediationCase of = desk.take(actor, Right.TERMINATE_CASE, caseId);
        // the day is the limit's own, also when the office was closed over it and this comes days later
        LocalDate on = clocks.governing(caseId)
                .map(governing -> clocks.expire(caseId, governing.code()).stoppedOn())
                .orElseGet(clock::today);
        end(of, EndGround.LIMIT_EXPIRED, null, on);
        desk.note(
                of, actor, "case.ended", Map.of("ground", EndGround.LIMIT_EXPIRED, "outcome", of.outcome(), "on", on));
    }

    private void end(MediationCase of, EndGround ground, String reason, LocalDate on) {
        of.requireOpen();
        // the clocks are asked before the case changes, so that it is written once
        acceptance.mediationOver(of, on);
        of.end(ground, reason, on, clock.now());
    }

    /** The ways to arbitration, administration or court have been told (人民调解法 26; 劳动争议调解仲裁法 14). */
    public void informedOfRoutes(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.TERMINATE_CASE, caseId, version);
        of.touch(clock.now());
        desk.note(of, actor, "case.routesTold", Map.of());
        process.done(caseId, Step.INFORM_ROUTES);
    }

    /** Fixes the outcome (结案) and stops what still runs; only the parties' own windows for review, limitation and recognition run on. */
    public void close(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.CLOSE_CASE, caseId, version);
        of.close(clock.today(), clock.now());
        clocks.stopWithCase(caseId, clock.today(), "deadline.stopped.caseClosed");
        desk.note(of, actor, "case.closed", Map.of("outcome", of.outcome()));
        process.done(caseId, Step.CLOSE_CASE);
    }
}
