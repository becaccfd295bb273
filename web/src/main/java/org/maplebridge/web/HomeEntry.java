package org.maplebridge.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The way home, for everyone. */
@ApplicationScoped
public class HomeEntry implements NavigationEntry {

    @Override
    public Section section() {
        return Section.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String textKey() {
        return "common.nav.home";
    }

    @Override
    public String path() {
        return "/index.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return true;
    }
}
