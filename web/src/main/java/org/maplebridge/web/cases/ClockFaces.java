package org.maplebridge.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.web.text.Words;

/** The clocks of a case as cards: level, what is left, the date, and why it is this one. Read once a request. */
@RequestScoped
public class ClockFaces {

    @Inject
    private Clocks clocks;

    @Inject
    private Words words;

    /**
     * A live clock as a card shows it.
     *
     * @param level      NORMAL, SOON, TODAY, OVERDUE or PAUSED
     * @param left       what is left, in words
     * @param due        null while it stands still
     * @param steps      why this date, one sentence a step
     * @param source     the law, and what follows when the day has passed
     * @param governs    whether it ends the mediation
     * @param whyNotLonger why the parties cannot lengthen it, in words; null if they can
     */
    public record Face(
            String title,
            String level,
            String left,
            LocalDate due,
            boolean provisional,
            List<String> steps,
            String source,
            boolean governs,
            String unit,
            String whyNotLonger) {}

    /** The clocks of the case that run or stand still, the next due first. */
    public List<Face> of(UUID caseId) {
        return clocks.of(caseId).stream()
                .filter(clock -> clock.state().isLive())
                .map(this::face)
                .toList();
    }

    private Face face(CaseClock clock) {
        DeadlineRule rule = clocks.ruleOf(clock);
        Optional<Remaining> left = clocks.remaining(clock);
        return new Face(
                words.say("case.clock.title", rule.name(), words.count(rule.length(), rule.unit())),
                left.map(ClockFaces::level).orElse("PAUSED"),
                left.map(remaining -> inWords(remaining, rule.unit()))
                        .orElseGet(() -> words.say("case.clock.paused", clock.pausedOn())),
                clock.dueOn(),
                clock.isProvisional(),
                clocks.explain(clock).stream().map(words::of).toList(),
                words.say("case.clock.source", rule.law(), rule.article(), rule.consequence()),
                clock.governs(),
                words.of(rule.unit()),
                whyNotLonger(rule, left.isPresent(), left.map(Remaining::days).orElse(0L)));
    }

    private String whyNotLonger(DeadlineRule rule, boolean runs, long days) {
        if (!runs) {
            return words.say("case.act.EXTEND.paused");
        }
        if (days < 0) {
            return words.say("case.act.EXTEND.over");
        }
        return rule.extensible()
                        .filter(terms -> terms.by() == Extension.By.BOTH_PARTIES)
                        .isPresent()
                ? null
                : words.say("fault.deadline.extension.none", rule.name());
    }

    private static String level(Remaining left) {
        return switch (left.level()) {
            case NORMAL -> "NORMAL";
            case DUE_SOON -> "SOON";
            case DUE_TODAY -> "TODAY";
            case OVERDUE -> "OVERDUE";
        };
    }

    private String inWords(Remaining left, DayUnit unit) {
        return switch (left.level()) {
            case OVERDUE -> words.say("deadline.overdue.days", -left.days());
            case DUE_TODAY -> words.say("common.level.TODAY");
            default ->
                unit == DayUnit.WORKING_DAY
                        ? words.say("deadline.remaining.workingDays", left.workingDays())
                        : words.say("deadline.remaining.days", left.days());
        };
    }
}
