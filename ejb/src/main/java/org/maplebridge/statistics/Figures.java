package org.maplebridge.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers of a period as somebody may see them.
 *
 * @param asOf    the moment at which they were counted
 * @param open    whether the reader may open the lists behind the numbers; else small counts are hidden
 * @param totals  every measure; a hidden one is null
 * @param rate    successful of accepted
 * @param byRoom  the rooms, those that are ranked first, best first; then the others, most accepted first
 * @param byType  the types that occur, most accepted first
 * @param byMonth the months of the period in order
 */
public record Figures(
        Instant asOf,
        boolean open,
        Map<Measure, Long> totals,
        Proportion rate,
        List<Line<UUID>> byRoom,
        List<Line<String>> byType,
        List<Line<YearMonth>> byMonth) {

    /**
     * One line of a table.
     *
     * @param key        the room's id, the code of the type, or the month
     * @param accepted   how many were accepted; null if hidden
     * @param successful how many were successful; null if hidden
     * @param rank       the place among the rooms with enough cases, from 1, equal rates sharing one; null if not ranked
     */
    public record Line<K>(K key, Long accepted, Long successful, Integer rank) {

        /** Successful of accepted; null if one of the two is hidden. */
        public Proportion rate() {
            return accepted == null || successful == null ? null : new Proportion(successful, accepted);
        }
    }
}
