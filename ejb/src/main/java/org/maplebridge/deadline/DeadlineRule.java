package org.maplebridge.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;

/**
 * One version of one limit of the law: what starts it, how long it is, how it bends and what follows when it has passed. Rules
 * are data; a changed law makes a new version, and a running clock keeps the version with which it started.
 *
 * @param code        the limit's short name
 * @param version     counts the versions of this code from 1
 * @param name        what the office calls it
 * @param startEvent  what starts it; that day itself is not counted (Civil Code, article 201)
 * @param length      how many units, at least 1
 * @param unit        in what it is counted
 * @param rolls       whether a last day on a rest day moves to the next working day (Civil Code, article 203)
 * @param extension   how it may be lengthened; null if it may not
 * @param pauseEvents the events that make it stand still
 * @param consequence what follows when it has passed
 * @param law         the law it stands in, in Chinese
 * @param article     the article, in Chinese
 * @param validFrom   the first start day for which this version holds
 * @param validTo     the last such day; null while it is in force
 * @param evidence    how well it is founded
 * @param remark      what the administrator should know; may be empty
 */
public record DeadlineRule(
        DeadlineCode code,
        int version,
        Words name,
        Words startEvent,
        int length,
        DayUnit unit,
        boolean rolls,
        Extension extension,
        Set<PauseEvent> pauseEvents,
        Words consequence,
        String law,
        String article,
        LocalDate validFrom,
        LocalDate validTo,
        Evidence evidence,
        Words remark) {

    /** What a rule names as its source that no law gives: the house has promised it by itself (承诺). */
    public static final String OWN_PROMISE = "本机构服务承诺";

    /** The longest limit, and the longest extension, that is taken, in any unit: the absolute limits of the law stay far below. */
    static final int LONGEST = 3_660;

    public DeadlineRule {
        new InvalidInput.Check()
                .that(length >= 1 && length <= LONGEST, "length", "fault.deadline.rule.length", LONGEST)
                .that(law != null && !law.isBlank(), "law", "fault.deadline.rule.source")
                .that(article != null && !article.isBlank(), "article", "fault.deadline.rule.source")
                .that(validTo == null || !validTo.isBefore(validFrom), "validTo", "fault.deadline.rule.validity")
                .orThrow();
        pauseEvents = Set.copyOf(pauseEvents);
    }

    /** Whether this version holds for a clock that starts on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The same version, holding to that day; null for without end. */
    public DeadlineRule endingOn(LocalDate lastDay) {
        return new DeadlineRule(
                code,
                version,
                name,
                startEvent,
                length,
                unit,
                rolls,
                extension,
                pauseEvents,
                consequence,
                law,
                article,
                validFrom,
                lastDay,
                evidence,
                remark);
    }

    /** Whether the house has promised this limit by itself, and no law asks it. */
    public boolean promised() {
        return OWN_PROMISE.equals(law);
    }

    /** Whether the event makes this limit stand still. */
    public boolean bowsTo(PauseEvent event) {
        return pauseEvents.contains(event);
    }

    /** The terms of lengthening it; empty if it may not be lengthened. */
    public Optional<Extension> extensible() {
        return Optional.ofNullable(extension);
    }
}
