package org.maplebridge.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;

/**
 * When the office is open on a working day, as spans in order, and the counting of time that passes only then: limits of office
 * hours forwards, reminders before an end backwards. A span that ends at midnight ends with the day and loses no minute.
 *
 * @param spans the open spans of a working day, in order, without overlap
 */
public record OfficeHours(List<Span> spans) {

    public OfficeHours {
        spans = List.copyOf(spans);
        boolean inOrder = !spans.isEmpty();
        for (int i = 1; i < spans.size(); i++) {
            inOrder &= !spans.get(i - 1).endsWithTheDay()
                    && !spans.get(i).from().isBefore(spans.get(i - 1).to());
        }
        if (!inOrder) {
            throw new InvalidInput("officeHours", "fault.deadline.officeHours");
        }
    }

    /** Reads spans as an operator writes them, {@code 08:30-12:00,14:30-17:30}; empty if they cannot be read or are out of order. */
    static Optional<OfficeHours> parse(String text) {
        try {
            return Optional.of(new OfficeHours(
                    Stream.of(text.split(",", -1)).map(Span::parse).toList()));
        } catch (DateTimeParseException | InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    /** As people read it: {@code 08:30-12:00, 14:30-17:30}. */
    @Override
    public String toString() {
        return spans.stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(", "));
    }

    /** One span from morning to evening, without a break. */
    public static OfficeHours of(LocalTime opens, LocalTime closes) {
        return new OfficeHours(List.of(new Span(opens, closes)));
    }

    /** The instant at which so much open time has passed since the start. A start while the office is closed waits for it to open. */
    public Instant after(Instant start, Duration length, WorkingCalendar calendar) {
        Duration left = length;
        for (LocalDate day = OfficeClock.dayOf(start); ; day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            for (Span span : spans) {
                Instant from = later(span.opensOn(day), start);
                Duration open = Duration.between(from, span.closesOn(day));
                if (!open.isNegative() && left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    /** The instant from which so much open time is left until the end: when a reminder of that lead falls. */
    public Instant before(Instant end, Duration lead, WorkingCalendar calendar) {
        Duration left = lead;
        for (LocalDate day = OfficeClock.dayOf(end); ; day = day.minusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                continue;
            }
            for (int i = spans.size() - 1; i >= 0; i--) {
                Instant to = earlier(spans.get(i).closesOn(day), end);
                Duration open = Duration.between(spans.get(i).opensOn(day), to);
                if (!open.isNegative() && left.compareTo(open) <= 0) {
                    return to.minus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * An open span of the day.
     *
     * @param from when the door opens
     * @param to   when it closes; {@link LocalTime#MIDNIGHT} for the end of the day
     */
    public record Span(LocalTime from, LocalTime to) {

        public Span {
            if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
                throw new InvalidInput("officeHours", "fault.deadline.officeHours");
            }
        }

        private static Span parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 0) {
                throw new InvalidInput("officeHours", "fault.deadline.officeHours");
            }
            return new Span(
                    LocalTime.parse(text.substring(0, dash).strip()),
                    LocalTime.parse(text.substring(dash + 1).strip()));
        }

        boolean endsWithTheDay() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        Instant opensOn(LocalDate day) {
            return ZonedDateTime.of(day, from, OfficeClock.ZONE).toInstant();
        }

        Instant closesOn(LocalDate day) {
            return endsWithTheDay()
                    ? OfficeClock.startOf(day.plusDays(1))
                    : ZonedDateTime.of(day, to, OfficeClock.ZONE).toInstant();
        }
    }
}
