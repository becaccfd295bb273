package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.security.Door;

/** One's own account: who one is here, the language, the password, and the end of all log-ins. */
@Named("accountPage")
@RequestScoped
public class AccountPage {

    @Inject
    private Door door;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser currentUser;

    private Person person;

    public Person getPerson() {
        if (person == null) {
            person = directory.person(currentUser.getId());
        }
        return person;
    }

    /** Ends every log-in of this person, this one too, and leads to the door. */
    public void logOutEverywhere() throws IOException {
        door.leaveEverywhere();
        FacesContext.getCurrentInstance().getExternalContext().redirect("/login.xhtml?out=1");
    }
}
