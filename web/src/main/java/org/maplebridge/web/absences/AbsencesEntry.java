package org.maplebridge.web.absences;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The way to the absences, for those around whom others plan. */
@ApplicationScoped
public class AbsencesEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String textKey() {
        return "absence.title";
    }

    @Override
    public String path() {
        return "/absences/index.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(Role.MEDIATOR, Role.ROOM_HEAD);
    }
}
