package org.maplebridge.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;

/**
 * What the form says about a session to be held.
 *
 * @param place    where, or by which number or link
 * @param startsAt the planned beginning
 * @param minutes  how long it is planned to take
 * @param persons  how many will sit at the table, mediator and recorder among them
 * @param recorder who keeps the record; blank if the mediator does
 */
public record SessionPlan(SessionWay way, String place, Instant startsAt, int minutes, int persons, String recorder)
        implements Serializable {

    /** The longest session that can be planned: a working day. */
    public static final int LONGEST_MINUTES = 600;

    private static final int SHORTEST_MINUTES = 10;
    private static final int MOST_PERSONS = 500;
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** The same to the minute, with outer blanks gone and an empty recorder as null. */
    public SessionPlan {
        startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MINUTES);
        place = Typed.orNull(place);
        recorder = Typed.orNull(recorder);
    }

    /** The planned end. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /**
     * Looks whether it can be taken. A beginning in the past can: a visit on the spot is entered afterwards; one before the application cannot.
     *
     * @param applied the day on which the parties came with the case
     * @throws InvalidInput with all findings
     */
    void check(LocalDate applied, Instant now) {
        new InvalidInput.Check()
                .that(way != null, "way", "fault.required")
                .that(place != null, "place", "fault.required")
                .that(Typed.fits(place, 200), "place", "fault.tooLong", 200)
                .that(startsAt != null, "startsAt", "fault.required")
                .that(
                        startsAt == null || startsAt.isBefore(now.plus(FURTHEST)),
                        "startsAt",
                        "fault.session.tooFarAhead")
                .that(
                        startsAt == null || !OfficeClock.dayOf(startsAt).isBefore(applied),
                        "startsAt",
                        "fault.session.beforeCase",
                        applied)
                .that(
                        minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES,
                        "minutes",
                        "fault.session.minutes",
                        SHORTEST_MINUTES,
                        LONGEST_MINUTES)
                .that(persons >= 1 && persons <= MOST_PERSONS, "persons", "fault.session.persons", MOST_PERSONS)
                .that(Typed.fits(recorder, 60), "recorder", "fault.tooLong", 60)
                .orThrow();
    }
}
