package org.maplebridge.document;

import java.io.Serializable;

/**
 * How it stands with an organisation's electronic seal at one moment: made for one reading.
 *
 * @param certificate null if there is none, or the seals cannot be read
 */
public record SealStanding(Readiness state, SealCertificate certificate) implements Serializable {

    /** What comes of sealing now. */
    public enum Readiness {
        /** The paper is signed by the organisation's certificate. */
        READY,
        /** The organisation has no certificate: the paper bears its seal in ink, and nothing else. */
        NONE,
        /** The certificate is not good yet: nothing is sealed with it. */
        NOT_YET,
        /** The certificate has run out: nothing is sealed until there is a new one. */
        EXPIRED,
        /** The operator has named a file of seals that cannot be read: nothing is sealed until that is mended. */
        UNREADABLE
    }

    /** Whether a paper of the organisation can be sealed now, electronically or in ink. */
    public boolean sealable() {
        return state == Readiness.READY || state == Readiness.NONE;
    }
}
