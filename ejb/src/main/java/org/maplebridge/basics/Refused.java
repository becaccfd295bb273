package org.maplebridge.basics;

/** The actor lacks the right for this act. The refusal itself has been put into the history. */
public class Refused extends MediationFault {

    public Refused(String key, Object... arguments) {
        super(key, arguments);
    }
}
