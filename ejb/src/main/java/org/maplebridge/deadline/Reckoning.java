package org.maplebridge.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.deadline.Course.Turn;

/**
 * The counting of days on one working calendar. The day of the start event is not counted (Civil Code, article 201). A last day
 * on a rest day moves to the next working day where the rule says so (article 203). A pause keeps the remaining units: its first
 * day is not counted, and the day of resumption is a new day zero. An extension is counted from the end that it lengthens. Every
 * outcome carries the steps that led to it. Knows no clock: start days in the future are for previews to use and for others to
 * refuse.
 */
public final class Reckoning {

    private final WorkingCalendar calendar;

    public Reckoning(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a limit of days, months or years ends that runs undisturbed from the day. */
    public Deadline reckon(DeadlineRule rule, LocalDate startedOn) {
        return reckon(rule, Course.from(startedOn));
    }

    /**
     * When a limit of days, months or years ends that has taken this course.
     *
     * @throws InvalidInput if a counted day or the last day falls in a year before the calendar's first, if a turn lies before
     *     the one it follows, an extension is empty or too long, or the rule counts hours and so starts at a moment
     * @throws Conflict if the course is impossible: a pause or an extension after the end, a pause within a pause, a resumption
     *     without one, more extension than the rule allows
     */
    public Deadline reckon(DeadlineRule rule, Course course) {
        if (rule.unit().isHours()) {
            throw new InvalidInput("startedOn", "fault.deadline.hours", rule.name());
        }
        Run run = new Run(rule, course);
        course.turns().forEach(run::take);
        return run.end();
    }

    /**
     * When a limit of hours ends. Elapsed hours run from the moment itself (Civil Code, article 201); office hours are counted only
     * while the office is open.
     *
     * @throws InvalidInput if the hours touch a year before the calendar's first, or the rule does not count hours
     */
    public Deadline reckonHours(DeadlineRule rule, Instant startedAt, OfficeHours officeHours) {
        Instant endsAt = switch (rule.unit()) {
            case HOUR -> startedAt.plus(Duration.ofHours(rule.length()));
            case OFFICE_HOUR -> officeHours.after(startedAt, Duration.ofHours(rule.length()), calendar);
            default -> throw new InvalidInput("startedOn", "fault.deadline.days", rule.name());
        };
        LocalDate startedOn = OfficeClock.dayOf(startedAt);
        LocalDate lastDay = OfficeClock.dayOf(endsAt);
        calendar.requireCovered(lastDay);
        boolean provisional = rule.unit() == DayUnit.OFFICE_HOUR && calendar.isProvisional(lastDay);
        List<CountedStep> steps = new ArrayList<>();
        steps.add(CountedStep.of("startHour", rule.startEvent(), startedAt));
        steps.add(ruleStep(rule));
        if (rule.unit() == DayUnit.OFFICE_HOUR) {
            steps.add(CountedStep.of("officeHours", officeHours.toString()));
        }
        steps.add(CountedStep.of("dueHour", endsAt));
        closing(steps, provisional, lastDay);
        return new Deadline(rule, startedOn, lastDay, lastDay, endsAt, provisional, 0, calendar.version(), steps);
    }

    private static CountedStep ruleStep(DeadlineRule rule) {
        return CountedStep.of(
                "rule",
                rule.code().value(),
                rule.version(),
                rule.name(),
                rule.length(),
                rule.unit(),
                rule.law(),
                rule.article());
    }

    private void closing(List<CountedStep> steps, boolean provisional, LocalDate due) {
        if (provisional) {
            steps.add(CountedStep.of("provisional", String.valueOf(due.getYear())));
        }
        steps.add(CountedStep.of("calendar", calendar.version()));
    }

    /** One course being counted, turn by turn. What is left is counted from day zero; granted extensions queue behind it. */
    private final class Run {

        private final DeadlineRule rule;
        private final LocalDate startedOn;
        private final List<CountedStep> steps = new ArrayList<>();
        private final Deque<Turn> granted = new ArrayDeque<>();
        private LocalDate zero;
        private int left;
        private DayUnit unit;
        private LocalDate pausedOn;
        private LocalDate latestTurn;
        private int extendedBy;

        Run(DeadlineRule rule, Course course) {
            this.rule = rule;
            startedOn = course.startedOn();
            zero = startedOn;
            latestTurn = startedOn;
            left = rule.length();
            unit = rule.unit();
            steps.add(CountedStep.of("start", rule.startEvent(), startedOn));
            if (course.paper() != null) {
                steps.add(CountedStep.of("paper", course.paper()));
            }
            steps.add(ruleStep(rule));
        }

        /** A second run at the same point, to look ahead with. */
        private Run(Run other) {
            rule = other.rule;
            startedOn = other.startedOn;
            granted.addAll(other.granted);
            zero = other.zero;
            left = other.left;
            unit = other.unit;
        }

        void take(Turn turn) {
            if (turn.on().isBefore(latestTurn)) {
                throw new InvalidInput("on", "fault.deadline.turn.order", turn.on(), latestTurn);
            }
            switch (turn.kind()) {
                case PAUSED -> pause(turn);
                case RESUMED -> resume(turn);
                case EXTENDED -> extend(turn);
            }
            latestTurn = turn.on();
        }

        private void pause(Turn turn) {
            requireRunning(turn);
            while (!granted.isEmpty() && segmentEnd(rawEnd()).isBefore(turn.on())) {
                enterExtension(segmentEnd(countOut()));
            }
            LocalDate lastCounted = later(zero, turn.on().minusDays(1));
            keepWhatIsLeftAfter(lastCounted);
            pausedOn = turn.on();
            steps.add(CountedStep.of("paused", turn.on(), turn.cause(), left, unit));
            notePaper(turn);
        }

        private void keepWhatIsLeftAfter(LocalDate lastCounted) {
            LocalDate raw = rawEnd();
            if (!lastCounted.isBefore(raw)) {
                countOut();
                left = 0;
                return;
            }
            int counted;
            if (unit == DayUnit.WORKING_DAY) {
                counted = calendar.workingDaysBetween(zero, lastCounted);
                skippedWithin(zero.plusDays(1), lastCounted);
            } else {
                counted = daysBetween(zero, lastCounted);
                // What is left of a month or a year has no length of its own but in days.
                left = daysBetween(zero, raw);
                unit = DayUnit.NATURAL_DAY;
            }
            if (counted > 0) {
                steps.add(CountedStep.of("counted", counted, unit, zero.plusDays(1), lastCounted));
            }
            left -= counted;
        }

        private void resume(Turn turn) {
            if (pausedOn == null) {
                throw new Conflict("fault.deadline.notPaused", rule.name());
            }
            pausedOn = null;
            zero = turn.on();
            steps.add(CountedStep.of("resumed", turn.on(), left, unit));
            notePaper(turn);
        }

        private void extend(Turn turn) {
            requireRunning(turn);
            Extension terms =
                    rule.extensible().orElseThrow(() -> new Conflict("fault.deadline.extension.none", rule.name()));
            if (turn.units() < 1) {
                throw new InvalidInput("days", "fault.deadline.extension.empty");
            }
            int most = terms.maximum() == null ? DeadlineRule.LONGEST : terms.maximum();
            if (turn.units() > most - extendedBy) {
                throw new InvalidInput("days", "fault.deadline.extension.tooLong", most, rule.unit());
            }
            extendedBy += turn.units();
            granted.add(turn);
        }

        private void requireRunning(Turn turn) {
            if (pausedOn != null) {
                throw new Conflict("fault.deadline.standsStill", rule.name(), pausedOn);
            }
            LocalDate due = new Run(this).end().dueOn();
            if (turn.on().isAfter(due)) {
                throw new Conflict("fault.deadline.expired", rule.name(), due);
            }
        }

        Deadline end() {
            if (pausedOn != null) {
                steps.add(CountedStep.of("standsStill", left, unit));
                steps.add(CountedStep.of("calendar", calendar.version()));
                return outcome(null, null, false, left);
            }
            LocalDate raw = countOut();
            while (!granted.isEmpty()) {
                enterExtension(segmentEnd(raw));
                raw = countOut();
            }
            LocalDate due = rule.rolls() ? calendar.workingDayFrom(raw) : raw;
            calendar.requireCovered(due);
            boolean provisional = calendar.isProvisional(due) && (rule.rolls() || rule.unit() == DayUnit.WORKING_DAY);
            noteRoll(raw, due);
            steps.add(CountedStep.of("due", due));
            closing(steps, provisional, due);
            return outcome(raw, due, provisional, 0);
        }

        private Deadline outcome(LocalDate raw, LocalDate due, boolean provisional, int remaining) {
            Instant endsAt = due == null ? null : OfficeClock.startOf(due.plusDays(1));
            return new Deadline(rule, startedOn, raw, due, endsAt, provisional, remaining, calendar.version(), steps);
        }

        private void enterExtension(LocalDate end) {
            Turn extension = granted.remove();
            if (rule.extension().from() == Extension.From.ROLLED_END && rule.rolls()) {
                skippedUntil(end);
            }
            zero = end;
            left = extension.units();
            unit = rule.unit();
            steps.add(CountedStep.of("extended", extension.on(), left, unit, end));
            notePaper(extension);
        }

        /** The day zero of an extension of what ends raw on the day. */
        private LocalDate segmentEnd(LocalDate raw) {
            boolean fromRolled = rule.extension().from() == Extension.From.ROLLED_END;
            return fromRolled && rule.rolls() ? calendar.workingDayFrom(raw) : raw;
        }

        private LocalDate rawEnd() {
            return switch (unit) {
                case NATURAL_DAY -> zero.plusDays(left);
                case WORKING_DAY -> workingDaysAfter(zero, left);
                case MONTH -> zero.plusMonths(left);
                case YEAR -> zero.plusYears(left);
                case HOUR, OFFICE_HOUR -> throw new IllegalStateException("Hours are counted from an instant");
            };
        }

        /** Counts what is left to its end, noting the steps. */
        private LocalDate countOut() {
            LocalDate raw = rawEnd();
            if (left > 0) {
                LocalDate first = zero.plusDays(1);
                if (unit == DayUnit.WORKING_DAY) {
                    skippedWithin(first, raw);
                } else if (unit == DayUnit.NATURAL_DAY) {
                    calendar.requireCovered(first);
                }
                steps.add(CountedStep.of("counted", left, unit, first, raw));
            }
            return raw;
        }

        private LocalDate workingDaysAfter(LocalDate day, int count) {
            LocalDate found = day;
            for (int counted = 0; counted < count; counted++) {
                found = calendar.workingDayFrom(found.plusDays(1));
            }
            return found;
        }

        private void noteRoll(LocalDate raw, LocalDate due) {
            if (!rule.rolls()) {
                steps.add(CountedStep.of("fixed", raw));
            } else if (due.isAfter(raw)) {
                skippedWithin(raw, due);
                steps.add(CountedStep.of("rolled", raw, due));
            } else {
                steps.add(CountedStep.of("kept", raw));
            }
        }

        /** Notes the rest days that made the end of a lengthened limit move. */
        private void skippedUntil(LocalDate rolled) {
            LocalDate raw = rawEnd();
            if (rolled.isAfter(raw)) {
                skippedWithin(raw, rolled);
                steps.add(CountedStep.of("rolled", raw, rolled));
            }
        }

        /** Notes the rest days between the two, runs of one name as one, and the make-up working days. */
        private void skippedWithin(LocalDate first, LocalDate last) {
            LocalDate runStart = null;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                if (calendar.isMakeUpDay(day)) {
                    steps.add(CountedStep.of("makeUp", day, calendar.nameOf(day)));
                } else if (!calendar.isWorkingDay(day)) {
                    runStart = runStart == null ? day : runStart;
                    LocalDate next = day.plusDays(1);
                    boolean runGoesOn = !next.isAfter(last)
                            && !calendar.isWorkingDay(next)
                            && calendar.nameOf(next).equals(calendar.nameOf(day));
                    if (!runGoesOn) {
                        noteRestDays(runStart, day);
                        runStart = null;
                    }
                }
            }
        }

        private void noteRestDays(LocalDate first, LocalDate last) {
            Words name = calendar.nameOf(first);
            steps.add(
                    first.equals(last)
                            ? CountedStep.of("restDay", first, name)
                            : CountedStep.of("restDays", first, last, name));
        }

        private void notePaper(Turn turn) {
            if (turn.paper() != null) {
                steps.add(CountedStep.of("paper", turn.paper()));
            }
        }

        private int daysBetween(LocalDate from, LocalDate to) {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        }

        private LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
