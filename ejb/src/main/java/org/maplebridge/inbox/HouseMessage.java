package org.maplebridge.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;
import org.maplebridge.outbox.OutboxMessage;

/**
 * A message in a person's own box in the house. Born when it comes out of the tray at the door; read when its owner says so; taken back when it has become
 * untrue, and then still to be seen as such. It grants nothing: whoever follows its link sees what they may see that day.
 */
@Entity
@Table(name = "house_message")
@NamedQuery(name = "HouseMessage.known", query = "SELECT COUNT(m) FROM HouseMessage m WHERE m.key = :key")
@NamedQuery(
        name = "HouseMessage.ofPerson",
        query = "SELECT m FROM HouseMessage m WHERE m.person = :person ORDER BY m.cameAt DESC, m.id DESC")
@NamedQuery(name = "HouseMessage.count", query = "SELECT COUNT(m) FROM HouseMessage m WHERE m.person = :person")
@NamedQuery(
        name = "HouseMessage.unread",
        query = "SELECT COUNT(m) FROM HouseMessage m WHERE m.person = :person AND m.unread = TRUE")
@NamedQuery(
        name = "HouseMessage.readAll",
        query = "UPDATE HouseMessage m SET m.readAt = :now, m.unread = FALSE, m.version = m.version + 1"
                + " WHERE m.person = :person AND m.unread = TRUE AND m.cameAt <= :until")
@NamedQuery(
        name = "HouseMessage.takeBack",
        query = "UPDATE HouseMessage m SET m.takenBackAt = :now, m.unread = FALSE, m.version = m.version + 1"
                + " WHERE m.about IN :about AND m.takenBackAt IS NULL")
@NamedQuery(
        name = "HouseMessage.takeBackOne",
        query = "UPDATE HouseMessage m SET m.takenBackAt = :now, m.unread = FALSE, m.version = m.version + 1"
                + " WHERE m.key = :key AND m.takenBackAt IS NULL")
public class HouseMessage extends Aggregate {

    @Column(name = "message_key", updatable = false)
    private String key;

    @Convert(converter = UuidConverter.class)
    @Column(name = "person_id", updatable = false)
    private UUID person;

    @Convert(converter = UuidConverter.class)
    @Column(name = "about", updatable = false)
    private UUID about;

    @Column(name = "template", updatable = false)
    private String template;

    @Column(name = "message_values", updatable = false)
    private String values;

    @Convert(converter = InstantConverter.class)
    @Column(name = "came_at", updatable = false)
    private Instant cameAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "read_at")
    private Instant readAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "unread")
    private boolean unread = true;

    protected HouseMessage() {}

    HouseMessage(OutboxMessage from, Instant at) {
        key = from.key();
        person = from.person();
        about = from.about();
        template = from.template();
        values = from.values();
        cameAt = at;
    }

    /** Its owner has seen it. A second time changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
        unread = false;
    }

    /** Whose it is. */
    UUID person() {
        return person;
    }

    /** What it says; the words are the reader's. */
    public String template() {
        return template;
    }

    /** What stands in its places, as JSON. */
    public String values() {
        return values;
    }

    public Instant cameAt() {
        return cameAt;
    }

    /** When it was found to be untrue; null while it is true. */
    public Instant takenBackAt() {
        return takenBackAt;
    }

    /** Whether it waits to be read: neither read nor taken back. */
    public boolean unread() {
        return unread;
    }
}
