package org.maplebridge.archive;

import java.util.Set;

/**
 * What of a closed case decides which papers its dossier must hold, and which of them the office has on record itself.
 *
 * @param referred an arbitration commission sent the case
 * @param accepted it was accepted (受理)
 * @param agreed   it ended in an agreement
 * @param held     a session was held
 * @param recorded what the office has on record
 */
public record CaseFacts(boolean referred, boolean accepted, boolean agreed, boolean held, Set<RecordedFact> recorded) {

    public CaseFacts {
        recorded = Set.copyOf(recorded);
    }
}
