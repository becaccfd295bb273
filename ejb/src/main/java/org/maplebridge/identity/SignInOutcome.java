package org.maplebridge.identity;

import java.util.Optional;

/**
 * What came of an attempt to log in. A wrong password, an unknown account and a deactivated one read the same.
 *
 * @param signedIn          the person, if all was right
 * @param retryAfterSeconds how long to wait before the next try is looked at; 0 if it may come at once
 */
public record SignInOutcome(Optional<SignedIn> signedIn, long retryAfterSeconds) {

    static SignInOutcome in(SignedIn person) {
        return new SignInOutcome(Optional.of(person), 0);
    }

    static SignInOutcome refused() {
        return new SignInOutcome(Optional.empty(), 0);
    }

    static SignInOutcome tooEarly(long seconds) {
        return new SignInOutcome(Optional.empty(), seconds);
    }

    /** Whether the attempt was not looked at, because it came too early. */
    public boolean tooEarly() {
        return retryAfterSeconds > 0;
    }
}
