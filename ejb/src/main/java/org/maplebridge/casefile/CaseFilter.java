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
 * @param order       which comes first
 */
public record CaseFilter(String text, Stage stage, UUID room, String disputeType, boolean openOnly, Order order)
        implements Serializable {

    /** Which cases come first. */
    public enum Order {
        /** What was changed last. */
        CHANGED,
        /** Whose limit ends first; those without one last. */
        DUE
    }
}
