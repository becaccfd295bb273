package org.maplebridge.launcher;

/**
 * Why the office cannot open, said in one line to the person at the terminal: what stands in the way and what to do about it.
 * Thrown by every part of the launcher; its message is printed as it stands, without a stack.
 */
public final class CannotStart extends Exception {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
