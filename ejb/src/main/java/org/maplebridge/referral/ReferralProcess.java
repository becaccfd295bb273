package org.maplebridge.referral;

import java.util.UUID;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;

/**
 * What the domain needs from the process {@code referral}, keyed by the referral id. Implemented by the workflows module; every
 * call takes part in the caller's transaction and throws {@link org.maplebridge.basics.Conflict} if the process stands elsewhere.
 */
public interface ReferralProcess {

    /** The clerk has issued the mediation proposal (调解建议书): both sides are asked now. */
    void proposed(UUID referralId, ReferralMode mode);

    /** The clerk has issued the proposal, and all had agreed already: the process waits for the hand-over. */
    void proposedWithConsents(UUID referralId, ReferralMode mode);

    /** Another system hands over a case with all consents: the process starts behind the hand-over. */
    void handedOverAtOnce(UUID referralId, ReferralMode mode);

    /** A clerk's step is done. */
    void done(UUID referralId, Step step, Answer answer);

    /** The room has signed for the papers. */
    void received(UUID referralId);

    /** The room's mediation led to an effective agreement. */
    void agreed(UUID referralId);

    /** The room has sent the return package. */
    void returned(UUID referralId);
}
