package org.maplebridge.identity;

import java.util.UUID;

/**
 * What of a case the rights depend on.
 *
 * @param caseId     the case
 * @param room       the room it is in; null while it has none
 * @param sender     the organisation that sent it; null if none did
 * @param regionCode the region of the room; null while it has no room
 * @param mediator   the person who mediates it; null while there is none
 * @param registrar  the person or client that registered it; null if a process did
 */
public record CaseRelation(UUID caseId, UUID room, UUID sender, String regionCode, UUID mediator, UUID registrar) {}
