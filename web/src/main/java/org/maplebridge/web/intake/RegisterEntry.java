package org.maplebridge.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The way to the window, for all who take applications in. */
@ApplicationScoped
public class RegisterEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String textKey() {
        return "intake.title";
    }

    @Override
    public String path() {
        return "/intake/register.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(Role.WINDOW_CLERK, Role.GRID_WORKER, Role.DUTY_OFFICER, Role.MEDIATOR, Role.ROOM_HEAD);
    }
}
