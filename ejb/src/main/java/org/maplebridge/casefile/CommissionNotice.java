package org.maplebridge.casefile;

import java.util.UUID;

/**
 * Called by the process of a case that an arbitration commission referred: the commission learns, in the same transaction, that its case
 * has led to an effective agreement. Implemented in the floor that knows referrals, which wakes the referral's own process.
 */
public interface CommissionNotice {

    /** The agreement in this referred case is effective (every signature and the seal are on). */
    void agreementEffective(UUID caseId);
}
