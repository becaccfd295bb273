package org.maplebridge.basics;

/** What was asked for does not exist, or the asker may not know that it does: both read the same. */
public class NotFound extends MediationFault {

    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
