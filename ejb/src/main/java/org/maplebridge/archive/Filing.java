package org.maplebridge.archive;

import java.util.regex.Pattern;
import org.maplebridge.basics.InvalidInput;

/**
 * What the archivist says when a dossier is laid into the archive.
 *
 * @param volume    the dossier's number (卷号), once in its room
 * @param retention how long it is kept: the code of a {@link RetentionPeriod}
 * @param remarks   may be blank
 * @param statement why it is archived although something is missing (卷宗情况说明); blank if nothing is
 */
public record Filing(String volume, String retention, String remarks, String statement) {

    public static final int LONGEST_VOLUME = 60;
    public static final int LONGEST_REMARKS = 500;
    public static final int LONGEST_STATEMENT = 1000;

    private static final Pattern VOLUME = Pattern.compile("[\\p{IsHan}\\p{IsLatin}\\p{Nd}〔〕（）()\\[\\]【】·.\\-—/]+");

    /** The same with blanks cut off; nothing for what is blank. */
    Filing stripped() {
        return new Filing(stripped(volume), stripped(retention), stripped(remarks), stripped(statement));
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Notes what is wrong with it by itself. */
    InvalidInput.Check check() {
        return new InvalidInput.Check()
                .that(volume != null, "volume", "fault.required")
                .that(volume == null || VOLUME.matcher(volume).matches(), "volume", "fault.archive.volumeForm")
                .that(fits(volume, LONGEST_VOLUME), "volume", "fault.tooLong", LONGEST_VOLUME)
                .that(retention != null, "retention", "fault.required")
                .that(fits(remarks, LONGEST_REMARKS), "remarks", "fault.tooLong", LONGEST_REMARKS)
                .that(fits(statement, LONGEST_STATEMENT), "statement", "fault.tooLong", LONGEST_STATEMENT);
    }

    private static boolean fits(String text, int most) {
        return text == null || text.length() <= most;
    }
}
