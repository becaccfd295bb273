package org.maplebridge.deadline;

/**
 * Under what terms a limit may be lengthened, always before it has run out.
 *
 * @param by      who must agree
 * @param maximum the most that all extensions together may add, in the rule's unit; null where the law names none
 * @param from    from which day the added time is counted
 */
public record Extension(By by, Integer maximum, From from) {

    public Extension {
        if (by == null || from == null || maximum != null && maximum < 1) {
            throw new IllegalArgumentException("An extension names who agrees and from which day it runs");
        }
    }

    /** Who must agree to an extension. */
    public enum By implements Worded {
        /** All parties to the dispute. */
        BOTH_PARTIES,
        /** The head of the arbitration commission, in writing. */
        COMMISSION_DIRECTOR,
        /** The president of the court. */
        COURT_PRESIDENT,
        /** The administrative authority in charge. */
        AUTHORITY,
        /** The head of the body that handles the matter. */
        HEAD_OF_BODY;

        @Override
        public String textKey() {
            return "deadline.extension.by." + name();
        }
    }

    /** The day zero of the added time. */
    public enum From implements Worded {
        /** The due day, after it has moved off a rest day: nobody loses the days of a festival. */
        ROLLED_END,
        /** The last counted day itself. */
        RAW_END;

        @Override
        public String textKey() {
            return "deadline.extension.from." + name();
        }
    }
}
