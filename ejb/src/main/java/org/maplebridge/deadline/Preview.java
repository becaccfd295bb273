package org.maplebridge.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.Course.Turn;

/**
 * A question asked beforehand: when would a limit end that starts on a day, stands still between two others and is lengthened by so much? Forms
 * and other systems ask it. It is answered by the very counting that moves the clocks, but nothing is recorded, so that its days may lie in the
 * future.
 *
 * @param start         the day of the start event, itself not counted
 * @param extensionDays by how much it is lengthened, in the rule's unit, as if agreed on the last day on which it can be; null: not at all
 * @param pausedFrom    the first day not counted; null: it never stands still
 * @param pausedTo      the day on which it runs again, itself not counted; null: it stands still to this day
 */
public record Preview(LocalDate start, Integer extensionDays, LocalDate pausedFrom, LocalDate pausedTo) {

    /** How far ahead of the last notice is counted: nobody plans further, and a year of five figures is a slip of the pen. */
    private static final int FURTHEST_YEARS = 100;

    /** The plain question: it starts on the day and runs undisturbed. */
    public static Preview from(LocalDate start) {
        return new Preview(start, null, null, null);
    }

    /**
     * When the limit would end; without an end while it stands still.
     *
     * @throws InvalidInput naming the part of the question that is impossible by this rule or on this calendar
     */
    Deadline answer(DeadlineRule rule, WorkingCalendar calendar) {
        requireSound(rule, calendar);
        Reckoning reckoning = new Reckoning(calendar);
        Course course = Course.from(start);
        if (pausedFrom == null) {
            return reckoning.reckon(rule, extensionDays == null ? course : lengthened(course, rule, reckoning));
        }
        LocalDate end = reckoning.reckon(rule, course).dueOn();
        boolean pausedInExtension = extensionDays != null && pausedFrom.isAfter(end);
        if (pausedInExtension) {
            course = lengthened(course, rule, reckoning);
        }
        course = paused(course, rule, reckoning);
        if (extensionDays != null && !pausedInExtension) {
            course = lengthened(course, rule, reckoning);
        }
        return reckoning.reckon(rule, course);
    }

    private void requireSound(DeadlineRule rule, WorkingCalendar calendar) {
        if (start == null) {
            throw new InvalidInput("start", "fault.required");
        }
        LocalDate furthest = LocalDate.of(calendar.lastYear() + FURTHEST_YEARS, 12, 31);
        new InvalidInput.Check()
                .that(!start.isAfter(furthest), "start", "fault.deadline.preview.far", furthest)
                .that(
                        extensionDays == null || rule.extensible().isPresent(),
                        "extensionDays",
                        "fault.deadline.extension.none",
                        rule.name())
                .that(
                        pausedFrom == null || !rule.pauseEvents().isEmpty(),
                        "pausedFrom",
                        "fault.deadline.preview.neverPauses",
                        rule.name())
                .that(
                        pausedTo == null || pausedFrom != null,
                        "pausedFrom",
                        "fault.deadline.preview.pausedFrom",
                        pausedTo)
                .that(
                        pausedFrom == null || pausedTo != null || extensionDays == null,
                        "extensionDays",
                        "fault.deadline.standsStill",
                        rule.name(),
                        pausedFrom)
                .that(
                        pausedTo == null || !pausedTo.isAfter(furthest),
                        "pausedTo",
                        "fault.deadline.preview.far",
                        furthest)
                .orThrow();
    }

    private Course lengthened(Course course, DeadlineRule rule, Reckoning reckoning) {
        LocalDate lastChance = reckoning.reckon(rule, course).dueOn();
        return taken("extensionDays", course.then(Turn.extended(lastChance, extensionDays, null)), rule, reckoning);
    }

    private Course paused(Course course, DeadlineRule rule, Reckoning reckoning) {
        PauseEvent event =
                rule.pauseEvents().stream().min(Comparator.naturalOrder()).orElseThrow();
        Course standing = taken("pausedFrom", course.then(Turn.paused(pausedFrom, event, null)), rule, reckoning);
        return pausedTo == null
                ? standing
                : taken("pausedTo", standing.then(Turn.resumed(pausedTo, event, null)), rule, reckoning);
    }

    /** The course, if it is possible. What would be a conflict with how a case stands is here a wrong question. */
    private static Course taken(String field, Course course, DeadlineRule rule, Reckoning reckoning) {
        try {
            reckoning.reckon(rule, course);
            return course;
        } catch (Conflict impossible) {
            throw new InvalidInput(
                    field, impossible.key(), impossible.arguments().toArray());
        } catch (InvalidInput impossible) {
            InvalidInput.Finding finding = impossible.findings().get(0);
            throw new InvalidInput(field, finding.key(), finding.arguments().toArray());
        }
    }
}
