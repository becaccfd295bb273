package org.maplebridge.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.RegionCode;

/**
 * Which room is proposed when the commission names none: the joint room (裁调对接工作室) of the commission's own region; if that region has none,
 * one that lies within it; else that of the region above. The clerk sees the proposal and may choose another room.
 */
@ApplicationScoped
public class RoomRule {

    @Inject
    private Directory directory;

    /** The room that the rule proposes for this commission's cases; empty if no joint room is open there. */
    public Optional<Organisation> propose(Organisation commission) {
        RegionCode region = commission.region();
        return region == null
                ? Optional.empty()
                : directory.rooms().stream()
                        .filter(room -> room.kind() == BodyKind.JOINT_ROOM)
                        .filter(room ->
                                region.contains(room.region()) || room.region().contains(region))
                        .min(Comparator.<Organisation>comparingInt(room -> distance(region, room.region()))
                                .thenComparing(Organisation::code));
    }

    /** 0 for the same region, then those within it, then those around it; the nearer one first. */
    private static int distance(RegionCode own, RegionCode other) {
        int within = other.digits().length() - own.digits().length();
        return within >= 0 ? within : 100 - within;
    }
}
