package org.maplebridge.document;

/** What a file says of the organisation's electronic seal, to whoever has nothing but the file. */
public enum SealState {
    /** The organisation's certificate has signed the file, all of it, and nothing has changed since. */
    VALID,
    /** It was signed once, but it is not that file any more: a byte was changed, or something was written after the signature. */
    BROKEN,
    /** It is signed, but not with the certificate with which the office sealed this paper. */
    FOREIGN,
    /** It bears no electronic seal. */
    NONE
}
