package org.maplebridge.deadline;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Actor;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * Counts the running clocks anew when the calendar has changed. It goes in batches, each a transaction of its own, and picks what is still counted by
 * an older calendar: it can be stopped and started again at any time, and the office works on meanwhile. It goes on by itself where a node fell silent
 * ({@link RecountSweep}). Must not be called within a transaction.
 */
@ApplicationScoped
public class ClockRecount {

    private static final Logger LOG = Logger.getLogger(ClockRecount.class.getName());
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    private CalendarDesk desk;

    @Inject
    private CalendarBook book;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /** Defined in web.xml: the server does not make an executor that is defined by a bean of a library. */
    @Resource(lookup = "java:app/concurrent/officeWork")
    private ManagedExecutorService threads;

    /**
     * Counts anew every running clock that is still counted by an older calendar. Where its date moves, the process's timer and the due days in the
     * inboxes move along and the case's history says so, all in one transaction; where only the doubt ends, the history says that.
     *
     * @return how many clocks have another date now, or have lost or gained their doubt
     * @throws org.maplebridge.basics.Refused unless the actor may administer
     */
    public int recount(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        return count(desk.leased(true), actor);
    }

    /**
     * Begins to count, or goes on where it was interrupted, on a thread of its own; the caller need not wait. Does nothing where a node is at it.
     *
     * @throws org.maplebridge.basics.Refused unless the actor may administer
     */
    public void begin(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        goOn();
    }

    /** Goes on, on a thread of its own, with a counting that no node is at; does nothing where there is none. */
    void goOn() {
        desk.leased(false).ifPresent(run -> {
            try {
                threads.execute(() -> quietly(run));
            } catch (RejectedExecutionException busy) {
                LOG.log(Level.WARNING, "No thread is free to count clocks anew; it goes on in a minute", busy);
            }
        });
    }

    private void quietly(CalendarDesk.Run run) {
        try {
            count(Optional.of(run), run.by());
        } catch (RuntimeException failure) {
            // its lease runs out, and then somebody goes on
            LOG.log(Level.SEVERE, "Counting the clocks anew was interrupted", failure);
        }
    }

    private int count(Optional<CalendarDesk.Run> run, Actor actor) {
        UUID runId = run.map(CalendarDesk.Run::id).orElse(null);
        int moved = 0;
        UUID behind = BEFORE_ALL;
        while (behind != null) {
            CalendarDesk.Counted batch = desk.recountBatch(runId, behind);
            moved += batch.moved();
            behind = batch.last();
        }
        if (runId != null) {
            desk.finished(runId);
        }
        chronicle.appendSeparately(
                Subject.RULES,
                actor,
                "deadline.clocksRecounted",
                Map.of("calendar", book.calendar().version(), "moved", moved));
        return moved;
    }
}
