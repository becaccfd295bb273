package org.maplebridge.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Acceptance;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.CaseRegister;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.ConsentDay;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.Documents;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Directory;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The use cases of the window and of the head who decides: register, screen, ask, accept. Who takes in does not decide (受审分离). */
@UseCases
public class Intake {

    /** Key of the window's form among the drafts. */
    public static final String FORM = "register";

    /** Subject of a draft whose case does not exist yet. */
    public static final String NEW = "new";

    private static final UUID NO_CASE = new UUID(0, 0);

    private static final int LONGEST_REASON = 2000;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private CaseRegister register;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseProcess process;

    @Inject
    private Acceptance acceptance;

    @Inject
    private Clocks clocks;

    @Inject
    private Directory directory;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Documents documents;

    @Inject
    private Drafts drafts;

    @Inject
    private CodeBook codes;

    @Inject
    private OfficeClock clock;

    /**
     * Registers an application at the window (登记), written or oral (劳动争议调解仲裁法 12).
     *
     * @param roomId the mediation room; one for which the actor may register
     * @return the new case
     * @throws InvalidInput with all findings; nothing is stored
     */
    public UUID register(Actor actor, UUID roomId, Registration registration) {
        rights.requireIn(actor, Right.REGISTER_CASE, roomId);
        Organisation room = em.find(Organisation.class, roomId);
        if (room == null) {
            throw new NotFound("fault.case.noRoom", "");
        }
        return register.enter(actor, room, registration, null).id();
    }

    /** The rooms for which the actor may register, by code. */
    public List<Organisation> rooms(Actor actor) {
        rights.require(actor, Right.REGISTER_CASE);
        Set<UUID> own = rights.organisations(actor, Right.REGISTER_CASE);
        return directory.rooms().stream()
                .filter(room -> own.contains(room.id()))
                .toList();
    }

    /**
     * Says all that is wrong with what the window is about to hand over; stores nothing.
     *
     * @throws InvalidInput with all findings
     */
    public void check(Actor actor, AtTheWindow application) {
        rights.require(actor, Right.REGISTER_CASE);
        application.check(clock.now(), clock.today(), codes);
    }

    /**
     * Earlier cases that may be the same dispute; the clerk has to say of each visible one what it is.
     *
     * @see Duplicates
     */
    public Duplicates.Found alike(Actor actor, Registration registration) {
        rights.require(actor, Right.REGISTER_CASE);
        return duplicates.find(actor, registration);
    }

    /**
     * Registers what came to the window, all or nothing: the case with its number, the record of a spoken application, the files, and what
     * the clerk said about earlier cases, each an event of the new case. The clerk's draft of the form is gone then.
     *
     * @param roomId the mediation room; one for which the actor may register
     * @return the new case
     * @throws InvalidInput with all findings; nothing is stored
     * @throws Conflict     if an earlier case looks like this one and the clerk has not said what it is
     */
    public UUID register(Actor actor, UUID roomId, AtTheWindow application) {
        rights.requireIn(actor, Right.REGISTER_CASE, roomId);
        application.check(clock.now(), clock.today(), codes);
        List<Duplicates.Candidate> alike =
                duplicates.find(actor, application.registration()).visible();
        if (!alike.stream().allMatch(candidate -> application.choices().containsKey(candidate.caseId()))) {
            throw new Conflict("fault.intake.undecided", alike.size());
        }
        Organisation room = em.find(Organisation.class, roomId);
        if (room != null && room.region() != null && !application.handedIn().isEmpty()) {
            // Asked before there is a case: its chain would be locked when a refusal wants to be written.
            rights.require(
                    actor,
                    Right.UPLOAD_DOCUMENT,
                    new CaseRelation(NO_CASE, roomId, null, room.region().digits(), null, actor.id()),
                    Subject.PEOPLE);
        }
        UUID caseId = register(actor, roomId, application.registration());
        MediationCase entered = em.find(MediationCase.class, caseId);
        noteHow(actor, entered, application);
        alike.forEach(candidate ->
                noteChoice(actor, entered, candidate, application.choices().get(candidate.caseId())));
        documents.uploadAll(actor, caseId, application.handedIn()).forEach(kept -> noteAdded(actor, entered, kept));
        drafts.discard(actor, FORM, NEW);
        return caseId;
    }

