package org.maplebridge.basics;

/** The act is not possible as things stand now: a wrong stage, already done by another, a paper already received. */
public class Conflict extends MediationFault {

    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
