package org.maplebridge.basics;

/**
 * The form was opened on an older version than the one stored now: somebody else was quicker. Never retried by itself; the page
 * shows mine, theirs and the original.
 */
public class StaleEdit extends MediationFault {

    private final long sent;
    private final long stored;

    public StaleEdit(long sent, long stored) {
        super("fault.stale", sent, stored);
        this.sent = sent;
        this.stored = stored;
    }

    /** The version that came with the form. */
    public long sent() {
        return sent;
    }

    /** The version that is stored. */
    public long stored() {
        return stored;
    }

    /**
     * Guards a form.
     *
     * @throws StaleEdit if the two versions differ
     */
    public static void check(long sent, long stored) {
        if (sent != stored) {
            throw new StaleEdit(sent, stored);
        }
    }
}
