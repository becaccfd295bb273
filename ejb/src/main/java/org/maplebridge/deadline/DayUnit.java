package org.maplebridge.deadline;

/** In what a limit is counted. */
public enum DayUnit implements Worded {
    /** Hours that pass, night and rest days included; they run from the moment itself (Civil Code, article 201). */
    HOUR,
    /** Hours in which the office is open on working days. */
    OFFICE_HOUR,
    /** Every day of the calendar (自然日). */
    NATURAL_DAY,
    /** Days on which people work, make-up working days included (工作日). */
    WORKING_DAY,
    /** To the same day of a later month; a month without it ends the limit on its last day (Civil Code, article 202). */
    MONTH,
    /** To the same day of a later year; 29 February ends on 28 February in a common year (Civil Code, article 202). */
    YEAR;

    /** Whether the limit ends at an hour and not with a day. */
    public boolean isHours() {
        return this == HOUR || this == OFFICE_HOUR;
    }

    @Override
    public String textKey() {
        return "deadline.unit." + name();
    }
}
