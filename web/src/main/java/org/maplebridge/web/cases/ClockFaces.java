package org.maplebridge.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseLimits;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.DeadlineLevel;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.Extension;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.web.text.Words;

/** The clocks of a case as cards: level, what is left, the date, and why it is this one. Read once a request. */
@RequestScoped
public class ClockFaces {

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock officeClock;

    @Inject
    private Words words;

    /**
     * A live clock as a card shows it.
     *
     * @param level      NORMAL, SOON, TODAY, OVERDUE or PAUSED
     * @param left       what is left, in words
     * @param due        null while it stands still
     * @param endsIn     in how many milliseconds one of hours ends; null for one of days
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
            Long endsIn,
            boolean provisional,
            List<String> steps,
            String source,
            boolean governs,
            String unit,
            String whyNotLonger) {}

    /**
     * A clock that has ended, in one line.
     *
     * @param how why and when it ended, in words
     */
    public record Past(String title, String how, List<String> steps, String source) {}

    /**
     * All clocks of a case.
     *
     * @param live      those that run or stand still, the next due first
     * @param past      those that have ended, and the parties' windows that have passed
     * @param pausable  what may make one that runs stand still, by an act of the room
     * @param resumable because of what some stand still that the room may let go on
     * @param limitationRuns whether limitation runs, so that it can be interrupted
     * @param choiceAsked whether the parties were asked whom they choose, running or over
     * @param choiceUntil until when they may; null while they need not be waited for
     */
    public record Board(
            List<Face> live,
            List<Past> past,
            Set<PauseEvent> pausable,
            Set<PauseEvent> resumable,
            boolean limitationRuns,
            boolean choiceAsked,
            LocalDate choiceUntil) {

        /** Whether their days for a choice are over. */
        boolean choiceOver() {
            return choiceAsked && choiceUntil == null;
        }
    }

    /** The clocks of the case. */
    public Board of(UUID caseId) {
        List<CaseClock> all = clocks.of(caseId);
        List<CaseClock> live = all.stream().filter(clock -> !isPast(clock)).toList();
        return new Board(
                live.stream().map(this::face).toList(),
                all.stream().filter(this::isPast).map(this::past).toList(),
                events(event -> live.stream()
                        .anyMatch(clock -> clock.state() == ClockState.RUNNING
                                && clocks.ruleOf(clock).bowsTo(event))),
                events(event ->
                        live.stream().anyMatch(clock -> clock.heldBy().stream().anyMatch(event::equals))),
                live.stream().anyMatch(clock -> clock.code().equals(DeadlineCode.LIM_ARB)),
                all.stream().anyMatch(clock -> clock.code().equals(DeadlineCode.CHOOSE_MEDIATOR)),
                live.stream()
                        .filter(clock -> clock.code().equals(DeadlineCode.CHOOSE_MEDIATOR))
                        .map(CaseClock::dueOn)
                        .findFirst()
                        .orElse(null));
    }

    private static Set<PauseEvent> events(Predicate<PauseEvent> which) {
        return CaseLimits.PAUSES.stream()
                .filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PauseEvent.class)));
    }

    private boolean isPast(CaseClock clock) {
        return !clock.state().isLive() || clocks.hasPassed(clock);
    }

    private Past past(CaseClock clock) {
        DeadlineRule rule = clocks.ruleOf(clock);
        String how = clock.stopReason() == null
                ? words.say("case.clock.passed", clock.startedOn(), clock.dueOn())
                : words.say("case.clock.stopped", clock.startedOn(), clock.stoppedOn(), words.say(clock.stopReason()));
        return new Past(title(rule), how, steps(clock), source(rule));
    }

    private String title(DeadlineRule rule) {
        return words.say("case.clock.title", rule.name(), words.count(rule.length(), rule.unit()));
    }

    private List<String> steps(CaseClock clock) {
        return clocks.explain(clock).stream().map(words::of).toList();
    }

    private String source(DeadlineRule rule) {
        return words.say("case.clock.source", rule.law(), rule.article(), rule.consequence());
    }

    private Face face(CaseClock clock) {
        DeadlineRule rule = clocks.ruleOf(clock);
        Optional<Remaining> left = clocks.remaining(clock);
        return new Face(
                title(rule),
                left.map(ClockFaces::level).orElse("PAUSED"),
                left.map(remaining -> inWords(remaining, clock, rule.unit()))
                        .orElseGet(() -> words.say("case.clock.paused", clock.pausedOn())),
                clock.dueOn(),
                clock.dueAt() == null
                        ? null
                        : Duration.between(officeClock.now(), clock.dueAt()).toMillis(),
                clock.isProvisional(),
                steps(clock),
                source(rule),
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

    /** Of a limit of hours the hour itself, which says more than how many are left. */
    private String inWords(Remaining left, CaseClock clock, DayUnit unit) {
        if (clock.dueAt() != null) {
            boolean over = left.level() == DeadlineLevel.OVERDUE;
            return words.say(over ? "deadline.overdue.hour" : "deadline.remaining.hour", words.time(clock.dueAt()));
        }
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
