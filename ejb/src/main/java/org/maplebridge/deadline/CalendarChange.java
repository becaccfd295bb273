package org.maplebridge.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;

/**
 * What a notice would change in the calendar, day by day; shown before it is accepted.
 *
 * @param year    the year of the notice
 * @param edition the number that it would get: 1 for a year that had none
 * @param source  where it can be read
 * @param lines   only the days that differ, in order
 * @param clocks  how many running clocks would be counted anew
 */
public record CalendarChange(int year, int edition, String source, List<Line> lines, long clocks)
        implements Serializable {

    public CalendarChange {
        lines = List.copyOf(lines);
    }

    /**
     * A day that differs.
     *
     * @param before what the notice in force makes of it; null if it does not list it
     * @param after  what the new notice makes of it; null if it no longer lists it
     */
    public record Line(LocalDate day, Words name, Kind before, Kind after) implements Serializable {}

    /** Compares two notices of one year. */
    static List<Line> between(List<ListedDay> before, List<ListedDay> after) {
        SortedMap<LocalDate, Line> lines = new TreeMap<>();
        before.forEach(day -> lines.put(day.day(), new Line(day.day(), day.name(), day.kind(), null)));
        after.forEach(day -> lines.merge(
                day.day(),
                new Line(day.day(), day.name(), null, day.kind()),
                (old, fresh) -> new Line(day.day(), fresh.name(), old.before(), fresh.after())));
        List<Line> differing = new ArrayList<>(lines.values());
        differing.removeIf(line -> line.before() == line.after());
        return differing;
    }
}
