package org.maplebridge.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;

/** Why two disputes may be the same one. Decides by what is on the two forms alone; the clerk decides what it means. */
public enum Likeness {
    /** A person of both has the same identity number. */
    ID_NUMBER,
    /** A person of both has the same name and the same telephone. */
    NAME_AND_PHONE,
    /** An applicant and a respondent of the one face each other in the other, whoever applied. */
    SAME_PARTIES;

    /**
     * Somebody to an earlier dispute, as far as it takes to know them again.
     *
     * @param idNumber plain; null if not known
     */
    record Known(Party.Side side, Party.Kind kind, String name, String idNumber, String phone) {

        static Known of(Party party) {
            return new Known(
                    party.side(),
                    party.kind(),
                    party.name(),
                    party.idNumber() == null ? null : party.idNumber().plain(),
                    party.phone());
        }
    }

    /**
     * What speaks for the two being the same; empty if nothing does. A number or telephone counts for persons only: a large employer
     * stands in hundreds of disputes that have nothing else in common.
     */
    static Set<Likeness> between(List<Registration.PartyLine> ours, List<Known> theirs) {
        Set<Likeness> found = EnumSet.noneOf(Likeness.class);
        for (Registration.PartyLine our : ours) {
            for (Known their : theirs) {
                if (our.kind() == Party.Kind.PERSON && their.kind() == Party.Kind.PERSON) {
                    if (same(our.idNumber(), their.idNumber())) {
                        found.add(ID_NUMBER);
                    }
                    if (same(our.name(), their.name()) && same(our.phone(), their.phone())) {
                        found.add(NAME_AND_PHONE);
                    }
                }
            }
        }
        boolean asBefore = anyKnown(ours, Party.Side.APPLICANT, theirs, Party.Side.APPLICANT)
                && anyKnown(ours, Party.Side.RESPONDENT, theirs, Party.Side.RESPONDENT);
        boolean turned = anyKnown(ours, Party.Side.APPLICANT, theirs, Party.Side.RESPONDENT)
                && anyKnown(ours, Party.Side.RESPONDENT, theirs, Party.Side.APPLICANT);
        if (asBefore || turned) {
            found.add(SAME_PARTIES);
        }
        return found;
    }

    private static boolean anyKnown(
            List<Registration.PartyLine> ours, Party.Side side, List<Known> theirs, Party.Side there) {
        return ours.stream()
                .filter(our -> our.side() == side)
                .anyMatch(our ->
                        theirs.stream().anyMatch(their -> their.side() == there && same(our.name(), their.name())));
    }

    private static boolean same(String one, String other) {
        return one != null && !one.isBlank() && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
