package org.maplebridge.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.Registration;
import org.maplebridge.demo.DemoCases.Story;
import org.maplebridge.intake.Intake;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.Referrals;

/** What the people of the demo do, each by the application service that the page would call, with the version they see. */
@ApplicationScoped
class Acts {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Intake intake;

    @Inject
    private Assignment assignment;

    @Inject
    private CaseEnd end;

    @Inject
    private Referrals referrals;

    @Inject
    private OfficeClock clock;

    UUID register(Actor clerk, UUID room, Registration dispute) {
        return intake.register(clerk, room, dispute);
    }

    void screen(Actor head, Story story) {
        intake.screen(head, story.caseId, version(story), true, null);
    }

    void consent(Actor clerk, Story story, int party, boolean consents) {
        intake.recordConsent(clerk, story.caseId, version(story), parties(story).get(party), consents, clock.today());
    }

    void accept(Actor head, Story story) {
        intake.accept(head, story.caseId, version(story));
    }

    void assign(Actor head, Story story, Actor mediator) {
        assignment.assign(head, story.caseId, version(story), mediator.id());
    }

    void takeOn(Actor mediator, Story story) {
        if (open(story)) {
            assignment.takeOn(mediator, story.caseId, version(story), null);
        }
    }

    void prepared(Actor mediator, Story story) {
        if (open(story)) {
            assignment.prepared(mediator, story.caseId, version(story));
        }
    }

    UUID propose(Actor clerk, UUID commission, Proposal proposal) {
        return referrals.propose(clerk, commission, proposal);
    }

    UUID handOver(Actor clerk, UUID commission, Proposal proposal) {
        return referrals.handOverAtOnce(clerk, commission, proposal);
    }

    void consentToReferral(Actor clerk, Story story, String ref) {
        referrals.recordConsent(clerk, story.referralId, referralVersion(story), ref, true, clock.today());
    }

    void handOver(Actor clerk, Story story, UUID room) {
        story.caseId = referrals.handOver(clerk, story.referralId, referralVersion(story), room);
    }

    void receive(Actor head, Story story) {
        referrals.receive(head, story.caseId, version(story));
    }

    void withdrawAndClose(Actor mediator, Actor head, Story story) {
        if (open(story)) {
            end.terminate(mediator, story.caseId, version(story), EndGround.SETTLED_OR_WITHDRAWN, "双方已自行和解，申请人撤回。");
            end.close(head, story.caseId, version(story));
        }
    }

    void failAndClose(Actor mediator, Actor head, Story story) {
        if (open(story)) {
            end.terminate(mediator, story.caseId, version(story), EndGround.TOO_FAR_APART, "双方对金额分歧较大，无法达成一致。");
            end.informedOfRoutes(mediator, story.caseId, version(story));
            end.close(head, story.caseId, version(story));
        }
    }

    void agreeAndClose(Actor mediator, Actor head, Story story) {
        // comes with the agreements
    }

    void informAndClose(Actor head, Story story) {
        end.informedOfRoutes(head, story.caseId, version(story));
        end.close(head, story.caseId, version(story));
    }

    private boolean open(Story story) {
        return outcome(story) == null;
    }

    private Outcome outcome(Story story) {
        return em.createQuery("SELECT c.outcome FROM MediationCase c WHERE c.id = :id", Outcome.class)
                .setParameter("id", story.caseId)
                .getSingleResult();
    }

    private long version(Story story) {
        return em.createQuery("SELECT c.version FROM MediationCase c WHERE c.id = :id", Long.class)
                .setParameter("id", story.caseId)
                .getSingleResult();
    }

    private long referralVersion(Story story) {
        return em.createQuery("SELECT r.version FROM Referral r WHERE r.id = :id", Long.class)
                .setParameter("id", story.referralId)
                .getSingleResult();
    }

    private List<UUID> parties(Story story) {
        return em.createQuery("SELECT p.id FROM Party p WHERE p.mediationCase.id = :id ORDER BY p.place", UUID.class)
                .setParameter("id", story.caseId)
                .getResultList();
    }
}
