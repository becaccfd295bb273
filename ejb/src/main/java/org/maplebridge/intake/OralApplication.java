package org.maplebridge.intake;

import java.time.Instant;
import org.maplebridge.basics.InvalidInput;

/**
 * An application that was spoken and recorded on the spot (劳动争议调解仲裁法 12): who applies, about what, for which reasons, when. It was
 * read back to the applicant, who confirmed it; without that it is no record.
 *
 * @param applicant  who spoke, by name
 * @param matters    what the dispute is about and what is asked
 * @param reasons    the reasons that the applicant gave
 * @param recordedAt when it was recorded
 * @param confirmed  whether it was read back and the applicant confirmed it
 */
public record OralApplication(String applicant, String matters, String reasons, Instant recordedAt, boolean confirmed) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4000;

    /** Notes everything that is missing or cannot be, at the fields {@code oral.…}. */
    void check(InvalidInput.Check check, Instant now) {
        required(check, "oral.applicant", applicant, LONGEST_NAME);
        required(check, "oral.matters", matters, LONGEST_TEXT);
        required(check, "oral.reasons", reasons, LONGEST_TEXT);
        check.that(recordedAt != null, "oral.recordedAt", "fault.required");
        check.that(recordedAt == null || !recordedAt.isAfter(now), "oral.recordedAt", "fault.intake.oralFuture");
        check.that(confirmed, "oral.confirmed", "fault.intake.notConfirmed");
    }

    private static void required(InvalidInput.Check check, String field, String text, int longest) {
        check.that(text != null && !text.isBlank(), field, "fault.required");
        check.that(text == null || text.codePointCount(0, text.length()) <= longest, field, "fault.tooLong", longest);
    }
}
