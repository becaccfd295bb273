package org.maplebridge.routes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.RouteStanding;

/**
 * The ways from an agreement in effect, as pages show them: how it stands with each today, and what has come of the applications that were made for it.
 *
 * @param ways     in the order in which a mediator would think of them
 * @param mayApply whether the asker may act on them
 * @param parties  whom the agreement binds
 */
public record RoutesView(UUID caseId, List<Way> ways, boolean mayApply, List<Named> parties) implements Serializable {

    /**
     * @param standing as the planner says, or closed by what a body has said since
     * @param walked   whether an application for it is followed here, its papers being in the catalogue
     * @param startable whether one can be begun today
     */
    public record Way(RouteStanding standing, boolean walked, boolean startable, List<Line> applications)
            implements Serializable {}

    /** A party. */
    public record Named(UUID id, String name) implements Serializable {}

    /**
     * A paper that goes along, or is to.
     *
     * @param documents those of the file that are it; empty if none is there yet
     */
    public record PaperLine(RequiredPaperText paper, List<UUID> documents) implements Serializable {}

    /** A required paper in words. */
    public record RequiredPaperText(
            String code, String nameZh, String nameEn, boolean must, String source, boolean sure)
            implements Serializable {}

    /** A ground in words. */
    public record GroundText(String code, String wordsZh, String wordsEn, String source, boolean sure)
            implements Serializable {}

    /** Who wants to apply, shown by which paper. */
    public record ConsentLine(String party, LocalDate on, UUID paper) implements Serializable {}

    /**
     * An application.
     *
     * @param unconsented who has not said yet that they want to apply
     * @param missing     how many papers are missing without which it cannot go
     * @param lastDay     the last day on which it can be filed; null if none is known here
     * @param grounds     on which the body may turn it away at its next word
     * @param ground      on which it has; null if it has not
     */
    public record Line(
            UUID id,
            long version,
            ApplicationState state,
            boolean joint,
            List<ConsentLine> consents,
            List<Named> unconsented,
            List<PaperLine> papers,
            int missing,
            LocalDate lastDay,
            String body,
            LocalDate filedOn,
            LocalDate answeredOn,
            LocalDate decisionBy,
            LocalDate decidedOn,
            LocalDate servedOn,
            String number,
            UUID paper,
            List<GroundText> grounds,
            GroundText ground,
            String words)
            implements Serializable {

        /** Whether nothing is missing, so that it can be called prepared. */
        public boolean complete() {
            return missing == 0 && unconsented.isEmpty();
        }
    }
}
