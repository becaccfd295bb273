package org.maplebridge.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Party;
import org.maplebridge.history.Digest;
import org.maplebridge.identity.Right;

/**
 * The use cases around what one side says in confidence (背对背). Only the case's mediator comes in here; each opening of a note is an event,
 * and no text of a note leaves but by {@link #read}.
 */
@UseCases
public class Caucus {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private SessionDesk desk;

    @Inject
    private OfficeClock clock;

    /**
     * Notes what a side said. Never with a draft: a draft is not sealed.
     *
     * @throws org.maplebridge.basics.Conflict if the session is not open
     */
    public void note(Actor actor, UUID sessionId, Party.Side side, String text) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.READ_CAUCUS, sessionId);
        taken.of().requireNotArchived();
        taken.session().requireOpen();
        CaucusNote note = new CaucusNote(sessionId, side, text, actor.id(), clock.now());
        em.persist(note);
        desk.note(
                taken.of(),
                actor,
                "session.caucusNoted",
                Map.of(
                        "number",
                        taken.session().number(),
                        "side",
                        side,
                        "text",
                        Digest.of("caucus_note/" + note.id(), note.text().plain())));
    }

    /**
     * Opens a note.
     *
     * @return what the side said
     * @throws NotFound if there is no such note in that session
     */
    public String read(Actor actor, UUID sessionId, UUID noteId) {
        SessionDesk.OnDesk taken = desk.take(actor, Right.READ_CAUCUS, sessionId);
        CaucusNote note = em.find(CaucusNote.class, noteId);
        if (note == null || !note.sessionId().equals(sessionId)) {
            throw new NotFound("fault.session.noCaucusNote");
        }
        desk.note(
                taken.of(),
                actor,
                "session.caucusRead",
                Map.of("number", taken.session().number(), "note", noteId));
        return note.text().plain();
    }

    /** Which notes a session has, without what they say; in one statement beside the question for the right. */
    public List<Note> of(Actor actor, UUID sessionId) {
        desk.show(actor, Right.READ_CAUCUS, sessionId);
        return em.createQuery(
                        "SELECT n.id, n.side, n.notedAt FROM CaucusNote n WHERE n.sessionId = :sessionId ORDER BY n.notedAt",
                        Object[].class)
                .setParameter("sessionId", sessionId)
                .getResultStream()
                .map(row -> new Note((UUID) row[0], (Party.Side) row[1], (Instant) row[2]))
                .toList();
    }

    /** That there is a note, and whose. */
    public record Note(UUID id, Party.Side side, Instant notedAt) implements Serializable {}
}
