package org.maplebridge.container.inside;

import java.util.List;
import java.util.UUID;

/**
 * A referred case that waits for its signatures, with something of every kind hanging on it; beside it a referral of the same commission that is no
 * case yet.
 *
 * @param session      over, with attendance, record, caucus note
 * @param nextSession  planned
 * @param document     handed in by the room
 * @param enclosed     handed in by the commission
 * @param item         the step that waits at the case
 * @param atTheTable   what is proposed at the table
 * @param proposed     the referral that is no case yet
 * @param proposedItem the step that waits at it
 */
record WholeCase(
        Seat seat,
        UUID caseId,
        String number,
        String senderNumber,
        List<UUID> parties,
        UUID referral,
        UUID session,
        UUID nextSession,
        UUID note,
        UUID fact,
        UUID atTheTable,
        UUID scan,
        UUID document,
        UUID enclosed,
        UUID item,
        UUID proposed,
        UUID proposedItem) {}
