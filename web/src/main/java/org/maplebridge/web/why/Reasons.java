package org.maplebridge.web.why;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.maplebridge.basics.Actor;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseSheet;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.CountedStep;
import org.maplebridge.deadline.Deadline;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralLine;
import org.maplebridge.web.text.Words;

/** Finds the limits that end on a day which somebody was shown, and says why they do. */
@RequestScoped
public class Reasons {

    @Inject
    private CaseBook book;

    @Inject
    private ReferralDesk desk;

    @Inject
    private Clocks clocks;

    @Inject
    private Words words;

    /**
     * The limits of a case that end on the day; all that run or stand still, should none do so any more or no day be named.
     *
     * @throws org.maplebridge.basics.NotFound if there is no such case
     * @throws org.maplebridge.basics.Refused  if the actor may not read it
     */
    List<Reason> ofCase(Actor actor, UUID caseId, LocalDate due) {
        CaseSheet sheet = book.open(actor, caseId);
        List<CaseClock> all = clocks.of(caseId);
        LocalDate closedOn = sheet.days().closedOn();
        if (closedOn != null
                && all.stream()
                        .noneMatch(
                                clock -> clock.dueOn() != null && clock.dueOn().equals(due))) {
            // a closed case waits for the archive, by a limit of which no clock is kept
            Deadline archive = clocks.preview(DeadlineCode.ARCHIVE, closedOn);
            if (archive.dueOn().equals(due)) {
                return List.of(reason(archive));
            }
        }
        return reasons(all, due);
    }

    /**
     * As {@link #ofCase}, of a referral: the commission's limits and those of the room's mediation.
     *
     * @throws org.maplebridge.basics.NotFound if there is no such referral
     * @throws org.maplebridge.basics.Refused  if it is of no concern to the actor
     */
    List<Reason> ofReferral(Actor actor, UUID referralId, LocalDate due) {
        ReferralLine line = desk.file(actor, referralId).line();
        return reasons(
                Stream.concat(line.commissionClocks().stream(), line.mediationClocks().stream())
                        .toList(),
                due);
    }

    private List<Reason> reasons(Collection<CaseClock> all, LocalDate due) {
        List<Reason> ofTheDay = all.stream()
                .filter(clock -> clock.dueOn() != null && clock.dueOn().equals(due))
                .map(this::reason)
                .toList();
        return ofTheDay.isEmpty()
                ? all.stream()
                        .filter(clock -> clock.state().isLive())
                        .map(this::reason)
                        .toList()
                : ofTheDay;
    }

    private Reason reason(CaseClock clock) {
        return reason(
                clocks.ruleOf(clock),
                clock.state() == ClockState.RUNNING ? null : words.of(clock.state()),
                clock.dueOn(),
                clock.isProvisional(),
                clocks.explain(clock));
    }

    private Reason reason(Deadline deadline) {
        return reason(deadline.rule(), null, deadline.dueOn(), deadline.provisional(), deadline.steps());
    }

    private Reason reason(
            DeadlineRule rule, String standing, LocalDate dueOn, boolean provisional, List<CountedStep> steps) {
        return new Reason(
                words.say("case.clock.title", rule.name(), words.count(rule.length(), rule.unit())),
                standing,
                dueOn,
                provisional,
                steps.stream().map(words::of).toList(),
                words.say("case.clock.source", rule.law(), rule.article(), rule.consequence()));
    }
}
