package org.maplebridge.container.inside;

import java.util.UUID;
import org.maplebridge.basics.Actor;

/** A room with the commission that sends to it, and one person for each part that a case needs played. */
record Seat(UUID room, UUID commission, Actor clerk, Actor head, Actor mediator, Actor arbitrationClerk) {}
