package org.maplebridge.identity;

/** The roles of the office. */
public enum Role {
    WINDOW_CLERK,
    GRID_WORKER,
    DUTY_OFFICER,
    MEDIATOR,
    ROOM_HEAD,
    ARBITRATION_CLERK,
    ARBITRATOR,
    SUPERVISOR,
    ARCHIVIST,
    ADMINISTRATOR
}
