package org.maplebridge.basics;

import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;

/**
 * A lost race that the database or an adapter tells in its own way, such as the engine's optimistic lock or a key that somebody else took in
 * the same moment; tried again from outside.
 */
public class Collision extends RuntimeException {

    public Collision(Throwable cause) {
        super(cause);
    }

    /** What to throw for a failed flush: a collision if a unique key was taken meanwhile, else the failure itself. */
    public static RuntimeException ifTaken(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return new Collision(failure);
            }
        }
        return failure;
    }
}
