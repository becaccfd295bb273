package org.maplebridge.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The numbers of cases on which clocks run, as the rule book shows them. Implemented by the case file. */
public interface ClockedCases {

    /**
     * The numbers of these cases; what is no case, or has no number yet, is left out. One statement, which brings the cases to hand: whoever asks for
     * one of them in the same transaction need not ask the database again.
     */
    Map<UUID, String> numbers(Collection<UUID> caseIds);
}
