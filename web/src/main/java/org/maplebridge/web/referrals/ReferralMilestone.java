package org.maplebridge.web.referrals;

import org.maplebridge.referral.ReferralState;

/** The stations that a referral's stage bar shows, in their order. */
public enum ReferralMilestone {
    PROPOSED,
    CONSENTED,
    HANDED_OVER,
    RECEIVED,
    RESULT,
    ENDED;

    /** The station that a state has reached. */
    static ReferralMilestone of(ReferralState state) {
        return switch (state) {
            case PROPOSED -> PROPOSED;
            case CONSENTED -> CONSENTED;
            case HANDED_OVER -> HANDED_OVER;
            case RECEIVED -> RECEIVED;
            case AGREED, RETURNED -> RESULT;
            case CONSENT_REFUSED, ENDED -> ENDED;
        };
    }
}
