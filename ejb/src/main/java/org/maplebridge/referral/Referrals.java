package org.maplebridge.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Collision;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.Acceptance;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.CaseRegister;
import org.maplebridge.casefile.CodeBook;
import org.maplebridge.casefile.ConsentDay;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.PauseEvent;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/** The use cases of the referral desk, on both sides: propose, ask, hand over, sign, send back, take back. */
@UseCases
public class Referrals {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Rights rights;

    @Inject
    private Chronicle chronicle;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRegister register;

    @Inject
    private CaseProcess caseProcess;

    @Inject
    private ReferralProcess process;

    @Inject
    private Acceptance acceptance;

    @Inject
    private Clocks clocks;

    @Inject
    private CodeBook codes;

    @Inject
    private ReferralPapers papers;

    @Inject
    private RoomRule roomRule;

    @Inject
    private OfficeClock clock;

    /**
     * Says what is wrong with a proposal without issuing it.
     *
     * @throws InvalidInput with all findings, each at its field
     */
    public void check(Actor actor, Proposal proposal) {
        rights.require(actor, Right.REFER_CASE);
        check(proposal);
    }

    private void check(Proposal proposal) {
        proposal.check(
                clock.today(),
                codes,
                accepted -> clocks.preview(DeadlineCode.ARB_AWARD, accepted).dueOn());
    }

    /**
     * Issues the mediation proposal (调解建议书), printed for each side; both are asked now.
     *
     * @param commission the commission for which the clerk acts
     * @return the new referral
     */
    public UUID propose(Actor actor, UUID commission, Proposal proposal) {
        Referral referral = enter(actor, commission, proposal);
        boolean agreed = referral.state() == ReferralState.CONSENTED;
        if (agreed) {
            process.proposedWithConsents(referral.id(), referral.mode());
        } else {
            process.proposed(referral.id(), referral.mode());
        }
        note(
                referral,
                actor,
                "referral.proposed",
                Map.of(
                        "mode",
                        referral.mode(),
                        "number",
                        referral.commissionCaseNumber(),
                        "papers",
                        papers.propose(actor, referral)));
        if (agreed) {
            holdAcceptance(referral);
        }
        return referral.id();
    }

    /**
     * Another system hands a case over with papers and all consents at once. A room that is not named is proposed by {@link RoomRule}.
     *
     * @return the case in the room
     * @throws InvalidInput if a consent is missing, or at {@code attachments[n]} if a file cannot be taken
     * @throws Conflict     if this commission has handed over a case with that number before
     */
    public UUID handOverAtOnce(Actor actor, UUID commission, Proposal proposal, List<EnclosedFile> files) {
        Referral referral = enter(actor, commission, proposal);
        if (referral.state() != ReferralState.CONSENTED) {
            throw new InvalidInput("consents", "fault.referral.consentMissing");
        }
        Organisation room = room(referral, proposal.room());
        papers.enclose(actor, referral, files);
        holdAcceptance(referral);
        process.handedOverAtOnce(referral.id(), referral.mode());
        return becomeCase(actor, referral, room).id();
    }

    /** The same without papers. */
    public UUID handOverAtOnce(Actor actor, UUID commission, Proposal proposal) {
        return handOverAtOnce(actor, commission, proposal, List.of());
    }

    /**
     * Lays a paper into the referral's folder; it goes to the room with the letter.
     *
     * @throws InvalidInput at {@code attachments[0]} if the file cannot be taken
     * @throws Conflict     if the letter has gone out already
     */
    public void enclose(Actor actor, UUID referralId, long version, EnclosedFile file) {
        Referral referral = take(actor, Right.REFER_CASE, referralId, version);
        referral.requireHere();
        String sha256 = papers.enclose(actor, referral, List.of(file)).get(0).sha256();
        note(referral, actor, "referral.enclosed", Map.of("file", file.name(), "sha256", sha256));
    }

    private Referral enter(Actor actor, UUID commission, Proposal proposal) {
        rights.requireIn(actor, Right.REFER_CASE, commission);
        Organisation body = em.find(Organisation.class, commission);
        if (body == null || body.kind() != BodyKind.ARBITRATION_COMMISSION) {
            throw new NotFound("fault.referral.noCommission");
        }
        check(proposal);
        requireNew(commission, proposal.commissionCaseNumber().strip());
        Referral referral = new Referral(commission, body.region().digits(), proposal, clock.now());
        keep(referral);
        if (referral.mode() == ReferralMode.BEFORE_ACCEPTANCE) {
            clocks.start(referral.id(), DeadlineCode.ARB_ACCEPT, referral.applicationReceivedOn(), false, null);
        } else {
            clocks.start(referral.id(), DeadlineCode.ARB_AWARD, referral.acceptedOn(), false, null);
        }
        return referral;
    }

