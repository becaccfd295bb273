package org.maplebridge.casefile;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.UseCases;
import org.maplebridge.identity.Right;

/** The use case behind "show": an identity number in full, for somebody who needs it, never without a trace (个人信息保护法 51). */
@UseCases
public class PartyNumbers {

    @Inject
    private CaseDesk desk;

    /**
     * Shows the identity number of a party and notes in the case's history who has seen it.
     *
     * @return the number; null if none is known, which leaves no event
     */
    public String reveal(Actor actor, UUID caseId, UUID partyId) {
        MediationCase of = desk.take(actor, Right.REVEAL_SENSITIVE, caseId);
        Party party = of.party(partyId);
        if (party.idNumber() == null) {
            return null;
        }
        desk.note(of, actor, "case.revealed", Map.of("party", party.name(), "what", "idNumber"));
        return party.idNumber().plain();
    }
}
