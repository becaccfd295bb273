package org.maplebridge.web.referrals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.ClockState;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.deadline.DeadlineLevel;
import org.maplebridge.deadline.DeadlineRule;
import org.maplebridge.deadline.Remaining;
import org.maplebridge.web.text.ClockWords;
import org.maplebridge.web.text.Words;

/**
 * A clock as badges and cards show it.
 *
 * @param level NORMAL, SOON, TODAY, OVERDUE or PAUSED
 * @param left  what is left, in words; the state's name once it has ended
 * @param live  whether it runs or stands still
 */
public record ClockFace(
        String name,
        String level,
        String left,
        LocalDate due,
        boolean provisional,
        boolean live,
        List<String> why,
        String source) {

    /** Draws faces in the reader's language. */
    @RequestScoped
    public static class Maker {

        @Inject
        private Clocks clocks;

        @Inject
        private Words words;

        /** @param withWhy whether to reckon the steps too, which lists leave out */
        ClockFace of(CaseClock clock, boolean withWhy) {
            DeadlineRule rule = clocks.ruleOf(clock);
            return new ClockFace(
                    rule.name().in(words.locale()),
                    level(clock),
                    left(clock, rule),
                    clock.dueOn(),
                    clock.isProvisional() && clock.state().isLive(),
                    clock.state().isLive(),
                    withWhy ? ClockWords.why(clocks.explain(clock), words) : List.of(),
                    rule.law() + rule.article());
        }

        private String level(CaseClock clock) {
            if (clocks.hasPassed(clock)) {
                return "PAUSED";
            }
            if (clock.state() != ClockState.RUNNING) {
                return clock.state() == ClockState.EXPIRED ? "OVERDUE" : "PAUSED";
            }
            DeadlineLevel level = clocks.remaining(clock).map(Remaining::level).orElse(DeadlineLevel.NORMAL);
            return switch (level) {
                case NORMAL -> "NORMAL";
                case DUE_SOON -> "SOON";
                case DUE_TODAY -> "TODAY";
                case OVERDUE -> "OVERDUE";
            };
        }

        private String left(CaseClock clock, DeadlineRule rule) {
            if (clocks.hasPassed(clock)) {
                return words.say("deadline.state." + ClockState.EXPIRED.name());
            }
            if (clock.state() != ClockState.RUNNING) {
                return words.say("deadline.state." + clock.state().name());
            }
            Remaining left = clocks.remaining(clock).orElseThrow();
            if (left.days() == 0) {
                return words.say("referral.today");
            }
            if (left.days() < 0) {
                return words.say("referral.over", -left.days());
            }
            return rule.unit() == DayUnit.WORKING_DAY
                    ? words.say("referral.leftWorking", left.workingDays())
                    : words.say("referral.left", left.days());
        }
    }

    public String getName() {
        return name;
    }

    public String getLevel() {
        return level;
    }

    public String getLeft() {
        return left;
    }

    public LocalDate getDue() {
        return due;
    }

    public boolean isProvisional() {
        return provisional;
    }

    public boolean isLive() {
        return live;
    }

    public List<String> getWhy() {
        return why;
    }

    public String getSource() {
        return source;
    }
}
