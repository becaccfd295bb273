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
 * @param survivors      whom a dead worker has left behind
 * @param onlyGeneral    the parties whose agents on file may not settle for them (特别授权 is missing), by name
 * @param demands        what the organisation's form of agreement demands
 */
public record Circumstances(
        LocalDate today,
        WorkingCalendar calendar,
        Map<UUID, LocalDate> births,
        LocalDate limitationEnds,
        List<ForbiddenWaiver> waivers,
        Survivors survivors,
        List<String> onlyGeneral,
        List<ContentRule> demands) {

    /** The age of majority in years (民法典 17). */
    private static final int MAJORITY = 18;

    public Circumstances {
        births = Map.copyOf(births);
        waivers = List.copyOf(waivers);
        onlyGeneral = List.copyOf(onlyGeneral);
        demands = List.copyOf(demands);
    }

    /** Nobody has died, nobody acts for another, and no form demands anything. */
    Circumstances(
            LocalDate today,
            WorkingCalendar calendar,
            Map<UUID, LocalDate> births,
            LocalDate limitationEnds,
            List<ForbiddenWaiver> waivers) {
        this(today, calendar, births, limitationEnds, waivers, Survivors.NOBODY_DIED, List.of(), List.of());
    }

    /**
     * Whom a dead worker has left behind.
     *
     * @param unsaid  somebody has died, and nobody has written down whom they left behind
     * @param leftOut who neither is a party nor has authorised one
     */
    record Survivors(boolean unsaid, List<KinRegister.Line> leftOut) {

        static final Survivors NOBODY_DIED = new Survivors(false, List.of());
    }

    /** Whether a party cannot bind itself alone. */
    boolean isMinor(UUID party) {
        LocalDate born = births.get(party);
        return born != null && born.plusYears(MAJORITY).isAfter(today);
    }
}
