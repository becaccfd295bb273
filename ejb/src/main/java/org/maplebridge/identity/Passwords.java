package org.maplebridge.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * Hashes and verifies passwords: PBKDF2 with HMAC-SHA-512, 210,000 rounds (the figure that OWASP gives for it), 32 bytes of salt. A hash
 * carries its own figures, so that older ones still verify when the figure grows.
 */
@ApplicationScoped
class Passwords {

    static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    @Inject
    private Pbkdf2PasswordHash pbkdf2;

    private String nobodys;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(PARAMETERS);
        nobodys = hash(OneTimePassword.random().text());
    }

    /** The hash that is kept for a password. */
    String hash(String password) {
        return pbkdf2.generate(characters(password));
    }

    /**
     * Whether the password is the one that was hashed.
     *
     * @param hash what is kept; null for an account that does not exist, which takes as long and is never true
     */
    boolean verify(String password, String hash) {
        boolean overlong = password.length() > 2 * PasswordPolicy.LONGEST;
        boolean verified = pbkdf2.verify(characters(overlong ? "" : password), hash == null ? nobodys : hash);
        return verified && hash != null && !overlong;
    }

    /** One form for what input methods write in several: full-width letters, composed accents. */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}
