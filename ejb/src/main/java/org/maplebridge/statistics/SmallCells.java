package org.maplebridge.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides counts of one to four from those who may not see the cases: so few can be recognised. Where one count alone would be hidden in a
 * column, the next smallest is hidden with it, because else the total would give it away.
 */
final class SmallCells {

    private static final int SHOWN_FROM = 5;

    private SmallCells() {}

    /** Whether a count is so small that it is hidden. Zero tells of nobody. */
    static boolean small(long count) {
        return count > 0 && count < SHOWN_FROM;
    }

    /** The column with null in the place of what is hidden. */
    static List<Long> hide(List<Long> column) {
        Set<Integer> hidden = new TreeSet<>();
        IntStream.range(0, column.size())
                .filter(place -> small(column.get(place)))
                .forEach(hidden::add);
        if (hidden.size() == 1) {
            IntStream.range(0, column.size())
                    .boxed()
                    .filter(place -> !hidden.contains(place) && column.get(place) > 0)
                    .min(Comparator.comparing(column::get))
                    .ifPresent(hidden::add);
        }
        List<Long> shown = new ArrayList<>(column);
        hidden.forEach(place -> shown.set(place, null));
        return shown;
    }
}
