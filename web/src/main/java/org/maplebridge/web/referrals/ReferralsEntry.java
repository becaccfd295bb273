package org.maplebridge.web.referrals;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.identity.Role;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The way to the referral desk, for the commission, the rooms and those who supervise them. */
@ApplicationScoped
public class ReferralsEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.TOGETHER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String textKey() {
        return "referral.title";
    }

    @Override
    public String path() {
        return "/referrals/index.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return person.is(
                Role.ARBITRATION_CLERK,
                Role.ARBITRATOR,
                Role.WINDOW_CLERK,
                Role.MEDIATOR,
                Role.ROOM_HEAD,
                Role.SUPERVISOR,
                Role.ARCHIVIST);
    }
}
