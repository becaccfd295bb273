package org.maplebridge.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.InboxLists;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The door to the inbox, with the number of what the person has in hand. */
@ApplicationScoped
public class InboxEntry implements NavigationEntry {

    @Inject
    private InboxLists lists;

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String textKey() {
        return "inbox.nav";
    }

    @Override
    public String path() {
        return "/inbox.xhtml";
    }

    /** Everybody who does steps or supervises those who do; the administrator has nothing there. */
    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(
                Role.WINDOW_CLERK,
                Role.DUTY_OFFICER,
                Role.MEDIATOR,
                Role.ROOM_HEAD,
                Role.ARBITRATION_CLERK,
                Role.ARBITRATOR,
                Role.SUPERVISOR,
                Role.ARCHIVIST);
    }

    @Override
    public long count(CurrentUser person) {
        return lists.mine(person.actor());
    }
}