    private void requireNew(UUID commission, String number) {
        boolean known = !em.createQuery(
                        "SELECT r.id FROM Referral r WHERE r.commission = :commission AND r.liveNumber = :number",
                        UUID.class)
                .setParameter("commission", commission)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (known) {
            throw new Conflict("fault.referral.twice", number);
        }
    }

    /** Whoever refers the same case in the same moment waits here until the first is done, and then learns that it was. */
    private void keep(Referral referral) {
        em.persist(referral);
        try {
            em.flush();
        } catch (PersistenceException failure) {
            throw Collision.ifTaken(failure);
        }
    }

    /**
     * Notes what a party says to the proposal. With the last consent, before acceptance, the commission's acceptance is on hold (暂缓受理).
     *
     * @param ref the party's reference in the dispute
     */
    public void recordConsent(Actor actor, UUID referralId, long version, String ref, boolean consents, LocalDate on) {
        Referral referral = take(actor, Right.REFER_CASE, referralId, version);
        ConsentDay.require(on, clock.today(), referral.born(ref), referral.applicationReceivedOn());
        if (consents) {
            referral.consent(ref, on);
            note(referral, actor, "referral.consented", Map.of("party", ref, "on", on));
            if (referral.state() == ReferralState.CONSENTED) {
                consentComplete(referral);
            }
        } else {
            referral.refuse(ref, on);
            note(referral, actor, "referral.refused", Map.of("party", ref, "on", on));
            process.done(referralId, Step.SEEK_REFERRAL_CONSENT, Answer.NO);
        }
    }

    private void consentComplete(Referral referral) {
        holdAcceptance(referral);
        process.done(referral.id(), Step.SEEK_REFERRAL_CONSENT, Answer.YES);
    }

    /** While mediation is tried before acceptance, the days for deciding on acceptance stand still (办案规则 69). */
    private void holdAcceptance(Referral referral) {
        boolean inTime = clocks.of(referral.id()).stream()
                .anyMatch(running -> running.code().equals(DeadlineCode.ARB_ACCEPT)
                        && !running.dueOn().isBefore(clock.today()));
        if (inTime) {
            clocks.pause(referral.id(), PauseEvent.ACCEPTANCE_ON_HOLD, clock.today(), null);
        }
    }

    /**
     * Sends letter and papers to the room (移交): the referral becomes a case there.
     *
     * @return the case
     * @throws Conflict if the 45 days for the award have passed meanwhile
     */
    public UUID handOver(Actor actor, UUID referralId, long version, UUID room) {
        Referral referral = take(actor, Right.REFER_CASE, referralId, version);
        requireTimeForAward(referral);
        MediationCase as = becomeCase(actor, referral, room(referral, room));
        process.done(referralId, Step.HAND_OVER, Answer.DONE);
        return as.id();
    }

    /** After the commission's 45 days a room could not help any more (劳动争议调解仲裁法 43). */
    private void requireTimeForAward(Referral referral) {
        clocks.of(referral.id()).stream()
                .filter(running -> running.code().equals(DeadlineCode.ARB_AWARD) && running.dueOn() != null)
                .map(CaseClock::dueOn)
                .filter(due -> due.isBefore(clock.today()))
                .findFirst()
                .ifPresent(due -> {
                    throw new Conflict("fault.referral.awardOver", due);
                });
    }

    private Organisation room(Referral referral, UUID roomId) {
        Organisation room = roomId == null
                ? roomRule.propose(em.find(Organisation.class, referral.commission()))
                        .orElse(null)
                : em.find(Organisation.class, roomId);
        if (room == null || !room.room() || !room.active()) {
            throw new InvalidInput("room", "fault.referral.noRoom");
        }
        return room;
    }

    private MediationCase becomeCase(Actor actor, Referral referral, Organisation room) {
        MediationCase as = register.enter(actor, room, referral.dispute(), referral.origin());
        clocks.lengthenLike(referral.id(), as.id(), DeadlineCode.ARB_AWARD, referral.commissionCaseNumber());
        referral.handedOver(as, clock.today());
        StoredDocument letter = papers.handOver(actor, referral, as);
        Map<String, String> proof = Map.of("paper", letter.title(), "sha256", letter.sha256());
        note(
                referral,
                actor,
                "referral.handedOver",
                Map.of("room", room.nameZh(), "case", as.caseNumber(), "letter", proof));
        desk.note(as, actor, "referral.letterIssued", proof);
        return as;
    }

