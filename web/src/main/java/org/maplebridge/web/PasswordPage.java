package org.maplebridge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.web.security.Door;

/** Where a person chooses a new password: by own wish, or first of all if the old one was given by the administrator. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    private Door door;

    private String currentPassword;
    private String newPassword;
    private String again;

    /** Changes the password and leads home. */
    public void change() throws IOException {
        if (!newPassword.equals(again)) {
            throw new InvalidInput("again", "door.password.differs");
        }
        door.changePassword(currentPassword, newPassword);
        FacesContext.getCurrentInstance().getExternalContext().redirect("/");
    }

    @NotNull
    @Size(max = 200)
    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    @NotNull
    @Size(max = 200)
    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    @NotNull
    @Size(max = 200)
    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
