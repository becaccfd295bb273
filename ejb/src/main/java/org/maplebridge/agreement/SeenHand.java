package org.maplebridge.agreement;

import java.util.UUID;

/**
 * Whose hand a person has seen on a signed paper, or before the pad: the party's own or an agent's, a signature or a fingerprint.
 *
 * @param partyId         the party; null for the mediator
 * @param authorisationId by which power of attorney an agent signed; null for the own hand
 * @param fingerprint     whether it is a fingerprint, which whoever says so has seen being put on
 */
public record SeenHand(UUID partyId, UUID authorisationId, boolean fingerprint) {

    /** The mediator's own signature. */
    public static final SeenHand MEDIATOR = new SeenHand(null, null, false);

    /** A party's own signature. */
    public static SeenHand of(UUID partyId) {
        return new SeenHand(partyId, null, false);
    }
}
