package org.maplebridge.deadline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The numbers of cases on which clocks run, as the rule book shows them. Implemented by the case file. */
public interface ClockedCases {

    /** The numbers of these cases; what is no case, or has no number yet, is left out. One statement. */
    Map<UUID, String> numbers(Collection<UUID> caseIds);
}
