package org.maplebridge.identity;

import java.util.UUID;

/**
 * One role that an actor holds at this moment.
 *
 * @param role         the role
 * @param organisation where
 * @param region       the region that it reaches: the appointment's, else the organisation's; null if neither has one
 */
record Standing(Role role, UUID organisation, RegionCode region) {

    /** Whether it gives the right for an act of the office. */
    boolean gives(Right right) {
        return RightsTable.relations(right, role).contains(Relation.OFFICE);
    }

    /** Whether it gives the actor the right at the case. */
    boolean gives(Right right, UUID actor, CaseRelation at) {
        return RightsTable.relations(right, role).stream().anyMatch(relation -> holds(relation, actor, at));
    }

    private boolean holds(Relation relation, UUID actor, CaseRelation at) {
        boolean inRoom = organisation.equals(at.room());
        return switch (relation) {
            case OWN_ROOM -> inRoom;
            case OWN_ROOM_NOT_REGISTRAR -> inRoom && !actor.equals(at.registrar());
            case OWN_ROOM_UNASSIGNED -> inRoom && at.mediator() == null;
            case OWN_ROOM_NOT_MEDIATOR -> inRoom && !actor.equals(at.mediator());
            case SENDER -> organisation.equals(at.sender());
            case CASE_MEDIATOR -> inRoom && actor.equals(at.mediator());
            case REGISTRAR -> actor.equals(at.registrar());
            case REGION ->
                region != null && at.regionCode() != null && region.contains(new RegionCode(at.regionCode()));
            case ANYWHERE -> true;
            case OWN_PROCESS, OFFICE -> false;
        };
    }
}
