package org.maplebridge.web.cases;

import java.util.Locale;

/** What can be done about the ways from an agreement; each reads the fields that its form shows. */
public enum RouteAct {
    /** An application is begun. */
    BEGIN,
    /** A party wants to apply. */
    CONSENT,
    /** A paper goes along. */
    ENCLOSE,
    /** Nothing is missing. */
    PREPARE,
    /** It has been filed. */
    FILE,
    /** The body looks into it. */
    ACCEPTED,
    /** It does not. */
    NOTACCEPTED,
    /** It has done what was asked. */
    GRANTED,
    /** It refuses. */
    REFUSED,
    /** What was granted has been served on all. */
    SERVED,
    /** Those who applied do not want it any more. */
    WITHDRAW;

    /** As the address says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it cannot be without a paper. */
    public boolean byPaper() {
        return this == CONSENT || this == ENCLOSE || this == NOTACCEPTED || this == GRANTED || this == REFUSED;
    }

    /** Whether it is about a ground of the law. */
    public boolean byGround() {
        return this == NOTACCEPTED || this == REFUSED;
    }

    /** Whether it has a day of its own. */
    public boolean onDay() {
        return this == CONSENT
                || this == FILE
                || this == ACCEPTED
                || this == NOTACCEPTED
                || this == GRANTED
                || this == REFUSED;
    }

    /** Whether it says something in words. */
    public boolean inWords() {
        return this == BEGIN || byGround() || this == WITHDRAW;
    }
}
