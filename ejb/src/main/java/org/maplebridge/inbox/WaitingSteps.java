package org.maplebridge.inbox;

import java.util.UUID;
import org.maplebridge.casefile.Step;

/**
 * What the processes tell the inbox: a step has begun to wait for a person, or waits no more. Called by the engine's listeners in
 * the transaction of the act that moved the process.
 */
public interface WaitingSteps {

    /**
     * A step waits.
     *
     * @param subject the case id, for the steps of a referral the referral id, for those of an application for a way its id
     */
    void waits(UUID subject, Step step);

    /**
     * A step waits no more.
     *
     * @param done true when somebody did it, false when the process went another way (expiry, withdrawal)
     */
    void waitsNoMore(UUID subject, Step step, boolean done);
}
