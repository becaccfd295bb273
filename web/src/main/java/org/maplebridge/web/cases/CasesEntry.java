package org.maplebridge.web.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.web.security.CurrentUser;
import org.maplebridge.web.shell.NavigationEntry;

/** The way to the cases, for everybody who may read any. */
@ApplicationScoped
public class CasesEntry implements NavigationEntry {

    @Inject
    private CaseBook book;

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
        return "case.list.title";
    }

    @Override
    public String path() {
        return "/cases/index.xhtml";
    }

    @Override
    public boolean visibleTo(CurrentUser person) {
        return book.readsCases(person.actor());
    }
}
