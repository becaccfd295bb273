package org.maplebridge.assignment;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.FilingDesk;
import org.maplebridge.casefile.JointConsent;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.Inbox;

/**
 * The use cases around who leads a case: the parties may choose, the head assigns, the mediator discloses and takes on, the head replaces. Whether the
 * parties choose or the room appoints is for the room to say (人民调解法 19); once they are asked, it waits for them until their days are over.
 */
@UseCases
public class Assignment {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Directory directory;

    @Inject
    private CaseDesk desk;

    @Inject
    private FilingDesk filing;

    @Inject
    private CaseProcess process;

    @Inject
    private Inbox inbox;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /**
     * Asks the parties to choose their mediator (征询选择): from today they have their working days for it, and while these run the room appoints nobody
     * (在线调解规则 10).
     *
     * @throws Conflict if they are being asked already, have been asked before, or have chosen
     */
    public void askForChoice(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.RECORD_CHOICE, caseId, version);
        of.requireStage(Stage.ACCEPTED);
        if (chosen(caseId).isPresent() || window(caseId).isPresent()) {
            throw new Conflict("fault.assignment.askedBefore");
        }
        CaseClock window = clocks.start(caseId, DeadlineCode.CHOOSE_MEDIATOR, clock.today(), false, null);
        of.touch(clock.now());
        desk.note(of, actor, "case.choiceAsked", Map.of("on", clock.today(), "dueOn", window.dueOn()));
    }

    /**
     * Notes that all parties have chosen one mediator of the room together (当事人选定调解员; 人民调解法 19): the head appoints that one and nobody else. Their
     * days for it end; a later choice takes the place of an earlier one.
     *
     * @param chosenOn the day on which each party of the case chose that mediator: none may be missing
     * @param paper    what shows it
     * @throws InvalidInput if that person is no mediator of the room today, naming at {@code consents[n]} whoever has not chosen, or at {@code paper} if
     *     none is named
     * @throws Conflict if they have chosen the same one before, or had not agreed when their days were over, so that the room appoints
     */
    public void choose(
            Actor actor, UUID caseId, long version, UUID mediator, Map<UUID, LocalDate> chosenOn, ProvingPaper paper) {
        MediationCase of = desk.take(actor, Right.RECORD_CHOICE, caseId, version);
        of.requireStage(Stage.ACCEPTED);
        Person chosen = mediatorOf(of, mediator);
        if (chosen(caseId).filter(chosen.id()::equals).isPresent()) {
            throw new Conflict("fault.assignment.chosenBefore", chosen.name());
        }
        JointConsent joint = new JointConsent(chosenOn);
        LocalDate on =
                joint.lastDay(of, clock.today(), "fault.assignment.choiceMissing", "fault.assignment.choiceEarly");
        window(caseId).map(CaseClock::dueOn).filter(on::isAfter).ifPresent(due -> {
            throw new Conflict("fault.assignment.choiceOver", due);
        });
        StoredDocument shown = filing.proving(actor, of, paper);
        clocks.stop(caseId, DeadlineCode.CHOOSE_MEDIATOR, clock.today(), "deadline.stopped.mediatorChosen");
        em.persist(new MediatorChoice(caseId, chosen.id(), on, clock.now()));
        of.touch(clock.now());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("mediator", chosen.id());
        details.put("name", chosen.name());
        details.put("on", on);
        details.put("consents", joint.inWords(of));
        details.put("paper", shown.title());
        details.put("document", shown.id());
        desk.note(of, actor, "case.mediatorChosen", details);
    }

    /** The days of the parties for their choice, running or over; empty if they were never asked. */
    private Optional<CaseClock> window(UUID caseId) {
        return clocks.of(caseId).stream()
                .filter(each -> each.code().equals(DeadlineCode.CHOOSE_MEDIATOR))
                .findFirst();
    }

    /**
     * Gives the case to a mediator of its room (分派), or to another in that one's place.
     *
     * @throws InvalidInput if that person is no mediator of the room today
     * @throws Conflict if the parties have chosen another mediator, who is one of the room today, or are still choosing
     */
    public void assign(Actor actor, UUID caseId, long version, UUID mediator) {
        MediationCase of = desk.take(actor, Right.ASSIGN_MEDIATOR, caseId, version);
        of.requireStage(Stage.ACCEPTED, Stage.ASSIGNED, Stage.PREPARING, Stage.MEDIATING);
        Person chosen = mediatorOf(of, mediator);
        boolean first = of.stage() == Stage.ACCEPTED;
        if (first) {
            requireChoiceHonoured(of, chosen);
            // the clocks are asked before the case changes, so that it is written once
            clocks.stop(caseId, DeadlineCode.CHOOSE_MEDIATOR, clock.today(), "deadline.stopped.mediatorAssigned");
            clocks.stop(caseId, DeadlineCode.APPOINT_MEDIATOR, clock.today(), "deadline.stopped.mediatorAssigned");
        }
        of.assign(chosen.id(), clock.now());
        desk.note(of, actor, "case.assigned", Map.of("mediator", chosen.id(), "name", chosen.name()));
        if (first) {
            process.done(caseId, Step.ASSIGN_MEDIATOR);
        } else {
            inbox.mediatorChanged(caseId, chosen.id());
        }
    }

    private Person mediatorOf(MediationCase of, UUID mediator) {
        return mediatorsOf(of.room()).stream()
                .filter(person -> person.id().equals(mediator))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("mediator", "fault.assignment.noMediator"));
    }

    /** The first appointment follows the parties' choice; one whom they chose and who has left the room binds nobody any more. */
    private void requireChoiceHonoured(MediationCase of, Person appointed) {
        Optional<UUID> theirs = chosen(of.id());
        if (theirs.isEmpty()) {
            window(of.id())
                    .filter(running ->
                            running.state().isLive() && !running.dueOn().isBefore(clock.today()))
                    .ifPresent(running -> {
                        throw new Conflict("fault.assignment.choiceRuns", running.dueOn());
                    });
        }
        theirs.filter(id -> !id.equals(appointed.id()))
                .flatMap(id -> mediatorsOf(of.room()).stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst())
                .ifPresent(other -> {
                    throw new Conflict("fault.assignment.otherChosen", other.name());
                });
    }

    /**
     * Whom the parties of the case have chosen to mediate; empty if they have chosen nobody.
     *
     * @throws org.maplebridge.basics.NotFound if there is no such case
     * @throws org.maplebridge.basics.Refused  if the actor may not read it
     */
    public Optional<Chosen> choiceOf(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_CASE, caseId);
        return chosen(caseId).map(id -> new Chosen(id, directory.person(id).name()));
    }

    /** A mediator whom the parties have chosen. */
    public record Chosen(UUID id, String name) implements Serializable {}

    private Optional<UUID> chosen(UUID caseId) {
        return em.createNamedQuery("MediatorChoice.ofCase", UUID.class)
                .setParameter("caseId", caseId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The mediator takes the case on, with what there is to disclose (披露; 在线调解规则 13). From this day the parties wait for the first contact, which
     * the first planned session is.
     *
     * @param disclosure relations to the parties or the matter; null or blank for none
     */
    public void takeOn(Actor actor, UUID caseId, long version, String disclosure) {
        MediationCase of = desk.take(actor, Right.PREPARE, caseId, version);
        if (disclosure != null && disclosure.length() > 1000) {
            throw new InvalidInput("disclosure", "fault.tooLong", 1000);
        }
        of.requireStage(Stage.ASSIGNED);
        of.beginPreparing(clock.now());
        clocks.startBeside(caseId, DeadlineCode.FIRST_CONTACT, clock.today(), null);
        boolean discloses = disclosure != null && !disclosure.isBlank();
        desk.note(of, actor, "case.takenOn", discloses ? Map.of("disclosure", disclosure.strip()) : Map.of());
    }

    /** The mediator has prepared the case: sessions can be held. */
    public void prepared(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.PREPARE, caseId, version);
        of.requireStage(Stage.PREPARING);
        of.beginMediating(clock.now());
        desk.note(of, actor, "case.prepared", Map.of());
        process.done(caseId, Step.PREPARE_MEDIATION);
    }

    /** The people who mediate in a room today, by name. */
    public List<Person> mediatorsOf(UUID room) {
        return directory.holding(Role.MEDIATOR, room);
    }
}
