package org.maplebridge.referral;

import java.io.Serializable;
import org.maplebridge.casefile.ReferralMode;

/**
 * What the desk's list shows; null or blank means no condition.
 *
 * @param text part of a number or of a party's name
 * @param open true: what is not ended or refused; false: only that
 */
public record ReferralFilter(String text, ReferralState state, ReferralMode mode, Boolean open)
        implements Serializable {

    /** Everything within the actor's reach. */
    public static final ReferralFilter ALL = new ReferralFilter(null, null, null, null);
}
