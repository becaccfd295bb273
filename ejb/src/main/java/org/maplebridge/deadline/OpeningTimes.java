package org.maplebridge.deadline;

import jakarta.enterprise.context.ApplicationScoped;

/** The sign at the office's door: when it is open on a working day, as the operator has set it. Limits of office hours are counted by it. */
@ApplicationScoped
public class OpeningTimes {

    /** Spans of a working day, such as {@code 08:30-12:00,14:30-17:30}. */
    static final String SETTING = "MAPLEBRIDGE_OFFICE_HOURS";

    private static final String USUAL = "08:30-12:00,14:30-17:30";

    private final OfficeHours hours;

    /** As the environment says, or the usual hours of the region's authorities. */
    public OpeningTimes() {
        this(System.getenv(SETTING));
    }

    /**
     * @param setting spans of a working day; null or blank for the usual ones
     * @throws IllegalStateException naming the setting, if they cannot be read
     */
    OpeningTimes(String setting) {
        String spans = setting == null || setting.isBlank() ? USUAL : setting;
        hours = OfficeHours.parse(spans)
                .orElseThrow(() -> new IllegalStateException(
                        SETTING + " must be spans in order such as " + USUAL + ", not " + spans));
    }

    /** The open hours of a working day. */
    public OfficeHours hours() {
        return hours;
    }
}
