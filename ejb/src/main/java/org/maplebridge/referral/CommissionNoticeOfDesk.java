package org.maplebridge.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CommissionNotice;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/** Notes on the referral that its case has an effective agreement, and wakes the referral's process. */
@ApplicationScoped
public class CommissionNoticeOfDesk implements CommissionNotice {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private ReferralProcess process;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    @Override
    @Transactional(TxType.MANDATORY)
    public void agreementEffective(UUID caseId) {
        UUID referralId = em.find(MediationCase.class, caseId).referral();
        Subject chain = Subject.ofReferral(referralId);
        chronicle.lock(chain);
        em.find(Referral.class, referralId).agreed(clock.today());
        chronicle.append(
                chain,
                Actor.process(caseId, "process.agreementEffective"),
                "referral.agreed",
                Map.of("on", clock.today()));
        process.agreed(referralId);
    }
}
