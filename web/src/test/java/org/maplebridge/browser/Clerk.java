package org.maplebridge.browser;

import org.maplebridge.casefile.Party;

/** Somebody who fills in the form on a dispute: at the window, or in a commission. */
class Clerk extends Person {

    Clerk(OpenOffice office, Language language, int width, String account) {
        super(office, language, width, account);
    }

    /** The row of a party: it begins with its place and side. */
    Part party(int place, Party.Side side) {
        return group(place + " " + words().name(side));
    }

    /** The row of a claim. */
    Part claim(int place) {
        return group(word("dispute.claim.nth", place));
    }
}
