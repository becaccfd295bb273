package org.maplebridge.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.InstantConverter;
import org.maplebridge.basics.Sha256;
import org.maplebridge.basics.UuidConverter;

/**
 * Something that happened to a subject: who, when, what, from where. Written once, never changed, never deleted; its hash covers all of it
 * and the hash of the event before. Details hold plain values in canonical JSON; a sensitive value enters as a {@link Digest} only.
 */
@Entity
@Table(name = "event")
public class Event {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "subject")
    private UUID subject;

    @Column(name = "seq")
    private long seq;

    @Convert(converter = InstantConverter.class)
    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Convert(converter = UuidConverter.class)
    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "source")
    private String source;

    @Column(name = "type")
    private String type;

    @Column(name = "details")
    private String details;

    @Column(name = "prev_hash")
    private String prevHash;

    @Column(name = "hash")
    private String hash;

    protected Event() {}

    Event(UUID subject, Chain chain, Instant at, Actor actor, String type, Map<String, ?> details) {
        this.id = Ids.next();
        this.subject = subject;
        this.seq = chain.lastSeq() + 1;
        this.at = at;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.source = actor.source();
        this.type = type;
        this.details = Canonical.text(details);
        this.prevHash = chain.lastHash();
        this.hash =
                hash(id, subject, seq, at, actorKind.name(), actorId, actorName, source, type, this.details, prevHash);
    }

    /** The hash of an event from its parts; the verifier computes it again from the stored row. */
    static String hash(
            UUID id,
            UUID subject,
            long seq,
            Instant at,
            String actorKind,
            UUID actorId,
            String actorName,
            String source,
            String type,
            String details,
            String prevHash) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("id", id);
        parts.put("subject", subject);
        parts.put("seq", seq);
        parts.put("at", at);
        parts.put("actorKind", actorKind);
        parts.put("actorId", actorId);
        parts.put("actorName", actorName);
        parts.put("source", source);
        parts.put("type", type);
        parts.put("details", details);
        parts.put("prev", prevHash);
        return Sha256.hex(Canonical.bytes(parts));
    }

    public UUID id() {
        return id;
    }

    /** The case, referral or book that this is about. */
    public UUID subject() {
        return subject;
    }

    /** The place in the subject's chain, from 1 without gaps. */
    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public Actor.Kind actorKind() {
        return actorKind;
    }

    public UUID actorId() {
        return actorId;
    }

    public String actorName() {
        return actorName;
    }

    /** The network address; null for a process. */
    public String source() {
        return source;
    }

    /** What happened, such as {@code case.accepted}; {@code event.} before it is the key of its text. */
    public String type() {
        return type;
    }

    /** The particulars in canonical JSON. */
    public String details() {
        return details;
    }

    public String hash() {
        return hash;
    }
}
