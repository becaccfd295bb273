package org.maplebridge.history;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.maplebridge.basics.Sha256;

/**
 * Stands in an event for a sensitive value (identity number, health, caucus text): a salted digest and a reference to where the value
 * lives, so that the value can be erased one day and the chain still holds.
 */
public final class Digest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Digest() {}

    /**
     * The entry for an event's details.
     *
     * @param reference where the value lives, such as {@code party/0190.../idNumber}
     * @param value     the value, which does not enter the event
     */
    public static Map<String, String> of(String reference, String value) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return Map.of(
                "reference", reference,
                "salt", hex,
                "digest", Sha256.hex((hex + value).getBytes(StandardCharsets.UTF_8)));
    }
}
