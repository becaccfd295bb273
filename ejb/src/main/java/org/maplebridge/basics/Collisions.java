package org.maplebridge.basics;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLTransactionRollbackException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Puts a use case into its transaction and stands outside it. A lost race (deadlock, optimistic lock of the domain or of the engine) is tried again
 * twice after a short random wait; everything else passes. Inside a running transaction it does nothing, because there only the
 * outermost call can start afresh.
 */
@InOneTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class Collisions {

    private static final Logger LOG = Logger.getLogger(Collisions.class.getName());
    private static final int TRIES = 3;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @EJB
    private OneTransaction transaction;

    @AroundInvoke
    Object tryAgain(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.required(call::proceed);
            } catch (OneTransaction.Failed | EJBException failure) {
                if (attempt == TRIES || !isCollision(failure)) {
                    throw failure instanceof OneTransaction.Failed failed ? (Exception) failed.getCause() : failure;
                }
                LOG.log(Level.FINE, "collision in {0}, trying again", call.getMethod());
                Thread.sleep(ThreadLocalRandom.current().nextLong(5, 40L * attempt));
            }
        }
    }

    /** Whether a failure (or a cause of it) is a lost race that a fresh try can win. */
    static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || cause instanceof SQLTransactionRollbackException
                    || cause instanceof Collision) {
                return true;
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }
}