    /** How the application was made; empty for a case that did not come over the window. */
    public Optional<Application> application(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_CASE, caseId);
        return em.createNamedQuery("Application.ofCase", Application.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    private void noteHow(Actor actor, MediationCase entered, AtTheWindow application) {
        OralApplication spoken = application.spoken();
        em.persist(new Application(entered.id(), application.disputeClass(), spoken, actor.id()));
        if (spoken != null) {
            desk.note(
                    entered,
                    actor,
                    "intake.spoken",
                    Map.of("applicant", spoken.applicant(), "recordedAt", spoken.recordedAt()));
        }
        entered.parties().stream()
                .filter(party -> party.dataConsentOn() != null)
                .forEach(party -> desk.note(
                        entered,
                        actor,
                        "case.dataConsented",
                        Map.of("party", party.name(), "on", party.dataConsentOn())));
    }

    private void noteChoice(
            Actor actor, MediationCase entered, Duplicates.Candidate candidate, Duplicates.Choice choice) {
        desk.note(
                entered,
                actor,
                "intake.compared",
                Map.of(
                        "case", candidate.caseId(),
                        "number", candidate.caseNumber(),
                        "choice", choice,
                        "why", List.copyOf(candidate.why())));
    }

    private void noteAdded(Actor actor, MediationCase entered, StoredDocument kept) {
        desk.note(
                entered,
                actor,
                "document.added",
                Map.of(
                        "document", kept.id(),
                        "title", kept.title(),
                        "category", kept.category(),
                        "sha256", kept.sha256()));
    }

    /**
     * The head has looked whether the room may take the case (审查).
     *
     * @param reason needed when it is out of scope: why, and where the applicant can go
     */
    public void screen(Actor actor, UUID caseId, long version, boolean inScope, String reason) {
        MediationCase of = desk.take(actor, Right.SCREEN_CASE, caseId, version);
        clocks.stop(caseId, DeadlineCode.RED_RESPONSE, clock.today(), "deadline.stopped.takenUp");
        if (inScope) {
            of.screened(clock.now());
        } else {
            new InvalidInput.Check()
                    .that(reason != null && !reason.isBlank(), "reason", "fault.required")
                    .that(
                            reason == null || reason.length() <= LONGEST_REASON,
                            "reason",
                            "fault.tooLong",
                            LONGEST_REASON)
                    .orThrow();
            of.refuse(reason, clock.today(), clock.now());
            acceptance.mediationOver(of);
        }
        desk.note(of, actor, inScope ? "case.screened" : "case.refused", inScope ? Map.of() : Map.of("reason", reason));
        process.done(caseId, Step.SCREEN_CASE, inScope ? Answer.YES : Answer.NO);
    }

    /**
     * Notes a party's consent to mediation or its refusal. With the last consent the process goes on; a refusal ends the case
     * (人民调解法 17; 劳动争议调解仲裁法 5).
     *
     * @param on the day on which the party said so, today or before
     */
    public void recordConsent(Actor actor, UUID caseId, long version, UUID partyId, boolean consents, LocalDate on) {
        MediationCase of = desk.take(actor, Right.RECORD_CONSENT, caseId, version);
        of.requireStage(Stage.SCREENING, Stage.CONSENT);
        Party party = of.party(partyId);
        requireDay(of, party, on);
        if (consents) {
            party.consent(on);
        } else {
            party.refuse(on);
            of.end(EndGround.PARTY_REFUSES, null, clock.today(), clock.now());
            acceptance.mediationOver(of);
        }
        of.touch(clock.now());
        desk.note(
                of,
                actor,
                consents ? "case.consented" : "case.consentRefused",
                Map.of("party", party.name(), "on", on));
        if (of.stage() == Stage.CONSENT) {
            if (!consents) {
                process.done(caseId, Step.SEEK_CONSENT, Answer.NO);
            } else if (of.parties().stream().allMatch(each -> each.consentedOn() != null)) {
                process.done(caseId, Step.SEEK_CONSENT, Answer.YES);
            }
        } else if (!consents) {
            process.terminated(caseId);
        }
    }

    /**
     * Notes that a party agrees to the processing of its sensitive data (个人信息保护法 29).
     *
     * @param on the day on which the party said so, today or before
     */
    public void recordDataConsent(Actor actor, UUID caseId, long version, UUID partyId, LocalDate on) {
        MediationCase of = desk.take(actor, Right.RECORD_CONSENT, caseId, version);
        of.requireNotArchived();
        Party party = of.party(partyId);
        requireDay(of, party, on);
        party.consentToData(on);
        of.touch(clock.now());
        desk.note(of, actor, "case.dataConsented", Map.of("party", party.name(), "on", on));
    }

    /** In a referred case nobody was asked before the commission had the application. */
    private void requireDay(MediationCase of, Party party, LocalDate on) {
        ConsentDay.require(on, clock.today(), party.born(), of.referred() ? of.receivedOn() : null);
    }

    /** The head takes the case (受理). */
    public void accept(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.ACCEPT_CASE, caseId, version);
        acceptance.accept(of, clock.today());
        desk.note(of, actor, "case.accepted", Map.of("on", of.acceptedOn()));
        process.done(caseId, Step.ACCEPT_CASE);
    }
}
