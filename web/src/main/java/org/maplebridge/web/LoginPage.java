package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.maplebridge.identity.SignInOutcome;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.security.Door;
import org.maplebridge.web.security.LocalPath;
import org.maplebridge.web.text.Words;

/**
 * The log-in page. It has no state on the server, so that it works also when it was left open over night. Wrong account and wrong
 * password read the same; after too many tries it says how long to wait.
 */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    private Door door;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String account;
    private String password;
    private String from;

    /** Checks account and password, and leads to the page that was asked for before. */
    public void enter() throws IOException {
        SignInOutcome outcome = door.enter(account.strip(), password);
        password = null;
        if (outcome.signedIn().isPresent()) {
            leave();
        } else if (outcome.tooEarly()) {
            say(words.say("door.login.wait", (outcome.retryAfterSeconds() + 59) / 60));
        } else {
            say(words.say("door.login.wrong"));
        }
    }

    /** Who has logged in already does not see this page. */
    public void skipIfPresent() throws IOException {
        if (currentUser.isPresent()) {
            leave();
        }
    }

    private void leave() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(LocalPath.orHome(from));
    }

    private static void say(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** The account as it was typed, also when it could not be taken; a page without state would forget it. */
    @NotBlank
    @Size(max = 64)
    public String getAccount() {
        return account == null ? request.getParameter("login:account") : account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    @NotBlank
    @Size(max = 200)
    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
