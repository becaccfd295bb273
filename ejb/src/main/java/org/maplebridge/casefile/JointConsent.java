package org.maplebridge.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.InvalidInput;

/**
 * What all parties of a case have agreed to together, each on a day of its own: a longer limit, a mediator of their choice. It is whole or nothing: where
 * one is missing, nobody has agreed. Its day is that of the last.
 *
 * @param days the day of each party's word, by the party's id
 */
public record JointConsent(Map<UUID, LocalDate> days) {

    public JointConsent {
        days = days == null ? Map.of() : Map.copyOf(days);
    }

    /**
     * The day on which all had agreed.
     *
     * @param missing the key of the text that names a party which has not
     * @param early   the key of the text that names a party which cannot have, before the case was there
     * @throws InvalidInput naming at {@code consents[n]} whoever has not, and each day that cannot be
     */
    public LocalDate lastDay(MediationCase of, LocalDate today, String missing, String early) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < of.parties().size(); i++) {
            Party party = of.parties().get(i);
            LocalDate on = days.get(party.id());
            String field = "consents[" + i + "]";
            check.that(on != null, field, missing, party.name());
            check.that(on == null || !on.isAfter(today), field, "fault.day.future");
            check.that(on == null || !on.isBefore(of.receivedOn()), field, early, party.name(), of.receivedOn());
        }
        check.orThrow();
        return of.parties().stream()
                .map(party -> days.get(party.id()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who agreed when, for the history. */
    public String inWords(MediationCase of) {
        return of.parties().stream()
                .map(party -> party.name() + " " + days.get(party.id()))
                .collect(Collectors.joining("、"));
    }
}
