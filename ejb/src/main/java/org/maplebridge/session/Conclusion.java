package org.maplebridge.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.EndGround;

/**
 * How the mediator ends a session.
 *
 * @param ground  why the case ends; for {@link SessionResult#FAILED} only
 * @param reason  in the mediator's words; needed unless the parties agree
 * @param heldTo  when the session ended; null for now
 */
public record Conclusion(SessionResult result, EndGround ground, String reason, Instant heldTo) {

    /** Why a session may end a case; {@link EndGround#UNREACHABLE} only after two absences of a party. */
    public static final Set<EndGround> GROUNDS =
            EnumSet.of(EndGround.TOO_FAR_APART, EndGround.PARTY_REFUSES, EndGround.UNREACHABLE);

    private static final int LONGEST_REASON = 2000;

    public Conclusion {
        reason = Typed.orNull(reason);
        heldTo = heldTo == null ? null : heldTo.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Another session is needed. */
    public static Conclusion again(String reason) {
        return new Conclusion(SessionResult.AGAIN, null, reason, null);
    }

    /** The parties agree in substance. */
    public static Conclusion agreed() {
        return new Conclusion(SessionResult.AGREED, null, null, null);
    }

    /** No agreement is to be had. */
    public static Conclusion failed(EndGround ground, String reason) {
        return new Conclusion(SessionResult.FAILED, ground, reason, null);
    }

    /** The same with the time at which the session ended. */
    public Conclusion at(Instant time) {
        return new Conclusion(result, ground, reason, time);
    }

    /**
     * Looks whether it can be taken.
     *
     * @throws InvalidInput with all findings
     */
    void check() {
        boolean failed = result == SessionResult.FAILED;
        new InvalidInput.Check()
                .that(result != null, "result", "fault.required")
                .that(!failed || ground != null, "ground", "fault.required")
                .that(ground == null || failed && GROUNDS.contains(ground), "ground", "fault.session.ground")
                .that(result == SessionResult.AGREED || reason != null, "reason", "fault.required")
                .that(Typed.fits(reason, LONGEST_REASON), "reason", "fault.tooLong", LONGEST_REASON)
                .orThrow();
    }
}
