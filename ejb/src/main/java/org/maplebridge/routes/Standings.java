package org.maplebridge.routes;

import java.util.List;
import org.maplebridge.agreement.Route;
import org.maplebridge.agreement.RouteStanding;
import org.maplebridge.agreement.RouteStanding.Openness;

/** How it stands with a way after what bodies have said: the planner knows the text and the days, not the applications. */
final class Standings {

    private Standings() {}

    /**
     * What can be enforced already needs no second paper and no new proceedings (调解仲裁法 51; 人民调解法 33), except as far as something has yet to be served;
     * what a body has refused is not asked of it again.
     */
    static RouteStanding after(RouteStanding standing, List<RouteApplication> applications) {
        Route route = standing.route();
        if (applications.stream().anyMatch(each -> each.state() == ApplicationState.GRANTED)) {
            boolean own = applications.stream()
                    .anyMatch(each -> each.route() == route && each.state() == ApplicationState.GRANTED);
            return closed(route, own ? "route.granted" : "route.otherGranted");
        }
        if (applications.stream().anyMatch(each -> each.route() == route && each.state() == ApplicationState.REFUSED)) {
            return closed(route, "route.refused");
        }
        return standing;
    }

    private static RouteStanding closed(Route route, String reason) {
        return new RouteStanding(route, Openness.CLOSED, reason, List.of(), null);
    }
}
