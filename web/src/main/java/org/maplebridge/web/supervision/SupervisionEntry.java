package org.maplebridge.web.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The door to the deadlines of all rooms, for those who answer for them. */
@ApplicationScoped
public class SupervisionEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.LOOK;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String textKey() {
        return "supervision.nav";
    }

    @Override
    public String path() {
        return WatchAddress.INDEX;
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(Role.ROOM_HEAD, Role.SUPERVISOR);
    }
}
