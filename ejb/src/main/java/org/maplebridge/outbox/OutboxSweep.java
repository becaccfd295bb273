package org.maplebridge.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Sends the courier every ten seconds, on every node, and clears the tray once a day. */
@Singleton
public class OutboxSweep {

    private static final Logger LOG = Logger.getLogger(OutboxSweep.class.getName());

    @Inject
    private Courier courier;

    @Inject
    private OutboxDesk desk;

    @Inject
    private Timers timers;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        if (timers.areGoing()) {
            try {
                courier.carry();
            } catch (RuntimeException failure) {
                // whatever it is, the timer must come again: a container gives up on one that throws
                LOG.log(Level.SEVERE, "The tray at the door cannot be emptied; tried again in ten seconds", failure);
            }
        }
    }

    @Schedule(hour = "3", minute = "53", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void clear() {
        desk.forget();
    }
}
