package org.maplebridge.session;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A session as a list shows it: when, how, by whom and what it came to. Nothing of what was said in it.
 *
 * @param mediator who led it, or leads the case now; null if nobody does
 */
public record SessionLine(
        UUID id,
        UUID caseId,
        String caseNumber,
        String applicants,
        String respondents,
        int number,
        SessionWay way,
        String place,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        Instant heldFrom,
        Instant heldTo,
        SessionResult result,
        UUID mediator,
        String mediatorName)
        implements Serializable {

    /** Whether it was opened and is not over. */
    public boolean open() {
        return state == SessionState.HELD && result == null;
    }

    SessionLine led(String name) {
        return new SessionLine(
                id,
                caseId,
                caseNumber,
                applicants,
                respondents,
                number,
                way,
                place,
                startsAt,
                endsAt,
                state,
                heldFrom,
                heldTo,
                result,
                mediator,
                name);
    }
}
