package org.maplebridge.inbox;

import java.util.List;

/**
 * One page of the inbox with what a reader wants to know of the rest.
 *
 * @param rows  at most a page
 * @param count how many there are in all, counted to {@link InboxLists#COUNTED} and no further
 * @param more  whether there is a page after this one; also beyond what is counted
 */
public record InboxList(List<InboxRow> rows, Count count, boolean more) {

    /**
     * How many there are.
     *
     * @param number the number, at most {@link InboxLists#COUNTED}
     * @param more   whether there are more than that
     */
    public record Count(int number, boolean more) {

        static Count of(long counted) {
            return counted > InboxLists.COUNTED ? new Count(InboxLists.COUNTED, true) : new Count((int) counted, false);
        }
    }
}
