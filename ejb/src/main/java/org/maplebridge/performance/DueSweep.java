package org.maplebridge.performance;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Looks every half minute, on every node, at what the calendar has brought to the agreements that are being performed, batch by batch. */
@Singleton
public class DueSweep {

    private static final Logger LOG = Logger.getLogger(DueSweep.class.getName());

    @Inject
    private DueDays days;

    @Inject
    private Timers timers;

    @Schedule(hour = "*", minute = "*", second = "5,35", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        try {
            // what has become owed by a default is looked at in the same turn
            while (timers.areGoing() && days.arrangeSome() + days.lookAtSome() + days.remindOfSome() > 0) {
                LOG.fine("a batch of due items is looked at");
            }
        } catch (RuntimeException failure) {
            // whatever it is, the timer must come again: a container gives up on one that throws
            LOG.log(Level.SEVERE, "Due items cannot be looked at; tried again in half a minute", failure);
        }
    }
}
