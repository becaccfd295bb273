package org.maplebridge.history;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.maplebridge.basics.UuidConverter;

/**
 * The head of one subject's chain of events: the last number and hash. Born with the subject's first event; each event moves it on. Its
 * row is the lock that every writing use case on the subject takes first.
 */
@Entity
@Table(name = "chain")
public class Chain {

    /** What stands before the first event. */
    static final String ORIGIN = "0".repeat(64);

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "subject")
    private UUID subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Subject.Kind kind;

    @Column(name = "last_seq")
    private long lastSeq;

    @Column(name = "last_hash")
    private String lastHash;

    protected Chain() {}

    Chain(Subject subject) {
        this.subject = subject.id();
        this.kind = subject.kind();
        this.lastHash = ORIGIN;
    }

    /** Whose chain it is. */
    UUID subject() {
        return subject;
    }

    /** The number of the last event, from 1; 0 before the first. */
    public long lastSeq() {
        return lastSeq;
    }

    /** The hash of the last event. */
    public String lastHash() {
        return lastHash;
    }

    Subject.Kind kind() {
        return kind;
    }

    /** Takes an event as the new end of the chain. */
    void moveTo(Event event) {
        lastSeq = event.seq();
        lastHash = event.hash();
    }
}
