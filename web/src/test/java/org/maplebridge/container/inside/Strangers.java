package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.Role;

/**
 * Everybody to whom a case is foreign: each role in each kind of place that has nothing to do with it, other systems, the process of another
 * case, and those who once belonged to its room.
 */
@ApplicationScoped
class Strangers {

    /** Supervisors watch this district; the case is in another. */
    static final String OTHER_DISTRICT = "421022";

    private static final String SAME_DISTRICT = "421003";

    @Inject
    private People people;

    /** Enters all of them. */
    List<Actor> to(WholeCase foreign, WholeCase other) {
        people.district(OTHER_DISTRICT, "公安县");
        Map<String, UUID> places = new LinkedHashMap<>();
        places.put("NEXT-DOOR", people.room("NEXT-DOOR", BodyKind.JOINT_ROOM, SAME_DISTRICT));
        places.put("FAR", people.room("FAR", BodyKind.PEOPLES_COMMITTEE, OTHER_DISTRICT));
        places.put("FIRM", people.room("FIRM", BodyKind.ENTERPRISE_COMMITTEE, SAME_DISTRICT));
        places.put("ARB", people.body("ARB", BodyKind.ARBITRATION_COMMISSION, SAME_DISTRICT));
        places.put("WATCH", people.body("WATCH", BodyKind.SUPERVISION_OFFICE, OTHER_DISTRICT));
        List<Actor> all = new ArrayList<>();
        for (Map.Entry<String, UUID> place : places.entrySet()) {
            for (Role role : Role.values()) {
                String name = place.getKey() + "-" + role;
                Actor person = people.person(name, place.getValue());
                people.appoint(person, role, place.getValue(), role == Role.SUPERVISOR ? OTHER_DISTRICT : null);
                all.add(person);
            }
        }
        for (Role role : List.of(Role.WINDOW_CLERK, Role.MEDIATOR, Role.ROOM_HEAD)) {
            all.add(people.client("系统 " + role, role, places.get("NEXT-DOOR")));
        }
        for (Role role : List.of(Role.ARBITRATION_CLERK, Role.ARBITRATOR)) {
            all.add(people.client("系统 " + role, role, places.get("ARB")));
        }
        all.addAll(onceOf(foreign.seat()));
        all.add(leftFor(places.get("NEXT-DOOR"), foreign));
        all.add(Actor.process(other.caseId(), "流程"));
        all.add(Actor.process(other.referral(), "流程"));
        return List.copyOf(all);
    }

    /** Who took the case in and works at another room's window and in its grid now. */
    private Actor leftFor(UUID place, WholeCase foreign) {
        Actor mover = people.holding("mover", Role.WINDOW_CLERK, place);
        people.appoint(mover, Role.GRID_WORKER, place, null);
        people.hasTakenIn(mover, foreign.caseId());
        return mover;
    }

    /** Those whom only the moment keeps out: no role, a role that has ended, a password that must be changed first, a client shut out. */
    private List<Actor> onceOf(Seat seat) {
        Actor nobody = people.person("nobody", seat.room());
        Actor newcomer = people.holding("newcomer", Role.ROOM_HEAD, seat.room());
        people.mustChoosePassword(newcomer);
        Actor shutOut = people.client("旧系统", Role.ARBITRATION_CLERK, seat.commission());
        people.shutOut(shutOut);
        return List.of(nobody, newcomer, shutOut);
    }
}
