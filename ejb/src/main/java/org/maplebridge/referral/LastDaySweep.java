package org.maplebridge.referral;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Looks every minute, on every node, for mediations whose last day has begun, and notes in their histories that the draft of it lies ready. */
@Singleton
public class LastDaySweep {

    private static final Logger LOG = Logger.getLogger(LastDaySweep.class.getName());

    @Inject
    private LastDayNotes notes;

    @Inject
    private Timers timers;

    @Schedule(hour = "*", minute = "*", second = "10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        try {
            while (timers.areGoing() && notes.noteSome() > 0) {
                LOG.fine("a batch of last days is noted");
            }
        } catch (RuntimeException failure) {
            // whatever it is, the timer must come again: a container gives up on one that throws
            LOG.log(Level.SEVERE, "Last days cannot be noted; tried again in a minute", failure);
        }
    }
}
