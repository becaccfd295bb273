package org.maplebridge.web.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The door to the numbers, for those who answer for them. */
@ApplicationScoped
public class StatisticsEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.LOOK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String textKey() {
        return "statistics.nav";
    }

    @Override
    public String path() {
        return "/statistics/index.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(Role.ROOM_HEAD, Role.SUPERVISOR);
    }
}
