package org.maplebridge.assignment;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Person;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.Inbox;

/** The use cases around who leads a case: the head assigns, the mediator discloses and takes on, the head replaces. */
@UseCases
public class Assignment {

    @Inject
    private Directory directory;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseProcess process;

    @Inject
    private Inbox inbox;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /**
     * Gives the case to a mediator of its room (分派), or to another in that one's place.
     *
     * @throws InvalidInput if that person is no mediator of the room today
     */
    public void assign(Actor actor, UUID caseId, long version, UUID mediator) {
        MediationCase of = desk.take(actor, Right.ASSIGN_MEDIATOR, caseId, version);
        of.requireStage(Stage.ACCEPTED, Stage.ASSIGNED, Stage.PREPARING, Stage.MEDIATING);
        Person chosen = mediatorsOf(of.room()).stream()
                .filter(person -> person.id().equals(mediator))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("mediator", "fault.assignment.noMediator"));
        boolean first = of.stage() == Stage.ACCEPTED;
        if (first) {
            // the clocks are asked before the case changes, so that it is written once
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
