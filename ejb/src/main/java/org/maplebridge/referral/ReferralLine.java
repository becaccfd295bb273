package org.maplebridge.referral;

import java.util.List;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.identity.Organisation;

/**
 * A referral as the desk's list shows it.
 *
 * @param of               the referral
 * @param as               the room's case; null before the hand-over
 * @param room             the room that is meant or has the case; null while none is chosen
 * @param commissionClocks the commission's clocks, the live ones first
 * @param roomClocks       the clocks of the case in the room, without what the room has promised for its own work; empty before the hand-over
 */
public record ReferralLine(
        Referral of,
        MediationCase as,
        Organisation commission,
        Organisation room,
        List<CaseClock> commissionClocks,
        List<CaseClock> roomClocks) {

    /** The clocks that limit the mediation itself, the live ones first. */
    public List<CaseClock> mediationClocks() {
        return roomClocks.stream().filter(clock -> clock.code().ofMediation()).toList();
    }
}
