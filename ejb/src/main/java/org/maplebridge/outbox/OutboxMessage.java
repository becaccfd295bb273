package org.maplebridge.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * A message in the tray at the door. Born in the transaction that is its cause; taken by one node for two minutes, which sends it; ends sent, withdrawn
 * because it has become untrue, or failed after five tries. Where a node fell silent over it nobody knows whether it has arrived: it says so, and is
 * sent once more.
 */
@Entity
@Table(name = "outbox_message")
@NamedQuery(name = "OutboxMessage.known", query = "SELECT m.key FROM OutboxMessage m WHERE m.key IN :keys")
@NamedQuery(
        name = "OutboxMessage.byIds",
        query = "SELECT m FROM OutboxMessage m WHERE m.id IN :ids ORDER BY m.tryAt, m.id")
@NamedQuery(
        name = "OutboxMessage.lost",
        query =
                "UPDATE OutboxMessage m SET m.state = org.maplebridge.outbox.DispatchState.UNKNOWN, m.leaseUntil = NULL,"
                        + " m.version = m.version + 1"
                        + " WHERE m.state = org.maplebridge.outbox.DispatchState.SENDING AND m.leaseUntil < :now")
@NamedQuery(
        name = "OutboxMessage.withdrawn",
        query =
                "UPDATE OutboxMessage m SET m.state = org.maplebridge.outbox.DispatchState.WITHDRAWN, m.doneAt = :now, m.leaseUntil = NULL,"
                        + " m.version = m.version + 1 WHERE m.about IN :about AND m.state IN :open")
@NamedQuery(
        name = "OutboxMessage.forgotten",
        query = "DELETE FROM OutboxMessage m WHERE m.state IN :done AND m.doneAt < :before")
@NamedQuery(
        name = "OutboxMessage.inStates",
        query = "SELECT m FROM OutboxMessage m WHERE m.state IN :states ORDER BY m.tryAt DESC, m.id DESC")
@NamedQuery(name = "OutboxMessage.counts", query = "SELECT m.state, COUNT(m) FROM OutboxMessage m GROUP BY m.state")
public class OutboxMessage extends Aggregate {

    /** So long a node has for one message; then it counts as silent. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** So often it is tried. */
    static final int TRIES = 5;

    private static final int LONGEST_COMPLAINT = 500;

    @Column(name = "message_key", updatable = false)
    private String key;

    @Column(name = "way", updatable = false)
    private String way;

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
    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "try_at")
    private Instant tryAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DispatchState state = DispatchState.QUEUED;

    @Column(name = "attempts")
    private int attempts;

    @Convert(converter = InstantConverter.class)
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Convert(converter = InstantConverter.class)
    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "complaint")
    private String complaint;

    protected OutboxMessage() {}

    /**
     * Is laid into the tray.
     *
     * @param notBefore before this moment nobody sends it
     */
    OutboxMessage(Dispatch dispatch, Instant notBefore, Instant at) {
        key = dispatch.key();
        way = dispatch.way();
        person = dispatch.person();
        about = dispatch.about();
        template = dispatch.template();
        values = Canonical.text(dispatch.values());
        writtenAt = at;
        tryAt = notBefore.isBefore(at) ? at : notBefore;
    }

    /** A node takes it and has {@link #LEASE} to send it. */
    void take(Instant now) {
        state = DispatchState.SENDING;
        attempts++;
        leaseUntil = now.plus(LEASE);
    }

    /** It has arrived; says whether it was still wanted. */
    boolean arrived(Instant now) {
        if (state == DispatchState.WITHDRAWN) {
            return false;
        }
        state = DispatchState.SENT;
        doneAt = now;
        leaseUntil = null;
        complaint = null;
        return true;
    }

    /** It has not arrived: it is tried again after a while that grows, or given up. */
    void refused(String why, Instant now) {
        if (state == DispatchState.WITHDRAWN) {
            return;
        }
        complaint = why == null || why.length() <= LONGEST_COMPLAINT ? why : why.substring(0, LONGEST_COMPLAINT);
        leaseUntil = null;
        if (attempts >= TRIES) {
            state = DispatchState.FAILED;
            doneAt = now;
        } else {
            state = DispatchState.QUEUED;
            tryAt = now.plus(Duration.ofMinutes(1L << (2 * (attempts - 1))));
        }
    }

    /**
     * Somebody has mended what was in the way.
     *
     * @throws Conflict unless it had been given up
     */
    public void tryAgain(Instant now) {
        if (state != DispatchState.FAILED) {
            throw new Conflict("fault.outbox.notFailed");
        }
        state = DispatchState.QUEUED;
        attempts = 0;
        doneAt = null;
        tryAt = now;
    }

    /** What the receiver knows it by if it comes twice. */
    public String key() {
        return key;
    }

    /** How it goes. */
    public String way() {
        return way;
    }

    /** For whom it is. */
    public UUID person() {
        return person;
    }

    /** By what it can be withdrawn; may be null. */
    public UUID about() {
        return about;
    }

    /** What it says. */
    public String template() {
        return template;
    }

    /** What stands in its places, as JSON. */
    public String values() {
        return values;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Before this moment nobody sends it. */
    public Instant tryAt() {
        return tryAt;
    }

    public DispatchState state() {
        return state;
    }

    /** How often somebody has begun to send it. */
    public int attempts() {
        return attempts;
    }

    /** When it arrived, was withdrawn or given up; null before. */
    public Instant doneAt() {
        return doneAt;
    }

    /** What was in the way the last time; null if nothing was. */
    public String complaint() {
        return complaint;
    }
}
