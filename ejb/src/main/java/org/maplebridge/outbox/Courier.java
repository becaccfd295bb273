package org.maplebridge.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries what lies in the tray to its senders, one message after the other in the order of their times, until nothing is due. Must not be called within
 * a transaction: what it took is committed before a sender gets it, so that a crash leaves a trace. Any number of them may be under way at once.
 */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Inject
    private OutboxDesk desk;

    @Inject
    @Any
    private Instance<Sender> senders;

    /** Sends all that is due. How many messages have arrived. */
    public int carry() {
        int lost = desk.nameTheLost();
        if (lost > 0) {
            LOG.log(Level.WARNING, "Of {0} messages nobody knows whether they have arrived; they are sent again", lost);
        }
        int arrived = 0;
        for (List<OutboxMessage> taken = desk.take(); !taken.isEmpty(); taken = desk.take()) {
            for (OutboxMessage message : taken) {
                arrived += carry(message) ? 1 : 0;
            }
        }
        return arrived;
    }

    private boolean carry(OutboxMessage message) {
        try {
            Sender sender = senders.stream()
                    .filter(each -> each.way().equals(message.way()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No sender goes the way " + message.way()));
            sender.send(message);
            if (!desk.arrived(message.id())) {
                sender.takeBack(message);
            }
            return true;
        } catch (RuntimeException failure) {
            // whatever it is, the next message is not to suffer from it
            LOG.log(Level.WARNING, "The message " + message.key() + " could not be sent", failure);
            desk.refused(message.id(), failure.toString());
            return false;
        }
    }
}
