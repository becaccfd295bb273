package org.maplebridge.deadline;

import java.util.List;

/** News, in the same transaction, that many clocks have moved at once because the calendar has changed; told instead of as many {@link ClockMoved}. */
public record ClocksMoved(List<ClockMoved> all) {

    public ClocksMoved {
        all = List.copyOf(all);
    }
}
