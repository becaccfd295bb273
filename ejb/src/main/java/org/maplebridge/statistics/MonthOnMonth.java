package org.maplebridge.statistics;

/**
 * This month so far beside the whole month before it, as somebody may see them: what a supervisor looks at in the morning.
 *
 * @param open whether the reader may open the lists behind the numbers; else small counts are hidden
 */
public record MonthOnMonth(boolean open, Month current, Month before) {

    /**
     * The counts of one of the two; a hidden one is null.
     *
     * @param period the days counted
     */
    public record Month(Period period, Long accepted, Long ended, Long successful) {

        /** Successful of accepted; null if one of the two is hidden. */
        public Proportion rate() {
            return accepted == null || successful == null ? null : new Proportion(successful, accepted);
        }
    }
}
