package org.maplebridge.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * A message as it is laid into the tray and as its sender gets it.
 *
 * @param key      what the receiver knows it by if it comes twice; nobody lays in a second one of the same key
 * @param way      how it goes; names the {@link Sender}
 * @param person   for whom it is
 * @param about    by what it can be withdrawn, such as the clock of a reminder; may be null
 * @param template what it says; the words are the reader's
 * @param values   what stands in its places, as {@link org.maplebridge.basics.Canonical} takes them; nothing sensitive
 */
public record Dispatch(String key, String way, UUID person, UUID about, String template, Map<String, ?> values) {}
