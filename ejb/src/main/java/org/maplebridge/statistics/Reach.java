package org.maplebridge.statistics;

import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Scope;

/** How far a reader's scope goes: which rooms lie in it, and whether one scope goes as far as another. */
public final class Reach {

    private Reach() {}

    /** Whether all cases of the room lie in the scope. */
    public static boolean includes(Scope scope, Organisation room) {
        return scope.everything()
                || scope.rooms().contains(room.id())
                || room.region() != null && scope.regions().stream().anyMatch(region -> region.contains(room.region()));
    }

    /** Whether every case of the second scope surely lies in the first. */
    public static boolean covers(Scope first, Scope second) {
        if (first.everything()) {
            return true;
        }
        return !second.everything()
                && first.rooms().containsAll(second.rooms())
                && second.regions().stream()
                        .allMatch(region -> first.regions().stream().anyMatch(reached -> reached.contains(region)))
                && first.senders().containsAll(second.senders())
                && first.roomsNotRegistered().containsAll(second.roomsNotRegistered())
                && first.roomsUnassigned().containsAll(second.roomsUnassigned())
                && first.mediatorRooms().containsAll(second.mediatorRooms())
                && first.registrarRooms().containsAll(second.registrarRooms());
    }
}
