package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * Counts the running clocks anew when the calendar has changed. It goes in batches, each a transaction of its own, and picks what is still counted by
 * an older calendar: it can be stopped and started again at any time, and the office works on meanwhile. Must not be called within a transaction.
 */
@ApplicationScoped
public class ClockRecount {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    @Inject
    private CalendarDesk desk;

    @Inject
    private CalendarBook book;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    /**
     * Counts anew every running clock that is still counted by an older calendar. Where its date moves, the process's timer and the due days in the
     * inboxes move along and the case's history says so, all in one transaction; where only the doubt ends, the history says that.
     *
     * @return how many clocks have another date now, or have lost or gained their doubt
     * @throws org.maplebridge.basics.Refused unless the actor may administer
     */
    public int recount(Actor actor) {
        rights.require(actor, Right.ADMINISTER);
        int moved = 0;
        UUID behind = BEFORE_ALL;
        while (behind != null) {
            CalendarDesk.Counted batch = desk.recountBatch(behind);
            moved += batch.moved();
            behind = batch.last();
        }
        chronicle.appendSeparately(
                Subject.RULES,
                actor,
                "deadline.clocksRecounted",
                Map.of("calendar", book.calendar().version(), "moved", moved));
        return moved;
    }
}
