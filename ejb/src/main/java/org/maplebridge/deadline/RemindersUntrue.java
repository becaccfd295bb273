package org.maplebridge.deadline;

import java.util.UUID;

/** News, in the same transaction, that what people were told of a clock's due day is no longer true: it has moved, or the limit has ended. */
public record RemindersUntrue(UUID clockId) {}
