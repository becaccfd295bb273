package org.maplebridge.casefile;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a reader of the list of cases looks for; null or blank for all.
 *
 * @param text        the beginning of a case number, of a party's name, or of a telephone number
 * @param stage       where the case stands
 * @param room        the room that has it
 * @param disputeType a level-one code, which takes its level-two codes along
 * @param openOnly    leave out what has been closed
 * @param unmovedDays only cases of which nothing has been noted for so many days, though somebody should: an agreement that is being performed
 *                    has days of its own
 * @param order       which comes first
 */
public record CaseFilter(
        String text, Stage stage, UUID room, String disputeType, boolean openOnly, Integer unmovedDays, Order order)
        implements Serializable {

    /** The open cases that nobody has moved for so many days, the longest first. */
    public static CaseFilter unmoved(int days) {
        return new CaseFilter(null, null, null, null, true, days, Order.UNMOVED);
    }

    /** Which cases come first. */
    public enum Order {
        /** What was changed last. */
        CHANGED,
        /** Whose limit ends first; those without one last. */
        DUE,
        /** Whose last event is the longest ago. */
        UNMOVED
    }
}
