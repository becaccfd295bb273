package org.maplebridge.session;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.basics.Canonical;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Sha256;

/**
 * What the record of a session says, beside what the session itself knows (time, place, mediator, recorder, who came).
 *
 * @param invited others who took part (参加人), by name and capacity; may be null
 * @param matter  what it was about (事项)
 * @param course  what was said (过程)
 * @param result  what it came to (结果); null while the session lasts
 */
public record RecordText(String invited, String matter, String course, String result) implements Serializable {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_COURSE = 50_000;
    private static final int LONGEST_RESULT = 10_000;

    public RecordText {
        invited = Typed.orNull(invited);
        matter = Typed.orNull(matter);
        course = Typed.orNull(course);
        result = Typed.orNull(result);
    }

    /**
     * Looks whether it can be taken.
     *
     * @throws InvalidInput with all findings
     */
    void check() {
        new InvalidInput.Check()
                .that(Typed.fits(invited, LONGEST_LINE), "invited", "fault.tooLong", LONGEST_LINE)
                .that(matter != null, "matter", "fault.required")
                .that(Typed.fits(matter, LONGEST_LINE), "matter", "fault.tooLong", LONGEST_LINE)
                .that(course != null, "course", "fault.required")
                .that(Typed.fits(course, LONGEST_COURSE), "course", "fault.tooLong", LONGEST_COURSE)
                .that(Typed.fits(result, LONGEST_RESULT), "result", "fault.tooLong", LONGEST_RESULT)
                .orThrow();
    }

    /** The text in the one form in which it is hashed. */
    public String canonical() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("invited", invited);
        parts.put("matter", matter);
        parts.put("course", course);
        parts.put("result", result);
        return Canonical.text(parts);
    }

    /** The fingerprint that a confirmation binds. */
    public String sha256() {
        return Sha256.hex(canonical().getBytes(StandardCharsets.UTF_8));
    }
}
