package org.maplebridge.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Acceptance;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.CaseRegister;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The use cases of the window and of the head who decides: register, screen, ask, accept. Who takes in does not decide (受审分离). */
@UseCases
public class Intake {

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
    private OfficeClock clock;

    /**
     * Registers an application at the window (登记), written or oral (劳动争议调解仲裁法 12).
     *
     * @param roomId the mediation room; one for which the actor may register
     * @return the new case
     * @throws InvalidInput with all findings; nothing is stored
     */
    public UUID register(Actor actor, UUID roomId, Registration registration) {
        rights.require(actor, Right.REGISTER_CASE);
        if (!rights.organisations(actor, Right.REGISTER_CASE).contains(roomId)) {
            throw new Refused("fault.refused", Right.REGISTER_CASE);
        }
        Organisation room = em.find(Organisation.class, roomId);
        if (room == null) {
            throw new NotFound("fault.case.noRoom", "");
        }
        return register.enter(actor, room, registration, null).id();
    }

    /**
     * The head has looked whether the room may take the case (审查).
     *
     * @param reason needed when it is out of scope: why, and where the applicant can go
     */
    public void screen(Actor actor, UUID caseId, long version, boolean inScope, String reason) {
        MediationCase of = desk.take(actor, Right.SCREEN_CASE, caseId, version);
        if (inScope) {
            of.screened(clock.now());
        } else {
            if (reason == null || reason.isBlank()) {
                throw new InvalidInput("reason", "fault.required");
            }
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
        if (on == null || on.isAfter(clock.today())) {
            throw new InvalidInput("on", on == null ? "fault.required" : "fault.day.future");
        }
        Party party = of.party(partyId);
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

    /** Notes that a party agrees to the processing of its sensitive data (个人信息保护法 29). */
    public void recordDataConsent(Actor actor, UUID caseId, long version, UUID partyId, LocalDate on) {
        MediationCase of = desk.take(actor, Right.RECORD_CONSENT, caseId, version);
        Party party = of.party(partyId);
        party.consentToData(on);
        of.touch(clock.now());
        desk.note(of, actor, "case.dataConsented", Map.of("party", party.name(), "on", on));
    }

    /** The head takes the case (受理). */
    public void accept(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.ACCEPT_CASE, caseId, version);
        acceptance.accept(of, clock.today());
        desk.note(of, actor, "case.accepted", Map.of("on", of.acceptedOn()));
        process.done(caseId, Step.ACCEPT_CASE);
    }
}
