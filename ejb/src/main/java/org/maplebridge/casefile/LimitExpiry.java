package org.maplebridge.casefile;

import java.util.UUID;

/**
 * Called by the process when its governing limit has passed: the case takes the lawful path of its channel (no extension was
 * agreed, so mediation is over). Implemented in the floor that knows sessions and agreements.
 */
public interface LimitExpiry {

    /**
     * Ends the mediation of the case with the ground {@link EndGround#LIMIT_EXPIRED}. The step that waits still waits when this is called; the
     * process interrupts it itself afterwards and must not be told through {@link CaseProcess}.
     */
    void expired(UUID caseId);
}
