package org.maplebridge.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.deadline.WorkingCalendar;

/**
 * What a text is laid beside when it is checked before signing.
 *
 * @param today          a day that has passed cannot be promised
 * @param calendar       counts the due days
 * @param births         when the parties were born whose identity number says so
 * @param limitationEnds the last day of the limitation that runs on the case; null if none runs
 * @param waivers        what nobody can give up
 */
public record Circumstances(
        LocalDate today,
        WorkingCalendar calendar,
        Map<UUID, LocalDate> births,
        LocalDate limitationEnds,
        List<ForbiddenWaiver> waivers) {

    /** The age of majority in years (民法典 17). */
    private static final int MAJORITY = 18;

    public Circumstances {
        births = Map.copyOf(births);
        waivers = List.copyOf(waivers);
    }

    /** Whether a party cannot bind itself alone. */
    boolean isMinor(UUID party) {
        LocalDate born = births.get(party);
        return born != null && born.plusYears(MAJORITY).isAfter(today);
    }
}
