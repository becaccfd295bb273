package org.maplebridge.basics;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;

/**
 * Runs an act in one transaction that the domain and the engine share. It is an EJB because the server ties a pool's connections to the
 * transaction of an EJB's call; within a transaction that only CDI began, the engine's connection would commit every statement by
 * itself (docs/decisions/0005).
 */
@Stateless
public class OneTransaction {

    @Resource
    private SessionContext context;

    /** Joins the caller's transaction or begins one; whatever is thrown undoes it and arrives as the cause of {@link Failed}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public <T> T required(Callable<T> act) throws Failed {
        return run(act);
    }

    /** Begins a transaction of its own; the caller's waits. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T requiresNew(Callable<T> act) throws Failed {
        return run(act);
    }

    private <T> T run(Callable<T> act) throws Failed {
        try {
            return act.call();
        } catch (Exception failure) {
            context.setRollbackOnly();
            throw new Failed(failure);
        }
    }

    /** Carries what was thrown past the container, which would wrap and log it. */
    public static final class Failed extends Exception {

        Failed(Exception cause) {
            super(cause);
        }

        /** What was thrown, if nobody need declare it. */
        public RuntimeException unchecked() {
            return getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(getCause());
        }
    }
}
