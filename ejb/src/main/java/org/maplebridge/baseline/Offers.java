package org.maplebridge.baseline;

import java.util.Optional;
import java.util.UUID;

/** Tells what the parties of a case offer each other. Implemented by the package that knows agreements. */
public interface Offers {

    /** The offer as it is stored; empty if nobody has begun a draft. */
    Optional<Offer> of(UUID caseId);
}
