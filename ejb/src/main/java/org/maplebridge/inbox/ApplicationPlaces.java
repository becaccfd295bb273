package org.maplebridge.inbox;

import java.util.UUID;

/** What the inbox needs to know of an application for a way from an agreement, whose room is a floor above: of which case it is. */
public interface ApplicationPlaces {

    /** The case of an application. */
    UUID caseOf(UUID applicationId);
}
