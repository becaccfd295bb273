package org.maplebridge.web.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** What the door asks the domain: is this the person, and is the log-in still good. Implemented over the accounts of {@code identity}. */
public interface SignIn {

    /**
     * Checks an account's password.
     *
     * @param source the network address, for the throttle and the history
     */
    Answer authenticate(String accountName, String password, String source);

    /** Whether a log-in of this epoch still holds: false after "log out everywhere", a new password, or a closed account. */
    boolean holds(UUID person, long epoch);

    /**
     * Changes the person's own password; every other log-in of the person ends.
     *
     * @return the new epoch, under which this log-in goes on
     * @throws org.maplebridge.basics.InvalidInput if the old password is wrong or the new one too weak
     */
    long changePassword(SignedIn person, String oldPassword, String newPassword, String source);

    /**
     * What came of a log-in.
     *
     * @param person            who it is; null if account or password is wrong, or the throttle holds
     * @param retryAfterSeconds how long to wait before the next try; 0 for at once
     */
    record Answer(SignedIn person, long retryAfterSeconds) {}

    /**
     * The person who has logged in, as the session keeps it: names for the top bar, nothing that decides a right.
     *
     * @param epoch              the count of the person's log-in lives, see {@link #holds}
     * @param mustChangePassword whether the next page is the change of the password
     */
    record SignedIn(
            UUID id,
            String name,
            UUID organisation,
            String organisationName,
            Set<String> roles,
            long epoch,
            boolean mustChangePassword)
            implements Serializable {

        /** The same person in the next life of the log-in, with a password of the person's own. */
        SignedIn renewed(long newEpoch) {
            return new SignedIn(id, name, organisation, organisationName, roles, newEpoch, false);
        }
    }
}
