package org.maplebridge.inbox;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the inbox needs to know of a referral, whose room is a floor above: where its steps wait and what lists call it. */
public interface ReferralPlaces {

    /** The place of a referral. */
    Place of(UUID referralId);

    /** The place of what may be a referral; empty if it is none. */
    Optional<Place> find(UUID id);

    /**
     * @param commission the arbitration commission
     * @param regionCode where the commission is
     * @param caseId     the case it became; null before the hand-over
     * @param number     the commission's own case number
     * @param title      the parties, as lists show them
     * @param dueOn      the day by which the commission must have acted; null if none runs
     */
    record Place(UUID commission, String regionCode, UUID caseId, String number, String title, LocalDate dueOn) {}
}
