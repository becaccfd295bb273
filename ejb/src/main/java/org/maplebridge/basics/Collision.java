package org.maplebridge.basics;

/** Thrown by an adapter for a lost race inside what it adapts, such as the engine's optimistic lock; tried again from outside. */
public class Collision extends RuntimeException {

    public Collision(Throwable cause) {
        super(cause);
    }
}
