package org.maplebridge.web.security;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that a page of this log-in shows when it posts outside Faces: drafts send it as header {@code X-CSRF-Token}, the log-out form
 * as field {@code csrf}. Faces forms are guarded by their view state. Lives as long as the session.
 */
@Named("csrf")
@SessionScoped
public class CsrfToken implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String token = next();

    public String getToken() {
        return token;
    }

    /** Whether this is the token of this session. */
    public boolean matches(String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String next() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
