package org.maplebridge.statistics;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;

/**
 * The days that a table of numbers speaks of, both included.
 *
 * @param from the first legal day
 * @param to   the last legal day, at most ten years later
 */
public record Period(LocalDate from, LocalDate to) implements Serializable {

    private static final int LONGEST_IN_YEARS = 10;

    /**
     * @throws InvalidInput naming {@code from} or {@code to}, if a day is missing, they are the wrong way round or too far apart
     */
    public Period {
        new InvalidInput.Check()
                .that(from != null, "from", "fault.statistics.day")
                .that(to != null, "to", "fault.statistics.day")
                .that(from == null || to == null || !to.isBefore(from), "to", "fault.statistics.period")
                .that(
                        from == null || to == null || to.isBefore(from.plusYears(LONGEST_IN_YEARS)),
                        "to",
                        "fault.statistics.tooLong",
                        LONGEST_IN_YEARS)
                .orThrow();
    }

    /** The month, whole. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** The calendar quarter in which the day lies, whole. */
    public static Period quarterOf(LocalDate day) {
        YearMonth first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    /** The calendar year, whole. */
    public static Period of(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The months that it touches, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .toList();
    }

    /** That part of it which lies in the month, one of {@link #months()}. */
    public Period within(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last);
    }
}
