package org.maplebridge.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.casefile.Code;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.Registration;
import org.maplebridge.document.HandedIn;

/**
 * Everything that the window hands over to be registered: the dispute, how it was told, what was handed in, and what the clerk said about
 * earlier cases that look like it.
 *
 * @param disputeClass level-two code below the dispute type; null if not told apart
 * @param spoken       the record of a spoken application; null for a written one
 * @param choices      what the clerk chose for each candidate of {@link Duplicates}, by case id
 */
public record AtTheWindow(
        Registration registration,
        String disputeClass,
        OralApplication spoken,
        List<HandedIn> handedIn,
        Map<UUID, Duplicates.Choice> choices) {

    private static final int MOST_FILES = 50;

    public AtTheWindow {
        handedIn = List.copyOf(handedIn);
        choices = Map.copyOf(choices);
    }

    /**
     * Checks the form as a whole, so that all findings are seen at once.
     *
     * @throws InvalidInput with the findings of the dispute and of the window, in the order of the form
     */
    void check(Instant now, LocalDate today, CodeBook codes) {
        InvalidInput.Check check = new InvalidInput.Check();
        if (disputeClass != null) {
            Code chosen = codes.find(CodeBook.DISPUTE_TYPES, disputeClass);
            check.that(
                    chosen != null
                            && registration.disputeType() != null
                            && registration.disputeType().equals(chosen.parent()),
                    "disputeClass",
                    "fault.code.unknown",
                    disputeClass);
        }
        check.that(registration.oral() == (spoken != null), "oral.matters", "fault.required");
        if (spoken != null) {
            spoken.check(check, now);
        }
        check.that(handedIn.size() <= MOST_FILES, "files", "fault.tooMany", MOST_FILES);
        List<InvalidInput.Finding> findings = new ArrayList<>();
        collect(findings, () -> registration.check(today, codes));
        collect(findings, check::orThrow);
        if (!findings.isEmpty()) {
            throw new InvalidInput(findings);
        }
    }

    private static void collect(List<InvalidInput.Finding> findings, Runnable check) {
        try {
            check.run();
        } catch (InvalidInput found) {
            findings.addAll(found.findings());
        }
    }
}
