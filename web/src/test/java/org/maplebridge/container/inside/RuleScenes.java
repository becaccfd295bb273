package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.DeadlineRules;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.deadline.RuleBook;
import org.maplebridge.deadline.RuleDraft;
import org.maplebridge.deadline.RuleEffect;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;

/** Scenes around the catalogue of limits, on a rule that no other scene starts. */
@ApplicationScoped
class RuleScenes {

    private static final DeadlineCode RULE = DeadlineCode.of("MED-CT-PRE");
    private static final int NEW_LENGTH = 20;

    @EJB
    private OneTransaction transaction;

    @Inject
    private TestOffice office;

    @Inject
    private RuleBook book;

    @Inject
    private DeadlineRules rules;

    @Inject
    private Clocks clocks;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /**
     * A limit runs and stands still; the next version of its rule is looked at and put in force; the limit runs again, and another of the same rule
     * starts. Says what each step has brought.
     */
    JsonObject changeARule() throws Exception {
        Actor admin = office.cast().administrator();
        LocalDate today = clock.today();
        LocalDate yesterday = today.minusDays(1);
        UUID early = Ids.next();
        transaction.required(() -> {
            clocks.start(early, RULE, yesterday, false, null);
            return clocks.pause(early, PauseEvent.MEDIATION_SUSPENDED, today, null);
        });
        RuleDraft next = next(yesterday);
        RuleEffect effect = book.effect(admin, next);
        int version = book.putInForce(admin, next, 1);
        String stale = refusal(() -> book.putInForce(admin, next, 1));
        String overlap = refusal(() -> book.putInForce(admin, next, version));

        CaseClock resumed = transaction.required(() -> clocks.resume(early, PauseEvent.MEDIATION_SUSPENDED, today, null)
                .get(0));
        CaseClock late = transaction.required(() -> clocks.start(Ids.next(), RULE, today, false, null));
        String file = book.export(admin);
        return Json.createObjectBuilder()
                .add("touched", effect.touched())
                .add("version", version)
                .add("stale", stale)
                .add("overlap", overlap)
                .add("resumedVersion", resumed.ruleVersion())
                .add("resumedRaw", resumed.rawEnd().toString())
                .add("lateVersion", late.ruleVersion())
                .add("lateRaw", late.rawEnd().toString())
                .add("today", today.toString())
                .add("before", rules.version(RULE, 1).validTo().toString())
                .add("newInOwnFile", book.whatIsNew(admin, file).size())
                .add("event", chronicle.latest(Subject.RULES.id(), 0, 1).get(0).type())
                .build();
    }

    private RuleDraft next(LocalDate from) {
        DeadlineRule rule = rules.version(RULE, 1);
        RuleDraft as = RuleDraft.after(rule);
        return new RuleDraft(
                as.code(),
                as.name(),
                as.startEvent(),
                NEW_LENGTH,
                as.unit(),
                as.rolls(),
                as.extendedBy(),
                as.extensionMax(),
                as.extensionFrom(),
                as.pauseEvents(),
                as.consequence(),
                as.law(),
                as.article(),
                from,
                null,
                as.evidence(),
                as.remark());
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (MediationFault fault) {
            return fault.getMessage() == null ? fault.key() : fault.key() + " " + fault.getMessage();
        }
    }
}
