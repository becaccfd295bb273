package org.maplebridge.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Refused;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/**
 * Makes every refusal an event that stays although the refused act is undone. A use case that is refused holds the lock of the very chain that
 * the event belongs to, so the event is written when the use case's transaction has ended, before its caller goes on.
 */
@ApplicationScoped
class Refusals {

    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());

    /** How long the caller waits for the event; after that it is still written, but behind the caller's back. */
    private static final int PATIENCE_SECONDS = 5;

    @Inject
    private Chronicle chronicle;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService threads;

    /** Sees to the event and gives the fault to throw. */
    Refused refuse(Subject subject, Actor actor, Right right) {
        Runnable event =
                () -> chronicle.appendSeparately(subject, actor, "access.refused", Map.of("right", right.name()));
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            event.run();
        } else {
            transactions.registerInterposedSynchronization(new AfterEnd(event));
        }
        return new Refused("fault.refused", right);
    }

    private final class AfterEnd implements Synchronization {

        private final Runnable event;

        AfterEnd(Runnable event) {
            this.event = event;
        }

        @Override
        public void beforeCompletion() {
            // the lock is still held
        }

        /** Another thread, because this one has not yet let go of the transaction that has just ended. */
        @Override
        public void afterCompletion(int status) {
            Future<?> written = threads.submit(event);
            try {
                written.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException later) {
                LOG.log(System.Logger.Level.WARNING, "a refusal is still being written into the history", later);
            } catch (ExecutionException failed) {
                LOG.log(System.Logger.Level.ERROR, "a refusal could not be written into the history", failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
