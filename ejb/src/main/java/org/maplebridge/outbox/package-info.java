/**
 * The tray at the door: what is to leave the house, be it to a person's box or to another system. A message is laid in within the transaction that is
 * its cause and carried off afterwards, at least once. Who carries it is a {@link org.maplebridge.outbox.Sender}, a floor above.
 */
package org.maplebridge.outbox;
