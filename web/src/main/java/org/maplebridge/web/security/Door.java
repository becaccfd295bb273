package org.maplebridge.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the pages at the door do: let a person in, and renew a log-in after a change of password. */
@RequestScoped
public class Door {

    @Inject
    private SignIn signIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser currentUser;

    /** Checks account and password, and begins the log-in if they are right. */
    public SignIn.Answer enter(String accountName, String password) {
        SignIn.Answer answer = signIn.authenticate(accountName, password, currentUser.source());
        if (answer.person() != null) {
            LogIn.begin(request, answer.person());
        }
        return answer;
    }

    /**
     * Changes the person's own password; this log-in goes on under a new session id, all others end.
     *
     * @throws org.maplebridge.basics.InvalidInput if the old password is wrong or the new one too weak
     */
    public void changePassword(String oldPassword, String newPassword) {
        long epoch = signIn.changePassword(currentUser.person(), oldPassword, newPassword, currentUser.source());
        LogIn.of(request).renew(epoch);
        request.changeSessionId();
    }
}
