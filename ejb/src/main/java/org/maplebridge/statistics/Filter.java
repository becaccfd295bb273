package org.maplebridge.statistics;

import java.util.UUID;

/**
 * Which cases a table of numbers speaks of, within what its reader may count.
 *
 * @param period  the days
 * @param room    one room; null for all
 * @param type    one type of dispute; null for all
 * @param exactly whether the type is meant without the types below it
 */
public record Filter(Period period, UUID room, String type, boolean exactly) {

    /** All cases of a period. */
    public static Filter of(Period period) {
        return new Filter(period, null, null, false);
    }
}
