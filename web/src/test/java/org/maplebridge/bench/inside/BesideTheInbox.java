package org.maplebridge.bench.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.UUID;
import org.maplebridge.casefile.Step;
import org.maplebridge.inbox.WaitingSteps;
import org.maplebridge.inbox.WaitingStepsOfInbox;

/**
 * Lets the engine walk alone on the engine of the office: while a thread walks without the domain, what waits is told to nobody. All else
 * reaches the inbox.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class BesideTheInbox implements WaitingSteps {

    private static final ThreadLocal<Boolean> ALONE = ThreadLocal.withInitial(() -> false);

    @Inject
    private WaitingStepsOfInbox inbox;

    /** From now on this thread uses the engine without the domain. */
    static void alone() {
        ALONE.set(true);
    }

    @Override
    public void waits(UUID subject, Step step) {
        if (!ALONE.get()) {
            inbox.waits(subject, step);
        }
    }

    @Override
    public void waitsNoMore(UUID subject, Step step, boolean done) {
        if (!ALONE.get()) {
            inbox.waitsNoMore(subject, step, done);
        }
    }
}
