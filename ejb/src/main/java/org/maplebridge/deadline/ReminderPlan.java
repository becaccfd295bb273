package org.maplebridge.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.maplebridge.basics.OfficeClock;

/**
 * When people are reminded of a due day: so many days before it, on it, and after it, always at nine in the morning of a working day. What would fall on a
 * rest day comes the working day before, because after the festival it would be too late; the word that a day has passed comes the working day after,
 * because before it would be untrue. Of two that fall on one morning only the nearer to the end is left. Never changed: another due day is another plan.
 */
public final class ReminderPlan {

    /** When the office reminds. */
    static final LocalTime MORNING = LocalTime.of(9, 0);

    /** From here on it is evening, and what is late waits for the next working day. */
    static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final List<Planned> planned;

    private ReminderPlan(List<Planned> planned) {
        this.planned = List.copyOf(planned);
    }

    /**
     * One reminder.
     *
     * @param daysBefore its level: how many days before the due day it is meant for; negative: after it
     * @param at         the morning on which it goes out
     */
    public record Planned(int daysBefore, Instant at) {}

    /**
     * The plan for a due day.
     *
     * @param dueOn      the last day in time; null for a limit that stands still, of which nobody is reminded
     * @param daysBefore the levels
     */
    public static ReminderPlan of(LocalDate dueOn, Collection<Integer> daysBefore, WorkingCalendar calendar) {
        TreeMap<Instant, Planned> byMorning = new TreeMap<>();
        List<Integer> farthestFirst = new ArrayList<>(dueOn == null ? List.of() : daysBefore);
        farthestFirst.sort(Comparator.reverseOrder());
        for (int days : farthestFirst) {
            morning(dueOn.minusDays(days), days < 0, calendar)
                    .ifPresent(morning -> byMorning.put(morning, new Planned(days, morning)));
        }
        return new ReminderPlan(List.copyOf(byMorning.values()));
    }

    /**
     * The plan for a limit of hours: an open hour of the office before it ends, where people are reminded on the last day at all, and when it has run out,
     * where they are reminded afterwards.
     *
     * @param dueAt      the moment at which it ends
     * @param daysBefore the levels, of which only the last day and what comes after it say something here
     */
    static ReminderPlan ofHours(
            Instant dueAt, Collection<Integer> daysBefore, OfficeHours officeHours, WorkingCalendar calendar) {
        List<Planned> planned = new ArrayList<>();
        if (daysBefore.contains(0)) {
            planned.add(new Planned(0, officeHours.before(dueAt, AN_HOUR, calendar)));
        }
        daysBefore.stream()
                .filter(days -> days < 0)
                .max(Comparator.naturalOrder())
                .ifPresent(days -> planned.add(new Planned(days, officeHours.after(dueAt, Duration.ZERO, calendar))));
        return new ReminderPlan(planned);
    }

    /** Empty where the calendar begins only later: then the day is long past. */
    private static Optional<Instant> morning(LocalDate day, boolean after, WorkingCalendar calendar) {
        LocalDate found = day;
        while (found.getYear() >= calendar.firstYear() && !calendar.isWorkingDay(found)) {
            found = found.plusDays(after ? 1 : -1);
        }
        return found.getYear() < calendar.firstYear()
                ? Optional.empty()
                : Optional.of(LocalDateTime.of(found, MORNING)
                        .atZone(OfficeClock.ZONE)
                        .toInstant());
    }

    /** Whether people may be reminded at this moment: on a working day between morning and evening. */
    public static boolean isTime(Instant now, WorkingCalendar calendar) {
        LocalTime time = now.atZone(OfficeClock.ZONE).toLocalTime();
        return !time.isBefore(MORNING) && time.isBefore(EVENING) && calendar.isWorkingDay(OfficeClock.dayOf(now));
    }

    /** The first reminder that is still to come at the moment, or falls on it; what lies before it is not made up for. */
    public Optional<Planned> from(Instant moment) {
        return planned.stream().filter(each -> !each.at().isBefore(moment)).findFirst();
    }

    /** The first reminder after the moment. */
    public Optional<Planned> after(Instant moment) {
        return planned.stream().filter(each -> each.at().isAfter(moment)).findFirst();
    }

    /** The reminders from one moment to another, both included, in order: more than one only where nobody was there to give them. */
    public List<Planned> between(Instant first, Instant last) {
        return planned.stream()
                .filter(each -> !each.at().isBefore(first) && !each.at().isAfter(last))
                .toList();
    }

    /** All of them, in order. */
    public List<Planned> all() {
        return planned;
    }
}
