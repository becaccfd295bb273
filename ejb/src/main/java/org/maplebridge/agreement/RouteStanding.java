package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How it stands with a route today.
 *
 * @param openness whether it can be gone
 * @param reason   the key of the text that says why
 * @param arguments of that text
 * @param lastDay  the last day on which it can be gone; null if no limit is known here
 */
public record RouteStanding(Route route, Openness openness, String reason, List<Object> arguments, LocalDate lastDay)
        implements Serializable {

    /** Whether a route can be gone. */
    public enum Openness {
        /** 可走. */
        OPEN,
        /** 届时可走: it opens if something has not been performed by a day. */
        LATER,
        /** 待确认: the law is not sure here, or the data do not say; somebody must ask. */
        UNSURE,
        /** 不可走. */
        CLOSED
    }

    public RouteStanding {
        arguments = List.copyOf(arguments);
    }

    static RouteStanding of(Route route, Openness openness, String reason, Object... arguments) {
        return new RouteStanding(route, openness, "route." + route + "." + reason, List.of(arguments), null);
    }

    /** The same after an agreement by word of mouth: there is nothing written that a court could confirm. */
    RouteStanding withoutPaper() {
        return route == Route.JUDICIAL_CONFIRMATION ? of(route, Openness.CLOSED, "oral") : this;
    }

    RouteStanding until(LocalDate day) {
        return new RouteStanding(route, openness, reason, arguments, day);
    }
}
