package org.maplebridge.statistics;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The counts of one measure, told apart by room, type and month. Read in one statement, so that the sums by room, by type and by month
 * and the total cannot contradict each other.
 */
record Tally(List<Cell> cells) {

    /** How many cases of one room and one type in one month. */
    record Cell(UUID room, String type, YearMonth month, long count) {}

    long total() {
        return cells.stream().mapToLong(Cell::count).sum();
    }

    <K> Map<K, Long> by(Function<Cell, K> key) {
        Map<K, Long> sums = new LinkedHashMap<>();
        cells.forEach(cell -> sums.merge(key.apply(cell), cell.count(), Long::sum));
        return sums;
    }
}
