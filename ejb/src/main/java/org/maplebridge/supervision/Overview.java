package org.maplebridge.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.deadline.Words;

/**
 * What runs out and what has run out, as somebody may see it.
 *
 * @param asOf       the moment at which it was counted
 * @param today      the day that it was seen on
 * @param nextDays   what runs out, room by room and in it mediator by mediator
 * @param overdue    how many cases are overdue without extension
 * @param noNextStep how many cases nobody is at
 * @param forecast   the next {@link Supervision#FORECAST_DAYS} days in order
 */
public record Overview(
        Instant asOf, LocalDate today, List<InRoom> nextDays, long overdue, long noNextStep, List<Day> forecast) {

    /**
     * What runs out in a room.
     *
     * @param counts    the room's sums, one for each of {@link Supervision#SPANS}; each holds those before it
     * @param mediators its mediators by name; last, with no id, the cases that have none
     */
    public record InRoom(UUID room, Words name, List<Long> counts, List<OfMediator> mediators) {}

    /** What runs out in the hands of a mediator; without id and name for cases that have none. */
    public record OfMediator(UUID mediator, String name, List<Long> counts) {}

    /**
     * How many will be overdue on a day if nothing happens, those that are so already among them.
     *
     * @param rooms the rooms that will have any
     */
    public record Day(LocalDate day, boolean rest, List<RoomCount> rooms) {

        /** In all rooms together. */
        public long count() {
            return rooms.stream().mapToLong(RoomCount::count).sum();
        }
    }

    /** So many in a room. */
    public record RoomCount(UUID room, Words name, long count) {}
}
