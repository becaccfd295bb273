package org.maplebridge.deadline;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Timers;

/** Looks every twenty seconds, on every node, for reminders whose moment has come, and gives them batch by batch. */
@Singleton
public class ReminderSweep {

    private static final Logger LOG = Logger.getLogger(ReminderSweep.class.getName());

    @Inject
    private Reminders reminders;

    @Inject
    private Timers timers;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() {
        try {
            while (timers.areGoing() && reminders.giveSome() > 0) {
                LOG.fine("a batch of reminders is given");
            }
        } catch (RuntimeException failure) {
            // whatever it is, the timer must come again: a container gives up on one that throws
            LOG.log(Level.SEVERE, "Reminders cannot be given; tried again in twenty seconds", failure);
        }
    }
}
