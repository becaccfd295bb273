package org.maplebridge.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the lines of a table from counts, hides what is too small, and puts them in order. */
final class Tables {

    private Tables() {}

    /**
     * A line for each key: the given ones, and whatever else was counted.
     *
     * @param open whether small counts may be shown
     */
    static <K> List<Figures.Line<K>> lines(
            Collection<K> given, Map<K, Long> accepted, Map<K, Long> successful, boolean open) {
        Set<K> keys = new LinkedHashSet<>(given);
        keys.addAll(accepted.keySet());
        keys.addAll(successful.keySet());
        List<Long> wholes = column(keys, accepted, open);
        List<Long> parts = column(keys, successful, open);
        List<Figures.Line<K>> lines = new ArrayList<>();
        int place = 0;
        for (K key : keys) {
            lines.add(new Figures.Line<>(key, wholes.get(place), parts.get(place), null));
            place++;
        }
        return lines;
    }

    private static <K> List<Long> column(Collection<K> keys, Map<K, Long> counts, boolean open) {
        List<Long> column =
                keys.stream().map(key -> counts.getOrDefault(key, 0L)).toList();
        return open ? column : SmallCells.hide(column);
    }

    static <K> List<Figures.Line<K>> mostAcceptedFirst(List<Figures.Line<K>> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Tables::shownAccepted).reversed())
                .toList();
    }

    /** Those with enough cases by their rate, best first and with their rank; then the others, most accepted first. */
    static <K> List<Figures.Line<K>> ranked(List<Figures.Line<K>> lines) {
        List<Figures.Line<K>> enough = lines.stream()
                .filter(Tables::isRanked)
                .sorted(Comparator.<Figures.Line<K>, BigDecimal>comparing(Tables::rate)
                        .thenComparing(Tables::shownAccepted)
                        .reversed())
                .toList();
        List<Figures.Line<K>> ordered = new ArrayList<>();
        int rank = 0;
        for (int place = 0; place < enough.size(); place++) {
            Figures.Line<K> line = enough.get(place);
            if (place == 0 || rate(line).compareTo(rate(enough.get(place - 1))) != 0) {
                rank = place + 1;
            }
            ordered.add(new Figures.Line<>(line.key(), line.accepted(), line.successful(), rank));
        }
        ordered.addAll(
                mostAcceptedFirst(lines.stream().filter(line -> !isRanked(line)).toList()));
        return ordered;
    }

    private static boolean isRanked(Figures.Line<?> line) {
        return line.rate() != null && line.accepted() >= Indicator.RANKED_FROM;
    }

    /** As the table shows it: rates that read the same share a rank. */
    private static BigDecimal rate(Figures.Line<?> line) {
        return line.rate().percent(1).orElseThrow();
    }

    private static long shownAccepted(Figures.Line<?> line) {
        return line.accepted() == null ? 0 : line.accepted();
    }
}
