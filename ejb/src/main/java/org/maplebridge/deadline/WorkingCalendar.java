package org.maplebridge.deadline;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maplebridge.basics.InvalidInput;

/**
 * The working calendar as the State Council's yearly notices make it: the days that they list are rest days or make-up working
 * days, every other day follows its weekday. It covers whole years without a gap. In a year after the last notice it goes by
 * weekdays and says that the answer is provisional; about a year before the first notice it refuses to guess. Never changed: a
 * new notice makes a new calendar.
 */
public final class WorkingCalendar {

    /** The name of a rest day that is one by its weekday alone. */
    static final Words WEEKEND = new Words("周末", "weekend");

    private final int firstYear;
    private final int lastYear;
    private final String version;
    private final Map<LocalDate, ListedDay> listed = new HashMap<>();

    private WorkingCalendar(SortedMap<Integer, Notice> notices) {
        firstYear = notices.firstKey();
        lastYear = notices.lastKey();
        version = versionOf(notices);
        for (int year = firstYear; year <= lastYear; year++) {
            if (!notices.containsKey(year)) {
                throw new InvalidInput("calendar", "fault.deadline.calendar.gap", String.valueOf(year));
            }
        }
        // In order of years: the notice of the later year is the newer word on the days around New Year.
        notices.values().forEach(notice -> notice.days().forEach(day -> listed.put(day.day(), day)));
    }

    /**
     * The calendar that the notices make, one notice a year.
     *
     * @throws InvalidInput if there is none, a year between the first and the last is missing, a year comes twice, or a notice
     *     lists a day twice or far from its year
     */
    public static WorkingCalendar of(Collection<Notice> notices) {
        SortedMap<Integer, Notice> byYear = new TreeMap<>();
        for (Notice notice : notices) {
            if (byYear.put(notice.year(), notice) != null) {
                throw new InvalidInput("calendar", "fault.deadline.calendar.twice", String.valueOf(notice.year()));
            }
        }
        if (byYear.isEmpty()) {
            throw new InvalidInput("calendar", "fault.deadline.calendar.none");
        }
        return new WorkingCalendar(byYear);
    }

    /** Names the years and every notice that is not a first edition: {@code 2020-2026} or {@code 2020-2026,2024.2}. */
    private static String versionOf(SortedMap<Integer, Notice> notices) {
        StringBuilder text =
                new StringBuilder().append(notices.firstKey()).append('-').append(notices.lastKey());
        notices.values().stream()
                .filter(notice -> notice.edition() > 1)
                .forEach(notice ->
                        text.append(',').append(notice.year()).append('.').append(notice.edition()));
        return text.toString();
    }

    /** What this calendar is called; a due date keeps it, so that the very same calendar can be laid out again. */
    public String version() {
        return version;
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    /** Whether the day's year lies after the last published notice, so that whatever is said of it may change. */
    public boolean isProvisional(LocalDate day) {
        return day.getYear() > lastYear;
    }

    /**
     * Asks that the calendar can say something of the day.
     *
     * @throws InvalidInput if its year lies before the first notice
     */
    public void requireCovered(LocalDate day) {
        if (day.getYear() < firstYear) {
            throw new InvalidInput(
                    "startedOn",
                    "fault.deadline.uncovered",
                    day,
                    String.valueOf(day.getYear()),
                    String.valueOf(firstYear));
        }
    }

    /**
     * Whether people work on the day.
     *
     * @throws InvalidInput if its year lies before the first notice
     */
    public boolean isWorkingDay(LocalDate day) {
        requireCovered(day);
        ListedDay entry = listed.get(day);
        return entry == null ? !isWeekend(day) : entry.kind() == Kind.MAKE_UP_DAY;
    }

    /** Whether people work on the day although it is a Saturday or Sunday (调休上班). */
    public boolean isMakeUpDay(LocalDate day) {
        return isWeekend(day) && isWorkingDay(day);
    }

    /** Why the day is not like others: the festival that a notice names for it, "weekend", or no words for a plain working day. */
    public Words nameOf(LocalDate day) {
        ListedDay entry = listed.get(day);
        if (entry != null) {
            return entry.name();
        }
        return isWeekend(day) ? WEEKEND : new Words("", "");
    }

    /** The day itself if people work on it, else the next day on which they do. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The working days after the one day up to and including the other; none if the other is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        int count = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }

    /** The listed days of a month or year, in order; what a date picker marks. */
    public List<ListedDay> listedBetween(LocalDate first, LocalDate last) {
        List<ListedDay> found = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (listed.containsKey(day)) {
                found.add(listed.get(day));
            }
        }
        return found;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** What a notice makes of a day. */
    public enum Kind implements Worded {
        /** Nobody works, whatever the weekday. */
        REST_DAY,
        /** People work, whatever the weekday. */
        MAKE_UP_DAY;

        @Override
        public String textKey() {
            return "deadline.day." + name();
        }
    }

    /**
     * A day on which a notice departs from the weekday.
     *
     * @param name the festival for whose sake it does
     */
    public record ListedDay(LocalDate day, Kind kind, Words name) implements Serializable {}

    /**
     * What the State Council's notice says about one year.
     *
     * @param year    the year it is issued for
     * @param edition 1, or higher when the notice was amended
     * @param days    the days it lists; some may lie in a neighbouring year
     */
    public record Notice(int year, int edition, List<ListedDay> days) {

        public Notice {
            Set<LocalDate> seen = new HashSet<>();
            for (ListedDay listed : days) {
                if (!seen.add(listed.day())) {
                    throw new InvalidInput("calendar", "fault.deadline.calendar.dayTwice", listed.day());
                }
                if (Math.abs(listed.day().getYear() - year) > 1) {
                    throw new InvalidInput(
                            "calendar", "fault.deadline.calendar.strayDay", listed.day(), String.valueOf(year));
                }
            }
            days = List.copyOf(days);
        }
    }
}
