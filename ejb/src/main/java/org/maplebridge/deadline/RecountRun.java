package org.maplebridge.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Aggregate;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.UuidConverter;

/**
 * One counting anew of the running clocks. Born with the acceptance of a calendar, in its transaction, so that none is ever forgotten; grows with each
 * batch, in the batch's transaction; ends when nothing waits any more, or a newer one has taken its place. While a node is at it, it holds a lease; when
 * that is over, anybody may go on.
 */
@Entity
@Table(name = "clock_recount")
public class RecountRun extends Aggregate {

    /** A batch takes a second or two; a node that has not ended one for so long has fallen silent. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    @Column(name = "calendar_version", updatable = false)
    private String calendarVersion;

    @Column(name = "total", updatable = false)
    private long total;

    @Column(name = "counted")
    private long counted;

    @Column(name = "moved")
    private long moved;

    @Convert(converter = UuidConverter.class)
    @Column(name = "begun_by", updatable = false)
    private UUID begunBy;

    @Column(name = "begun_by_name", updatable = false)
    private String begunByName;

    @Convert(converter = InstantConverter.class)
    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended_at")
    private Instant endedAt;

    protected RecountRun() {}

    /** @param total how many clocks wait to be counted */
    RecountRun(String calendarVersion, long total, Actor by, Instant at) {
        this.calendarVersion = calendarVersion;
        this.total = total;
        this.begunBy = by.id();
        this.begunByName = by.name();
        this.begunAt = at;
        this.leaseUntil = at;
    }

    /** A node is at it, from now until it says so again. */
    void lease(Instant now) {
        leaseUntil = now.plus(LEASE);
    }

    /** Another batch is done. */
    void add(int counted, int moved, Instant now) {
        this.counted += counted;
        this.moved += moved;
        lease(now);
    }

    /** Nothing waits any more. */
    void end(Instant now) {
        endedAt = now;
    }

    /** Whether a node is at it. */
    boolean isHeld(Instant now) {
        return endedAt == null && now.isBefore(leaseUntil);
    }

    /** In whose name it is done: whoever accepted the calendar. */
    Actor begunBy() {
        return Actor.person(begunBy, begunByName, null);
    }

    String calendarVersion() {
        return calendarVersion;
    }

    long total() {
        return total;
    }

    long counted() {
        return counted;
    }

    long moved() {
        return moved;
    }

    Instant endedAt() {
        return endedAt;
    }
}