    /**
     * The room signs for the papers (签收). Before acceptance its 15 days begin on this day (劳动争议调解仲裁法 14); after acceptance it is
     * proof of the hand-over only, since the 10 working days run from the consents (办案规则 70).
     */
    public void receive(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.RECEIVE_REFERRAL, caseId, version);
        Referral referral = referralOf(of);
        referral.received(clock.today());
        clocks.stop(caseId, DeadlineCode.RED_RESPONSE, clock.today(), "deadline.stopped.takenUp");
        boolean before = of.mode() == ReferralMode.BEFORE_ACCEPTANCE;
        if (before) {
            acceptance.receive(of, clock.today());
        } else {
            acceptance.accept(of, clock.today());
        }
        desk.note(of, actor, "referral.received", Map.of("on", clock.today()));
        caseProcess.done(of.id(), before ? Step.SIGN_RECEIPT : Step.CONFIRM_HAND_OVER);
        process.received(referral.id());
    }

    /**
     * The room sends the return letter and the papers back (退回): nothing said in mediation is among them.
     *
     * @throws Conflict if the mediation has not ended
     */
    public void giveBack(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.RETURN_CASE, caseId, version);
        Referral referral = referralOf(of);
        StoredDocument letter = papers.giveBack(actor, referral, of);
        referral.returned(clock.today());
        of.touch(clock.now());
        desk.note(
                of,
                actor,
                "referral.returned",
                Map.of("on", clock.today(), "paper", letter.title(), "sha256", letter.sha256()));
        caseProcess.done(caseId, Step.RETURN_CASE);
        process.returned(referral.id());
    }

    /** The clerk signs for the return package: acceptance resumes, or the hearing goes on. */
    public void signReturnReceipt(Actor actor, UUID referralId, long version) {
        Referral referral = take(actor, Right.SIGN_RETURN_RECEIPT, referralId, version);
        referral.end(ReferralState.RETURNED, clock.today());
        clocks.resume(referralId, PauseEvent.ACCEPTANCE_ON_HOLD, clock.today(), null);
        note(referral, actor, "referral.returnSigned", Map.of("on", clock.today()));
        process.done(referralId, Step.SIGN_RETURN_RECEIPT, Answer.DONE);
    }

    /**
     * The clerk takes the agreement back. That is a receipt and no more: before acceptance nothing was pending, and the commission's clocks stop;
     * after it the 45 days run until the arbitration has ended (调解仲裁法 43), which may be said at once or later.
     *
     * @param how how it ended; null for not yet, and before acceptance
     * @param on  the day on which it ended; null with {@code how}
     */
    public void takeAgreementBack(Actor actor, UUID referralId, long version, ArbitrationEnd how, LocalDate on) {
        Referral referral = take(actor, Right.SIGN_RETURN_RECEIPT, referralId, version);
        referral.end(ReferralState.AGREED, clock.today());
        if (referral.mode() == ReferralMode.BEFORE_ACCEPTANCE) {
            clocks.stopAll(referralId, clock.today(), "deadline.stopped.agreement");
        }
        note(referral, actor, "referral.agreementTaken", Map.of("on", clock.today()));
        if (how != null) {
            endArbitration(actor, referral, how, on);
        }
        process.done(referralId, Step.TAKE_AGREEMENT_BACK, Answer.DONE);
    }

    /**
     * The clerk notes how the arbitration ended of a case that is back from mediation: with the tribunal's mediation award, with the applicant's
     * withdrawal, or with an award (调解仲裁法 41, 42). Its 45 days stop on that day.
     *
     * @throws Conflict     if the commission had not accepted the case, it is still out, or this was noted before
     * @throws InvalidInput if the day is missing, lies in the future or before the case came back
     */
    public void recordArbitrationEnd(Actor actor, UUID referralId, long version, ArbitrationEnd how, LocalDate on) {
        Referral referral = take(actor, Right.SIGN_RETURN_RECEIPT, referralId, version);
        if (how == null) {
            throw new InvalidInput("arbitrationEnd", "fault.required");
        }
        endArbitration(actor, referral, how, on);
    }

    /**
     * The clerk notes that the commission's director lets the days for the award be lengthened, once or several times by no more than the law allows
     * together (劳动争议调解仲裁法 43). The room sees the new day on its case, not the approval.
     *
     * @param units      how much, in the unit of the limit's rule
     * @param approvedOn the day of the approval; not after the last day
     * @param approval   the director's paper
     * @throws InvalidInput at {@code days} if it is nothing or too much, at {@code approvedOn} if the day is missing, in the future or before the acceptance,
     *     at {@code approval} if there is no paper or it cannot be taken
     * @throws Conflict     if no such limit runs here, it stands still, or it had run out before that day
     */
    public void extendAward(
            Actor actor, UUID referralId, long version, int units, LocalDate approvedOn, EnclosedFile approval) {
        Referral referral = take(actor, Right.EXTEND_AWARD, referralId, version);
        CaseClock running = clocks.of(referralId).stream()
                .filter(each -> each.code().equals(DeadlineCode.ARB_AWARD)
                        && each.state().isLive())
                .findFirst()
                .orElseThrow(() -> new Conflict("fault.referral.noAward"));
        new InvalidInput.Check()
                .that(approvedOn != null, "approvedOn", "fault.required")
                .that(approvedOn == null || !approvedOn.isAfter(clock.today()), "approvedOn", "fault.day.future")
                .that(
                        approvedOn == null || !approvedOn.isBefore(running.startedOn()),
                        "approvedOn",
                        "fault.referral.approvedEarly",
                        running.startedOn())
                .orThrow();
        LocalDate before = running.dueOn();
        AwardExtension extension = new AwardExtension(referralId, approvedOn, units, clock.now());
        em.persist(extension);
        StoredDocument kept = papers.keepApproval(actor, extension, approval);
        LocalDate after = clocks.extend(referralId, DeadlineCode.ARB_AWARD, units, approvedOn, kept.title())
                .dueOn();
        em.lock(referral, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        note(
                referral,
                actor,
                "referral.awardExtended",
                Map.of("on", approvedOn, "units", units, "before", before, "dueOn", after, "sha256", kept.sha256()));
        if (referral.caseId() != null) {
            clocks.lengthenLike(referralId, referral.caseId(), DeadlineCode.ARB_AWARD, referral.commissionCaseNumber())
                    .ifPresent(moved -> noteAtTheRoom(actor, referral, approvedOn, before, moved));
        }
    }

    private void noteAtTheRoom(Actor actor, Referral referral, LocalDate on, LocalDate before, CaseClock moved) {
        MediationCase of = em.find(MediationCase.class, referral.caseId());
        of.touch(clock.now());
        desk.note(of, actor, "case.awardExtended", Map.of("on", on, "before", before, "dueOn", moved.dueOn()));
    }

    private void endArbitration(Actor actor, Referral referral, ArbitrationEnd how, LocalDate on) {
        if (on == null || on.isAfter(clock.today())) {
            throw new InvalidInput("arbitrationEndedOn", on == null ? "fault.required" : "fault.day.future");
        }
        referral.arbitrationEnded(how, on);
        clocks.stop(referral.id(), DeadlineCode.ARB_AWARD, on, how.reasonKey());
        if (referral.caseId() != null) {
            clocks.stop(referral.caseId(), DeadlineCode.ARB_AWARD, on, how.reasonKey());
        }
        note(referral, actor, "referral.arbitrationEnded", Map.of("how", how, "on", on));
    }

    private Referral take(Actor actor, Right right, UUID referralId, long version) {
        Referral seen = em.find(Referral.class, referralId);
        if (seen == null) {
            throw new NotFound("fault.referral.notFound");
        }
        Subject chain = Subject.ofReferral(referralId);
        rights.require(actor, right, relation(seen), chain);
        if (seen.caseId() != null) {
            chronicle.lock(Subject.ofCase(seen.caseId()));
        }
        chronicle.lock(chain);
        em.refresh(seen);
        StaleEdit.check(version, seen.version());
        return seen;
    }

    private Referral referralOf(MediationCase of) {
        if (!of.referred()) {
            throw new Conflict("fault.referral.notReferred");
        }
        chronicle.lock(Subject.ofReferral(of.referral()));
        return em.find(Referral.class, of.referral());
    }

    private void note(Referral referral, Actor actor, String type, Map<String, ?> details) {
        chronicle.append(Subject.ofReferral(referral.id()), actor, type, details);
    }

    static CaseRelation relation(Referral of) {
        return new CaseRelation(
                of.id(), of.caseId() == null ? null : of.room(), of.commission(), of.regionCode(), null, null);
    }
}
