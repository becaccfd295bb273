package org.maplebridge.basics;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** What every stored thing has: an id from its first moment and a version that counts its changes. */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id", columnDefinition = "BINARY(16)", nullable = false, updatable = false)
    private UUID id = Ids.next();

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    public UUID id() {
        return id;
    }

    /** The version that a form carries and brings back. */
    public long version() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Aggregate that && getClass() == that.getClass() && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
