package org.maplebridge.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * What the domain needs from the process that leads a case ({@code mediation}, keyed by the case id). Implemented by the
 * workflows module; every call takes part in the caller's transaction. A call that finds the process elsewhere than expected
 * throws {@link org.maplebridge.basics.Conflict} and says what it looked for.
 */
public interface CaseProcess {

    /**
     * Starts the process of a case that has just been registered.
     *
     * @param opening what the route decision and the timer need
     */
    void begin(Opening opening);

    /** The step is done and the process goes on; for steps with one way out. */
    default void done(UUID caseId, Step step) {
        done(caseId, step, Answer.DONE);
    }

    /**
     * The step is done with an answer that decides the way. Screening and consent take YES or NO, a session AGREED, AGAIN or
     * FAILED, signing DONE, AGAIN (back to a session) or FAILED (somebody refuses to sign), sealing DONE or AGAIN (the text has
     * changed: sign anew), archiving DONE or AGAIN (the dossier goes back to be completed), every other step DONE; another answer is an {@link IllegalArgumentException}.
     */
    void done(UUID caseId, Step step, Answer answer);

    /** The applicant has withdrawn, or the parties have settled by themselves: whatever waits is interrupted. */
    void withdrawn(UUID caseId);

    /** The mediation ended without agreement, from whatever step it stands in: whatever waits is interrupted. */
    void terminated(UUID caseId);

    /**
     * What a process is told at its start.
     *
     * @param caseId       the case; the business key
     * @param channel      how the case came
     * @param disputeType  level-one code of the dispute type, such as {@code LABOUR}
     * @param mode         before or after acceptance; null unless referred by an arbitration commission
     * @param consentGiven whether all sides have agreed to mediation already
     * @param limitEnd     the instant at which the governing limit has passed; null while it has not begun (before acceptance, until
     *                     the room signs for the papers)
     */
    record Opening(
            UUID caseId,
            Channel channel,
            String disputeType,
            ReferralMode mode,
            boolean consentGiven,
            Instant limitEnd) {}

    /** How a step ended. */
    enum Answer {
        /** The only way on. */
        DONE,
        /** Yes: in scope, agreed to, accepted. */
        YES,
        /** No: out of scope, refused. */
        NO,
        /** Another session is needed. */
        AGAIN,
        /** The parties agree in substance: draw up the agreement. */
        AGREED,
        /** No agreement is to be had. */
        FAILED
    }
}
