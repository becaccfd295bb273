package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.document.Papers;
import org.maplebridge.history.Digest;
import org.maplebridge.identity.Right;

/** The use cases around the record of a session: the mediator writes it, the parties that came confirm it. */
@UseCases
public class SessionRecords {

    /** The version that a form carries before there is a record. */
    public static final long NOT_WRITTEN = 0;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private SessionDesk desk;

    @Inject
    private SessionLists lists;

    @Inject
    private Papers papers;

    @Inject
    private OfficeClock clock;

    /**
     * Writes the record (人民调解法 27). An edit after the first confirmation makes all confirmations void.
     *
     * @param version the record's version that came with the form; {@link #NOT_WRITTEN} if there was none
     * @return how many confirmations are void now
     * @throws StaleEdit if somebody else has written on it since the form was opened
     * @throws Conflict  if the session was not opened, or the case is closed
     */
    public int write(Actor actor, UUID sessionId, long version, RecordText text) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId);
        SessionDesk.requireFileOpen(taken.of());
        taken.session().requireState(SessionState.HELD);
        SessionRecord record = desk.recordOf(sessionId).orElse(null);
        StaleEdit.check(version, record == null ? NOT_WRITTEN : record.version());
        List<Confirmation> voided = List.of();
        if (record == null) {
            record = new SessionRecord(sessionId, text, clock.now());
            em.persist(record);
        } else if (record.text().equals(text)) {
            return 0;
        } else {
            voided = record.write(text, clock.now());
        }
        int number = taken.session().number();
        desk.note(
                taken.of(),
                actor,
                "session.recordWritten",
                Map.of("number", number, "record", Digest.of("session_record/" + record.id(), text.canonical())));
        if (!voided.isEmpty()) {
            List<String> names = voided.stream()
                    .map(each -> taken.of().party(each.partyId()).name())
                    .toList();
            desk.note(taken.of(), actor, "session.confirmationsVoided", Map.of("number", number, "parties", names));
        }
        return voided.size();
    }

    /**
     * Prints the record as it stands, for reading and signing (人民调解法 27). What one side said alone is not on it. That it was printed, and the
     * print's fingerprint, is noted in the case's history: the sheet that was signed can be told from another.
     *
     * @throws Conflict if there is no record, it says nothing of a result while the session lasts, or it is open who came
     * @throws org.maplebridge.basics.InvalidInput naming what the paper cannot be without
     */
    public PrintedRecord print(Actor actor, UUID sessionId) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.READ_DOCUMENT, sessionId);
        SessionSheet sheet = lists.sheet(actor, sessionId);
        if (sheet.notPrintable() != null) {
            throw new Conflict(sheet.notPrintable());
        }
        RecordWording wording = new RecordWording(sheet);
        Papers.Printed printed = papers.print(wording.paper(), clock.now());
        desk.note(
                taken.of(),
                actor,
                "session.recordPrinted",
                Map.of("number", sheet.number(), "version", sheet.recordVersion(), "sha256", printed.sha256()));
        return new PrintedRecord(wording.fileName(), printed.pdf());
    }

    /**
     * The sessions of a case that were held, for its dossier, in their order; whether each has a record that can be printed. Without printing any.
     */
    public List<HeldSession> held(Actor actor, UUID caseId) {
        return sheets(actor, caseId).stream()
                .map(sheet ->
                        new HeldSession(sheet.id(), sheet.number(), sheet.heldFrom(), sheet.notPrintable() == null))
                .toList();
    }

    /**
     * The records of a case's sessions as they stand, printed for its dossier, in their order; those that cannot be printed are left out. What one side
     * said alone is on none. Nothing is noted: whoever binds them notes what became of them.
     */
    public List<BoundRecord> bind(Actor actor, UUID caseId) {
        return sheets(actor, caseId).stream()
                .filter(sheet -> sheet.notPrintable() == null)
                .map(sheet -> {
                    RecordWording wording = new RecordWording(sheet);
                    return new BoundRecord(
                            sheet.number(), wording.fileName(), papers.print(wording.paper(), clock.now()));
                })
                .toList();
    }

    private List<SessionSheet> sheets(Actor actor, UUID caseId) {
        return lists.ofCase(actor, caseId).stream()
                .filter(line -> line.state() == SessionState.HELD)
                .map(line -> lists.sheet(actor, line.id()))
                .toList();
    }

    /** A session that was held, and whether its record can be printed. */
    public record HeldSession(UUID id, int number, Instant from, boolean written) {}

    /** The record of a session on paper. */
    public record BoundRecord(int number, String fileName, Papers.Printed paper) {}

    /** A record on paper, and the name of its file in Chinese. */
    public record PrintedRecord(String fileName, byte[] pdf) {}

    /**
     * Notes that a party which came has confirmed the record as it stands.
     *
     * @param version the record's version that the party saw
     * @throws StaleEdit if the record is another one now
     * @throws Conflict  if there is no record, the party did not come, or has confirmed already
     */
    public void confirm(Actor actor, UUID sessionId, long version, UUID partyId, ConfirmationMethod method) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.HOLD_SESSION, sessionId);
        SessionDesk.requireFileOpen(taken.of());
        SessionRecord record = desk.recordOf(sessionId).orElseThrow(() -> new Conflict("fault.session.noRecord"));
        StaleEdit.check(version, record.version());
        if (!taken.session().attendance(partyId).presence().came()) {
            throw new Conflict("fault.session.confirmAbsent");
        }
        record.confirm(partyId, method, clock.now());
        desk.note(
                taken.of(),
                actor,
                "session.confirmed",
                Map.of(
                        "number",
                        taken.session().number(),
                        "party",
                        taken.of().party(partyId).name(),
                        "method",
                        method));
    }
}
