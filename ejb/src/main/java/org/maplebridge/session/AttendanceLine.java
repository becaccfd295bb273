package org.maplebridge.session;

import java.util.UUID;

/**
 * What the form says about a party's coming.
 *
 * @param who      who came for the party, such as its agent; blank if the party itself
 * @param capacity in which capacity, such as 委托代理人
 * @param note     why absent or gone early; blank if there is nothing to say
 */
public record AttendanceLine(UUID partyId, Presence presence, String who, String capacity, String note) {

    public AttendanceLine {
        who = Typed.orNull(who);
        capacity = Typed.orNull(capacity);
        note = Typed.orNull(note);
    }
}
