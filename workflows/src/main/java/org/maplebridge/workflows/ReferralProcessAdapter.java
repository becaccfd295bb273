package org.maplebridge.workflows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.camunda.bpm.engine.variable.VariableMap;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;
import org.maplebridge.referral.ReferralProcess;

/** Lets the domain lead a referral through {@code referral}; the business key is the referral id. */
@ApplicationScoped
class ReferralProcessAdapter implements ReferralProcess {

    private ProcessDesk desk;

    /** For the container's proxy. */
    protected ReferralProcessAdapter() {}

    @Inject
    ReferralProcessAdapter(ProcessDesk desk) {
        this.desk = desk;
    }

    @Override
    public void proposed(UUID referralId, ReferralMode mode) {
        desk.begin(Referral.PROCESS, referralId, kept(mode));
    }

    @Override
    public void proposedWithConsents(UUID referralId, ReferralMode mode) {
        desk.begin(Referral.PROCESS, referralId, kept(mode), Step.SEEK_REFERRAL_CONSENT, Answer.YES);
    }

    @Override
    public void handedOverAtOnce(UUID referralId, ReferralMode mode) {
        desk.beginBy(Referral.HANDED_OVER_AT_ONCE, referralId, kept(mode));
    }

    @Override
    public void done(UUID referralId, Step step, Answer answer) {
        desk.complete(Referral.PROCESS, referralId, step, answer);
    }

    @Override
    public void received(UUID referralId) {
        desk.tell(Referral.PROCESS, referralId, Referral.RECEIVED, Passing.nothing());
    }

    @Override
    public void agreed(UUID referralId) {
        desk.tell(Referral.PROCESS, referralId, Referral.AGREED, Passing.nothing());
    }

    @Override
    public void returned(UUID referralId) {
        desk.tell(Referral.PROCESS, referralId, Referral.RETURNED, Passing.nothing());
    }

    private static VariableMap kept(ReferralMode mode) {
        return Passing.nothing().putValue(Variables.MODE, mode.name());
    }
}
