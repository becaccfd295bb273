package org.maplebridge.deadline;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Looks once a minute, on every node, whether a counting of the clocks waits that no node is at, and goes on with it. */
@Singleton
public class RecountSweep {

    private static final Logger LOG = Logger.getLogger(RecountSweep.class.getName());

    @Inject
    private ClockRecount recount;

    @Inject
    private Timers timers;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        if (timers.areGoing()) {
            try {
                recount.goOn();
            } catch (RuntimeException failure) {
                // whatever it is, the timer must come again: a container gives up on one that throws
                LOG.log(Level.SEVERE, "Counting the clocks anew cannot go on; tried again in a minute", failure);
            }
        }
    }
}
