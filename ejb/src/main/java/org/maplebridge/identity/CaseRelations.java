package org.maplebridge.identity;

import java.util.Optional;
import java.util.UUID;

/** Tells how a case stands to people and organisations. Implemented by the package that knows cases. */
public interface CaseRelations {

    /** The relation of a case; empty if there is no such case. */
    Optional<CaseRelation> of(UUID caseId);
}
