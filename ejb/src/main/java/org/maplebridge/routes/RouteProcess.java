package org.maplebridge.routes;

import java.util.UUID;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.Step;

/**
 * What the domain needs from the process {@code route}, keyed by the application's id. Implemented by the workflows module; every call takes part in the
 * caller's transaction and throws {@link org.maplebridge.basics.Conflict} if the process stands elsewhere.
 */
public interface RouteProcess {

    /** Consents and papers are gathered from now on. */
    void begun(UUID applicationId);

    /** A step is done. */
    void done(UUID applicationId, Step step, Answer answer);

    /** Those who applied do not want it any more: whatever waits is interrupted. */
    void withdrawn(UUID applicationId);
}
