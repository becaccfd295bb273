package org.maplebridge.outbox;

/**
 * Carries messages one way out of the tray. It may get a message a second time, after a crash or a failure whose end nobody knows: whom it reaches must
 * know it by its key.
 */
public interface Sender {

    /** The way that it goes, as {@link Dispatch#way} names it. */
    String way();

    /**
     * Sends the message; it has arrived when this returns. Called outside of any transaction.
     *
     * @throws RuntimeException if it has not arrived; it is tried again later
     */
    void send(OutboxMessage message);

    /** The message was withdrawn while it was on its way: takes it back where that can be done. */
    void takeBack(OutboxMessage message);
}
