package org.maplebridge.basics;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Makes the ids of everything that is stored: time-ordered UUIDs (version 7), so that rows of one hour lie beside each other in
 * the index. People never see them; they quote the case number.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, later in order than every id made before it in this process. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The sixteen bytes under which an id is stored. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id that was stored as sixteen bytes. */
    public static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
