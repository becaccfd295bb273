package org.maplebridge.casefile;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.Extension;
import org.maplebridge.identity.Right;

/** The use case around the limit that governs a case: to lengthen it while it runs, when all parties have agreed. */
@UseCases
public class CaseLimits {

    @Inject
    private CaseDesk desk;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /**
     * Lengthens the limit of mediation, counted from its present end (劳动争议调解仲裁法 14; 办案规则 70).
     *
     * @param units how much, in the unit of the limit's rule
     * @param on    the day on which all parties had agreed, today or before and not after the last day
     * @param paper the paper that shows their agreement, such as 延期同意书
     * @throws Conflict if no limit runs, it stands still, has run out, or its rule lets the parties not lengthen it
     */
    public void extend(Actor actor, UUID caseId, long version, int units, LocalDate on, String paper) {
        MediationCase of = desk.take(actor, Right.EXTEND_LIMIT, caseId, version);
        of.requireOpen();
        CaseClock governing = clocks.governing(caseId).orElseThrow(() -> new Conflict("fault.case.noLimit"));
        LocalDate before = governing.dueOn();
        boolean byParties = clocks.ruleOf(governing)
                .extensible()
                .filter(terms -> terms.by() == Extension.By.BOTH_PARTIES)
                .isPresent();
        if (!byParties) {
            throw new Conflict(
                    "fault.deadline.extension.none", clocks.ruleOf(governing).name());
        }
        CaseClock extended = clocks.extend(caseId, governing.code(), units, on, paper == null ? null : paper.strip());
        of.touch(clock.now());
        desk.note(
                of,
                actor,
                "case.limitExtended",
                Map.of(
                        "rule",
                        extended.code().value(),
                        "units",
                        units,
                        "on",
                        on,
                        "paper",
                        paper.strip(),
                        "before",
                        before,
                        "dueOn",
                        extended.dueOn()));
    }
}
