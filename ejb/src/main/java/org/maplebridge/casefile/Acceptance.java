package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;

/** What acceptance does to a case's clocks, whether the head accepts an application or the room signs for a referral. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Acceptance {

    @Inject
    private Clocks clocks;

    @Inject
    private GoverningLimit governingLimit;

    @Inject
    private OfficeClock clock;

    /** Accepts the case and starts the limits that begin with acceptance: the one of its kind, if it has one, and the room's for finding a mediator. */
    public void accept(MediationCase of, LocalDate on) {
        of.accept(on, clock.now());
        DeadlineCode limit = of.referred() ? null : governingLimit.fromAcceptance(of);
        if (limit != null) {
            clocks.start(of.id(), limit, on, true, null);
        }
        awaitMediator(of, on);
    }

    /** The room signs for the papers before acceptance: its 15 days begin (劳动争议调解仲裁法 14). */
    public void receive(MediationCase of, LocalDate on) {
        clocks.start(of.id(), DeadlineCode.MED_LAB, on, true, null);
        of.accept(on, clock.now());
        awaitMediator(of, on);
    }

    /** The room has now so many days until a mediator is chosen or appointed. */
    private void awaitMediator(MediationCase of, LocalDate on) {
        clocks.startBeside(of.id(), DeadlineCode.APPOINT_MEDIATOR, on, null);
    }

    /** Mediation is over: its limit runs no more, nor do those of the room's own work. */
    public void mediationOver(MediationCase of) {
        mediationOver(of, clock.today());
    }

    /** The same, on an earlier day, which is noted only now. */
    public void mediationOver(MediationCase of, LocalDate on) {
        clocks.stopMediation(of.id(), on, "deadline.stopped.mediationOver");
    }
}
