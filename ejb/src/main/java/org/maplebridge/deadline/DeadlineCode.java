package org.maplebridge.deadline;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.maplebridge.basics.InvalidInput;

/**
 * The short name of a limit in the catalogue, such as {@code MED-LAB}. The rules behind it are data and come in versions; the
 * constants name only those that the office's own acts start or stop.
 *
 * @param value capitals, figures and hyphens, at most 30 characters
 */
public record DeadlineCode(String value) implements Comparable<DeadlineCode>, Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,}(-[A-Z0-9]+)*");

    public static final DeadlineCode ARB_ACCEPT = new DeadlineCode("ARB-ACCEPT");
    public static final DeadlineCode ARB_AWARD = new DeadlineCode("ARB-AWARD");
    public static final DeadlineCode MED_LAB = new DeadlineCode("MED-LAB");
    public static final DeadlineCode MED_LAB_ENT = new DeadlineCode("MED-LAB-ENT");
    public static final DeadlineCode MED_NEW = new DeadlineCode("MED-NEW");
    public static final DeadlineCode MED_ARB_B = new DeadlineCode("MED-ARB-B");
    public static final DeadlineCode MED_PMC = new DeadlineCode("MED-PMC");
    public static final DeadlineCode ENT_ACCEPT = new DeadlineCode("ENT-ACCEPT");
    public static final DeadlineCode REV_ARB = new DeadlineCode("REV-ARB");
    public static final DeadlineCode REV_COURT = new DeadlineCode("REV-COURT");
    public static final DeadlineCode REV_ARB_DECIDE = new DeadlineCode("REV-ARB-DECIDE");
    public static final DeadlineCode REV_COURT_DECIDE = new DeadlineCode("REV-COURT-DECIDE");
    public static final DeadlineCode LIM_ARB = new DeadlineCode("LIM-ARB");
    public static final DeadlineCode WI_EMPLOYER = new DeadlineCode("WI-EMPLOYER");
    public static final DeadlineCode WI_KIN = new DeadlineCode("WI-KIN");
    public static final DeadlineCode ARCHIVE = new DeadlineCode("ARCHIVE");
    public static final DeadlineCode FIRST_CONTACT = new DeadlineCode("FIRST-CONTACT");
    public static final DeadlineCode APPOINT_MEDIATOR = new DeadlineCode("APPOINT-MEDIATOR");
    public static final DeadlineCode RED_RESPONSE = new DeadlineCode("RED-RESPONSE");
    public static final DeadlineCode CHOOSE_MEDIATOR = new DeadlineCode("CHOOSE-MEDIATOR");

    private static final Set<DeadlineCode> ROOM_WORK =
            Set.of(ENT_ACCEPT, RED_RESPONSE, CHOOSE_MEDIATOR, APPOINT_MEDIATOR, FIRST_CONTACT);
    private static final List<String> PARTIES_OWN = List.of("REV-", "LIM-", "WI-");

    public DeadlineCode {
        if (value == null || value.length() > 30 || !FORM.matcher(value).matches()) {
            throw new InvalidInput("rule", "fault.deadline.code", String.valueOf(value));
        }
    }

    /**
     * Reads a code as people and other systems write it.
     *
     * @throws InvalidInput if it is not of a code's form; whether such a rule exists is for {@link DeadlineRules} to say
     */
    public static DeadlineCode of(String text) {
        return new DeadlineCode(text == null ? null : text.strip());
    }

    /** Whether it limits a mediation. */
    public boolean ofMediation() {
        return value.startsWith("MED-");
    }

    /** Whether it binds an arbitration commission. */
    public boolean ofArbitration() {
        return value.startsWith("ARB-");
    }

    /** Whether it belongs to the room's own work for a mediation, or to what the room waits for, and is pointless once that is over. */
    public boolean ofRoomWork() {
        return ROOM_WORK.contains(this);
    }

    /**
     * Whether it is a window of the parties themselves, before an authority or a court: the office's work on the case neither stops nor ends it, so it
     * runs on after the close of the case.
     */
    public boolean outlivesCase() {
        return PARTIES_OWN.stream().anyMatch(value::startsWith);
    }

    /**
     * Whether it closes by itself: a window of the parties, whether the case outlives it or not. When it has passed, nobody in the office is late.
     */
    public boolean closesByItself() {
        return outlivesCase() || equals(CHOOSE_MEDIATOR);
    }

    @Override
    public int compareTo(DeadlineCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
