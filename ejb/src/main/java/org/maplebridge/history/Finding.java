package org.maplebridge.history;

import java.util.UUID;

/**
 * What the verifier has found wrong first in one subject's history, or in a root file.
 *
 * @param fault   what kind of wrong
 * @param subject whose history; null for a root file
 * @param seq     the number of the first bad event; 0 for a root file
 * @param words   the particulars for a person
 */
record Finding(Fault fault, UUID subject, long seq, String words) {

    /** The kinds of wrong. */
    enum Fault {
        CHANGED("changed"),
        MISSING("missing"),
        OUT_OF_ORDER("inserted or reordered"),
        CUT_TAIL("cut tail"),
        ROLLED_BACK("rolled back"),
        REWRITTEN("rewritten"),
        HEAD_DIFFERS("head differs"),
        NO_CHAIN("no chain"),
        ROOT_ALTERED("root file altered");

        private final String word;

        Fault(String word) {
            this.word = word;
        }
    }

    static Finding inRoot(String file, String words) {
        return new Finding(Fault.ROOT_ALTERED, null, 0, file + ": " + words);
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return subject == null
                ? fault.word + ": " + words
                : fault.word + ": subject " + subject + ", event " + seq + ": " + words;
    }
}
