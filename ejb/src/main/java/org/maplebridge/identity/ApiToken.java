package org.maplebridge.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.maplebridge.basics.Sha256;

/**
 * The secret by which another system is known. Shown once when it is made; kept as its SHA-256 only, which is enough because it is
 * long and random, unlike a password.
 *
 * @param text what stands after {@code Bearer} in the request
 */
public record ApiToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token of 256 random bits; its beginning tells scanners of leaked secrets what it is. */
    public static ApiToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new ApiToken(
                "maplebridge_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept: 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never the token itself: records are printed into logs. */
    @Override
    public String toString() {
        return "ApiToken[…]";
    }
}
