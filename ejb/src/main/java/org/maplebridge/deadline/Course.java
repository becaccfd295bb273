package org.maplebridge.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What has happened to one limit: when it started, and what bent it since, in order. From the rule, the course and the calendar
 * the due day follows; nothing else enters.
 *
 * @param startedOn the day of the start event, itself not counted
 * @param paper     the paper that shows the start; may be null
 * @param turns     pauses, resumptions and extensions in the order in which they happened
 */
public record Course(LocalDate startedOn, String paper, List<Turn> turns) {

    public Course {
        turns = List.copyOf(turns);
    }

    /** A limit that started on the day and has run undisturbed. */
    public static Course from(LocalDate startedOn) {
        return new Course(startedOn, null, List.of());
    }

    /** The course with one more turn at its end. */
    public Course then(Turn turn) {
        List<Turn> longer = new ArrayList<>(turns);
        longer.add(turn);
        return new Course(startedOn, paper, longer);
    }

    /** What can happen to a running limit. */
    public enum TurnKind {
        PAUSED,
        RESUMED,
        EXTENDED
    }

    /**
     * One thing that bent the course.
     *
     * @param on    the day it happened: the first day not counted, the day zero after a pause, the day of the extension
     * @param cause what made it pause; null for an extension
     * @param units how much an extension adds, in the rule's unit; 0 otherwise
     * @param paper the paper that shows it; may be null for a pause
     */
    public record Turn(TurnKind kind, LocalDate on, PauseEvent cause, int units, String paper) {

        public static Turn paused(LocalDate on, PauseEvent cause, String paper) {
            return new Turn(TurnKind.PAUSED, on, cause, 0, paper);
        }

        public static Turn resumed(LocalDate on, PauseEvent cause, String paper) {
            return new Turn(TurnKind.RESUMED, on, cause, 0, paper);
        }

        public static Turn extended(LocalDate on, int units, String paper) {
            return new Turn(TurnKind.EXTENDED, on, null, units, paper);
        }
    }
}
