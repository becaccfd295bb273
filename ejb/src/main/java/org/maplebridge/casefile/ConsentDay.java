package org.maplebridge.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * The day on which somebody said yes or no: to mediation, or to the processing of sensitive data. The same rule holds on the form of a
 * registration, in a referral and whenever an answer is noted later: no day to come, none of more than three years ago, none before birth.
 */
public final class ConsentDay {

    private static final int OLDEST_IN_YEARS = 3;

    private ConsentDay() {}

    /** The earliest day that a new entry may bear without being taken for a slip of the pen. */
    static LocalDate earliest(LocalDate today) {
        return today.minusYears(OLDEST_IN_YEARS);
    }

    /**
     * The key of the text that says what is wrong with the day; empty if nothing is.
     *
     * @param born the party's day of birth; null if not known
     */
    public static Optional<String> fault(LocalDate on, LocalDate today, LocalDate born) {
        if (on == null) {
            return Optional.of("fault.required");
        }
        if (on.isAfter(today)) {
            return Optional.of("fault.day.future");
        }
        if (born != null && on.isBefore(born)) {
            return Optional.of("fault.day.beforeBirth");
        }
        return on.isBefore(earliest(today)) ? Optional.of("fault.day.tooOld") : Optional.empty();
    }

    /**
     * For one answer that is noted by itself.
     *
     * @param applied the day of receipt of a referred application, before which nobody was asked; null if it does not bind
     * @throws InvalidInput at {@code on} with what is wrong
     */
    public static void require(LocalDate on, LocalDate today, LocalDate born, LocalDate applied) {
        fault(on, today, born).ifPresent(key -> {
            throw new InvalidInput("on", key);
        });
        if (applied != null && on.isBefore(applied)) {
            throw new InvalidInput("on", "fault.referral.consentTooEarly");
        }
    }
}
