package org.maplebridge.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.deadline.WorkingCalendar.Kind;
import org.maplebridge.deadline.WorkingCalendar.ListedDay;

/**
 * A notice on the holidays of a year as somebody brings it, from a file or written down day by day; nothing yet until it is accepted as an edition
 * ({@link CalendarDesk}).
 *
 * @param year   the year it was issued for
 * @param source where the notice can be read, addresses parted by a blank
 * @param days   rest days and make-up working days, in order
 */
public record NoticeDraft(int year, String source, List<ListedDay> days) implements Serializable {

    static final int LONGEST_NAME = 40;
    private static final int LONGEST_SOURCE = 500;

    /** More days one line of a notice never names: it guards against a wrong year in one of its two dates. */
    private static final int LONGEST_RUN = 31;

    public NoticeDraft {
        source = source == null ? "" : source.strip();
        days = days.stream().sorted(Comparator.comparing(ListedDay::day)).toList();
    }

    /**
     * Reads a file of the form of holiday-cn.
     *
     * @throws InvalidInput if it is no such file, has no days or no source, or lists a day twice or far from its year
     */
    public static NoticeDraft ofFile(String text) {
        return HolidayFile.read(text);
    }

    /**
     * The same notice with one more line: all days from the first to the last are of a kind, whatever it said of them before.
     *
     * @param name the festival for whose sake, in Chinese; its English name is known or stays Chinese
     * @throws InvalidInput at {@code first}, {@code last} or {@code name} if a part is missing, the days are in the wrong order, too many, or far
     *     from the year
     */
    public NoticeDraft with(LocalDate first, LocalDate last, Kind kind, String name) {
        LocalDate end = last == null ? first : last;
        String called = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .that(first != null, "first", "fault.required")
                .that(!called.isEmpty(), "name", "fault.required")
                .that(called.length() <= LONGEST_NAME, "name", "fault.deadline.calendar.name", LONGEST_NAME)
                .that(first == null || !end.isBefore(first), "last", "fault.deadline.calendar.order")
                .that(
                        first == null || end.isBefore(first) || end.isBefore(first.plusDays(LONGEST_RUN)),
                        "last",
                        "fault.deadline.calendar.run",
                        LONGEST_RUN)
                .that(
                        first == null || Math.abs(first.getYear() - year) <= 1,
                        "first",
                        "fault.deadline.calendar.strayDay",
                        first,
                        String.valueOf(year))
                .orThrow();
        List<ListedDay> changed = new ArrayList<>(days);
        changed.removeIf(day -> !day.day().isBefore(first) && !day.day().isAfter(end));
        Words words = new Words(called, HolidayFile.english(called));
        first.datesUntil(end.plusDays(1)).forEach(day -> changed.add(new ListedDay(day, kind, words)));
        return new NoticeDraft(year, source, changed);
    }

    /** The same notice without a day, which goes by its weekday then. */
    public NoticeDraft without(LocalDate day) {
        return new NoticeDraft(
                year,
                source,
                days.stream().filter(listed -> !listed.day().equals(day)).toList());
    }

    /** The same notice, to be read elsewhere. */
    public NoticeDraft from(String where) {
        return new NoticeDraft(year, where, days);
    }

    /** Asks that it is a notice, naming the fields to which the findings go. */
    void requireWhole(String sourceField, String daysField) {
        new InvalidInput.Check()
                .that(!days.isEmpty(), daysField, "fault.deadline.calendar.empty", String.valueOf(year))
                .that(!source.isBlank(), sourceField, "fault.deadline.calendar.source")
                .that(source.length() <= LONGEST_SOURCE, sourceField, "fault.deadline.calendar.source")
                .orThrow();
        notice(1);
    }

    /** The notice as the calendar reads it. */
    WorkingCalendar.Notice notice(int edition) {
        return new WorkingCalendar.Notice(year, edition, days);
    }
}
