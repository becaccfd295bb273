package org.maplebridge.container.inside;

import java.util.UUID;
import org.maplebridge.basics.Actor;

/** The rooms and people of the office under test. Clerk and head belong to both rooms. */
record Cast(UUID room, UUID busyRoom, Actor administrator, Actor clerk, Actor head) {}
