package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRules;

/**
 * Which limit governs the mediation of a case: by channel, kind of dispute and form of employment. A labour dispute of the room's own runs
 * from the receipt of the application; one of a platform worker (since that rule holds), and every other dispute, from acceptance.
 */
@ApplicationScoped
class GoverningLimit {

    private static final String PLATFORM = "PLATFORM";

    @Inject
    private DeadlineRules rules;

    /** Whether MED-LAB runs from the receipt of the application (劳动争议调解仲裁法 14). */
    boolean fromReceipt(MediationCase of) {
        return of.labour() && !hasPlatformLimit(of);
    }

    private boolean hasPlatformLimit(MediationCase of) {
        return PLATFORM.equals(of.employmentForm()) && rules.holdsOn(DeadlineCode.MED_NEW, of.receivedOn());
    }

    /**
     * The limit that begins with the acceptance of the room's own case; null if one has run since the receipt.
     * MED-NEW for platform workers (人社厅发〔2024〕4号), MED-PMC as the office's policy for all that is no labour dispute.
     */
    DeadlineCode fromAcceptance(MediationCase of) {
        if (fromReceipt(of)) {
            return null;
        }
        return of.labour() ? DeadlineCode.MED_NEW : DeadlineCode.MED_PMC;
    }
}
