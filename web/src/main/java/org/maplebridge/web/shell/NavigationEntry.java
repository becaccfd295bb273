package org.maplebridge.web.shell;

import org.maplebridge.web.security.CurrentUser;

/**
 * One door in the left-hand navigation. Each room of pages brings its own as an {@code @ApplicationScoped} bean; an entry whose page does
 * not exist is not written, so nothing leads nowhere.
 */
public interface NavigationEntry {

    /** The three shelves of the navigation, in their order; titles are {@code common.nav.<section>}. */
    enum Section {
        WORK,
        TOGETHER,
        LOOK
    }

    Section section();

    /** The place on the shelf, small numbers first: 10, 20, 30... */
    int order();

    /** The key of the door's name. */
    String textKey();

    /** The page, such as {@code /inbox/inbox.xhtml}. */
    String path();

    /** Whether this person has business here. Showing is a courtesy; the right is checked behind the door. */
    boolean visibleTo(CurrentUser person);

    /** How much waits behind the door; 0 shows no number. One indexed count at most, because it is asked on every page. */
    default long count(CurrentUser person) {
        return 0;
    }

    /** Whether the number means trouble, such as overdue payments. */
    default boolean urgent() {
        return false;
    }
}
