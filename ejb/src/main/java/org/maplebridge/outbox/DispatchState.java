package org.maplebridge.outbox;

/** How a message in the tray stands. */
public enum DispatchState {
    /** It waits for its time. */
    QUEUED,
    /** A node has taken it and is sending it. */
    SENDING,
    /** It has arrived. */
    SENT,
    /** The node that was sending it fell silent: it may have arrived or not. It is sent again, with the same key. */
    UNKNOWN,
    /** It could not be sent, several times; nobody tries any more unless told to. */
    FAILED,
    /** It has become untrue before it was sent. */
    WITHDRAWN
}
