package org.maplebridge.session;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Stage;

/**
 * All of a session that its page and its printed record show: the plan, who came, the record with its confirmations, the undisputed facts. Made
 * for one reader and one moment; caucus notes are not in it.
 *
 * @param caseVersion       for the form that concludes
 * @param version           the session's, for plan and attendance
 * @param mediatorName      who led it, or leads the case now; empty if nobody does
 * @param record            null until written
 * @param recordVersion     the record's, {@link SessionRecords#NOT_WRITTEN} until written
 * @param mayHold           whether the reader leads this case
 * @param unreachable       names of the parties that stayed away twice
 */
public record SessionSheet(
        UUID id,
        UUID caseId,
        long caseVersion,
        String caseNumber,
        String applicants,
        String respondents,
        String roomName,
        Stage stage,
        boolean caseEnded,
        long version,
        int number,
        SessionState state,
        SessionPlan plan,
        String cancelReason,
        String mediatorName,
        Instant heldFrom,
        Instant heldTo,
        SessionResult result,
        String resultReason,
        List<Attendee> attendees,
        RecordText record,
        long recordVersion,
        List<Fact> facts,
        boolean mayHold,
        List<String> unreachable)
        implements Serializable {

    /** Whether it was opened and is not over. */
    public boolean open() {
        return state == SessionState.HELD && result == null;
    }

    /** Whether the record can be written and confirmed now. */
    public boolean writable() {
        return mayHold && state == SessionState.HELD && stage != Stage.CLOSED && stage != Stage.ARCHIVED;
    }

    /** Why the record cannot be printed now; the key of a text, or null if it can. */
    public String notPrintable() {
        if (attendees.stream().anyMatch(each -> each.presence() == Presence.EXPECTED)) {
            return "fault.session.attendanceOpen";
        }
        if (record == null) {
            return "fault.session.noRecord";
        }
        return record.result() == null && result == null ? "fault.session.noOutcome" : null;
    }

    /** How many confirmations stand: as many become void by an edit. */
    public long confirmed() {
        return attendees.stream().filter(each -> each.confirmedBy() != null).count();
    }

    /**
     * A party at the session.
     *
     * @param confirmedBy how it confirmed the record as it stands; null if it has not
     * @param voidedAt    when its last confirmation became void by an edit; null if it stands or there was none
     */
    public record Attendee(
            UUID partyId,
            String name,
            Party.Side side,
            Presence presence,
            String who,
            String capacity,
            String note,
            ConfirmationMethod confirmedBy,
            Instant confirmedAt,
            Instant voidedAt)
            implements Serializable {}

    /** An undisputed fact with the days on which the sides confirmed it; null for a side that has not. */
    public record Fact(UUID id, long version, int place, String text, LocalDate applicantsOn, LocalDate respondentsOn)
            implements Serializable {

        /** Whether it may leave the file. */
        public boolean mayLeave() {
            return applicantsOn != null && respondentsOn != null;
        }
    }
}
