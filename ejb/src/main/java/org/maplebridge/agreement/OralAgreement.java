package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.identity.BodyKind;

/**
 * How it stands with an agreement by word of mouth (口头协议) in a case: only people's mediation committees take one, and the mediator records it (人民调解法 28); it binds from
 * the moment it is reached (30). A labour dispute is settled in writing only (劳动争议调解仲裁法 14).
 *
 * @param reached whether the agreement in effect is one
 * @param whyNot  the key of the sentence that says why none can be recorded; null if one can
 * @param earliest the first day on which it can have been reached: that of the acceptance
 */
public record OralAgreement(boolean reached, String whyNot, long version, LocalDate earliest) implements Serializable {

    /** The key of the sentence that says why such a case cannot end so; empty if it can. */
    static Optional<String> excluded(boolean labour, BodyKind kind) {
        if (labour) {
            return Optional.of("fault.agreement.oral.labour");
        }
        return kind == BodyKind.PEOPLES_COMMITTEE ? Optional.empty() : Optional.of("fault.agreement.oral.body");
    }

    /** @throws InvalidInput if the day is missing, before the acceptance or after today */
    static void requireDay(LocalDate reachedOn, LocalDate earliest, LocalDate today) {
        new InvalidInput.Check()
                .that(reachedOn != null, "reachedOn", "fault.required")
                .that(
                        reachedOn == null
                                || !reachedOn.isAfter(today) && (earliest == null || !reachedOn.isBefore(earliest)),
                        "reachedOn",
                        "fault.agreement.oral.day",
                        earliest,
                        today)
                .orThrow();
    }
}
