package org.maplebridge.supervision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.maplebridge.basics.NotFound;
import org.maplebridge.statistics.Period;

/**
 * What one number of the supervisor's page counts, and the list behind it lists.
 *
 * @param concern  what is looked for
 * @param bond     for what was kept or missed: which kind of limit; else null
 * @param room     one room; null for all
 * @param mediator the mediator of the cases; null for all
 * @param nobody   only cases that have no mediator yet
 * @param days     for what runs out: within how many days from today; else null
 * @param on       for the forecast: the day on which the limits will have passed; else null
 * @param period   for what was kept or missed: when; else null
 */
public record Watch(
        Concern concern, Bond bond, UUID room, UUID mediator, boolean nobody, Integer days, LocalDate on, Period period)
        implements Serializable {

    /** No list looks further ahead. */
    static final int FARTHEST = 31;

    /**
     * @throws NotFound if something is missing by which the list is told from others: there is no such list
     */
    public Watch {
        boolean told = concern != null
                && switch (concern) {
                    case RUNS_OUT -> days != null && days >= 0 && days <= FARTHEST;
                    case WILL_BE_OVERDUE -> on != null;
                    case KEPT, MISSED -> bond != null && period != null;
                    case OVERDUE, NO_NEXT_STEP -> true;
                };
        if (!told) {
            throw new NotFound("fault.supervision.list");
        }
    }

    /** The limits whose last day comes within so many days, today's among them. */
    public static Watch runsOut(int days) {
        return new Watch(Concern.RUNS_OUT, null, null, null, false, days, null, null);
    }

    /** The cases that are overdue without extension. */
    public static Watch overdue() {
        return new Watch(Concern.OVERDUE, null, null, null, false, null, null, null);
    }

    /** The cases that will be overdue on the day if nothing happens. */
    public static Watch overdueOn(LocalDate day) {
        return new Watch(Concern.WILL_BE_OVERDUE, null, null, null, false, null, day, null);
    }

    /** The cases that nobody is at. */
    public static Watch noNextStep() {
        return new Watch(Concern.NO_NEXT_STEP, null, null, null, false, null, null, null);
    }

    /** The limits of a kind that were kept in a period, or missed. */
    public static Watch of(Bond bond, boolean kept, Period period) {
        return new Watch(kept ? Concern.KEPT : Concern.MISSED, bond, null, null, false, null, null, period);
    }

    /** The same of one room. */
    public Watch in(UUID ofRoom) {
        return new Watch(concern, bond, ofRoom, mediator, nobody, days, on, period);
    }

    /** The same of one mediator; null for the cases that have none. */
    public Watch with(UUID ofMediator) {
        return new Watch(concern, bond, room, ofMediator, ofMediator == null, days, on, period);
    }
}
