package org.maplebridge.baseline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long somebody was employed, in whole years and whole months of a further one. The first day counts. A month that begins on a day which a later
 * month has not ends with the last day of that month, as article 202 of the Civil Code has it for periods: who begins on 29 February completes the
 * year with the 28th.
 *
 * @param years  whole years
 * @param months whole months of the year that has not been completed, 0 to 11
 * @param more   whether days remain beside them
 */
record ServiceTime(int years, int months, boolean more) {

    private static final int MONTHS_A_YEAR = 12;
    private static final int HALF_A_YEAR = 6;

    /**
     * @param first the first day of employment
     * @param last  the last one, not before the first
     */
    static ServiceTime between(LocalDate first, LocalDate last) {
        LocalDate end = last.plusDays(1);
        int whole = (int) ChronoUnit.MONTHS.between(first, end);
        while (after(first, whole).isAfter(end)) {
            whole--;
        }
        while (!after(first, whole + 1).isAfter(end)) {
            whole++;
        }
        return new ServiceTime(
                whole / MONTHS_A_YEAR,
                whole % MONTHS_A_YEAR,
                !after(first, whole).equals(end));
    }

    /** The first day behind so many months from the first day on. */
    static LocalDate after(LocalDate first, int months) {
        LocalDate same = first.plusMonths(months);
        return same.getDayOfMonth() < first.getDayOfMonth() ? same.plusDays(1) : same;
    }

    /** Half months of wages that it gives (劳动合同法 47): two a year; six months and more count as a year, less as half a one. */
    int halfMonths() {
        if (months >= HALF_A_YEAR) {
            return 2 * years + 2;
        }
        return 2 * years + (months > 0 || more ? 1 : 0);
    }
}
