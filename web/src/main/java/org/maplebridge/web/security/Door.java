package org.maplebridge.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.maplebridge.identity.Accounts;
import org.maplebridge.identity.SignInOutcome;

/** What the pages at the door do: let a person in, and renew a log-in after a change of password. */
@RequestScoped
public class Door {

    @Inject
    private Accounts accounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser currentUser;

    /** Checks account and password, and begins the log-in if they are right. */
    public SignInOutcome enter(String accountName, String password) {
        SignInOutcome outcome = accounts.authenticate(accountName, password, currentUser.source());
        outcome.signedIn().ifPresent(person -> LogIn.begin(request, person));
        return outcome;
    }

    /**
     * Changes the person's own password; this log-in goes on under a new session id, all others end.
     *
     * @throws org.maplebridge.basics.InvalidInput if the old password is wrong or the new one too weak
     */
    public void changePassword(String currentPassword, String newPassword) {
        LogIn.of(request).renew(accounts.changeOwnPassword(currentUser.actor(), currentPassword, newPassword));
        request.changeSessionId();
    }
}
