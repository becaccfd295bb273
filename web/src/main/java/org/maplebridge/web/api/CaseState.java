package org.maplebridge.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Role;
import org.maplebridge.referral.ReferralState;

/**
 * How a case stands, as other systems see it: no names, no numbers of identity, nothing said in mediation.
 *
 * @param version what {@code If-Match} of the next writing call says; also the answer's {@code ETag}
 */
public record CaseState(
        String caseNumber,
        String senderCaseNumber,
        ReferralMode mode,
        Stage stage,
        ReferralState referral,
        @Schema(description = "null while the case is open") Outcome outcome,
        @Schema(description = "null once nothing waits") NextActor nextActor,
        Office room,
        List<ClockState> clocks,
        List<EventPart> events,
        long version) {

    /** A room or commission. */
    public record Office(String code, String nameZh, String nameEn) {}

    /** Who acts next. */
    public record NextActor(Step step, Role role, Office office) {}

    /**
     * A limit of the case.
     *
     * @param due   null while it stands still
     * @param level NORMAL, DUE_SOON, DUE_TODAY or OVERDUE while it runs, otherwise PAUSED, STOPPED or EXPIRED
     * @param why   each counted step in words
     */
    public record ClockState(
            String rule,
            String name,
            LocalDate start,
            LocalDate due,
            boolean provisional,
            String level,
            List<String> why) {}

    /**
     * Something that happened.
     *
     * @param type  such as case.accepted
     * @param title the same in words
     * @param on    the legal day it is about, if it is about one
     */
    public record EventPart(Instant at, String type, String title, LocalDate on) {}
}
