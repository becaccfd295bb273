package org.maplebridge.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The door to the administrator's pages. */
@ApplicationScoped
public class AdminEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.LOOK;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String textKey() {
        return "admin.nav";
    }

    @Override
    public String path() {
        return "/admin/people.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(Role.ADMINISTRATOR);
    }
}
