package org.maplebridge.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.KinRegister;
import org.maplebridge.agreement.KinRegisters;
import org.maplebridge.agreement.Kinship;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.agreement.ServedCopy;
import org.maplebridge.agreement.Serving;
import org.maplebridge.agreement.ServingManner;
import org.maplebridge.agreement.SigningRules;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.archive.DossierView;
import org.maplebridge.archive.Dossiers;
import org.maplebridge.archive.Filing;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.baseline.Baselines;
import org.maplebridge.baseline.Facts;
import org.maplebridge.baseline.Head;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.CaseLimits;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.GroupCases;
import org.maplebridge.casefile.Outcome;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Registration;
import org.maplebridge.demo.DemoCases.Story;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.intake.Intake;
import org.maplebridge.performance.BreachWay;
import org.maplebridge.performance.PerformanceView;
import org.maplebridge.performance.Performances;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.Referrals;
import org.maplebridge.session.AttendanceLine;
import org.maplebridge.session.Conclusion;
import org.maplebridge.session.ConfirmationMethod;
import org.maplebridge.session.Presence;
import org.maplebridge.session.RecordText;
import org.maplebridge.session.SessionPlan;
import org.maplebridge.session.SessionRecords;
import org.maplebridge.session.SessionWay;
import org.maplebridge.session.Sessions;

/** What the people of the demo do, each by the application service that the page would call, with the version they see. */
@ApplicationScoped
class Acts {

    /** How long a session of the demo took. */
    private static final int MINUTES = 45;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private Intake intake;

    @Inject
    private Assignment assignment;

    @Inject
    private Sessions sessions;

    @Inject
    private GroupCases groups;

    @Inject
    private KinRegisters kin;

    @Inject
    private Performances performances;

    @Inject
    private SessionRecords records;

    @Inject
    private Agreements agreements;

    @Inject
    private Baselines baselines;

    @Inject
    private Serving serving;

    @Inject
    private SigningRules signingRules;

    @Inject
    private CaseEnd end;

    @Inject
    private Referrals referrals;

    @Inject
    private CaseLimits limits;

    @Inject
    private CasePapers papers;

    @Inject
    private Dossiers dossiers;

    @Inject
    private OfficeClock clock;

    UUID register(Actor clerk, UUID room, Registration dispute) {
        return intake.register(clerk, room, dispute);
    }

    void screen(Actor head, Story story) {
        intake.screen(head, story.caseId, version(story), true, null);
    }

    void refuseAndClose(Actor head, Story story, String reason) {
        intake.screen(head, story.caseId, version(story), false, reason);
        end.close(head, story.caseId, version(story));
    }

    void consent(Actor clerk, Story story, int party, boolean consents) {
        intake.recordConsent(clerk, story.caseId, version(story), parties(story).get(party), consents, clock.today());
    }

    void accept(Actor head, Story story) {
        intake.accept(head, story.caseId, version(story));
    }

    void assign(Actor head, Story story, Actor mediator) {
        assignment.assign(head, story.caseId, version(story), mediator.id());
    }

    void takeOn(Actor mediator, Story story) {
        if (open(story)) {
            assignment.takeOn(mediator, story.caseId, version(story), null);
        }
    }

    void prepared(Actor mediator, Story story) {
        if (open(story)) {
            assignment.prepared(mediator, story.caseId, version(story));
        }
    }

    UUID propose(Actor clerk, UUID commission, Proposal proposal) {
        return referrals.propose(clerk, commission, proposal);
    }

    UUID handOver(Actor clerk, UUID commission, Proposal proposal) {
        return referrals.handOverAtOnce(clerk, commission, proposal);
    }

    void consentToReferral(Actor clerk, Story story, String ref) {
        referrals.recordConsent(clerk, story.referralId, referralVersion(story), ref, true, clock.today());
    }

    void handOver(Actor clerk, Story story, UUID room) {
        story.caseId = referrals.handOver(clerk, story.referralId, referralVersion(story), room);
    }

    void receive(Actor head, Story story) {
        referrals.receive(head, story.caseId, version(story));
    }

    void giveBack(Actor mediator, Story story) {
        referrals.giveBack(mediator, story.caseId, version(story));
    }

    void signReturnReceipt(Actor clerk, Story story) {
        referrals.signReturnReceipt(clerk, story.referralId, referralVersion(story));
    }

    void takeAgreementBack(Actor clerk, Story story) {
        referrals.takeAgreementBack(clerk, story.referralId, referralVersion(story), null, null);
    }

    void close(Actor head, Story story) {
        end.close(head, story.caseId, version(story));
    }

    void withdrawAndClose(Actor mediator, Actor head, Story story) {
        if (open(story)) {
            end.terminate(mediator, story.caseId, version(story), EndGround.SETTLED_OR_WITHDRAWN, "双方已自行和解，申请人撤回。");
            end.close(head, story.caseId, version(story));
        }
    }

    void fail(Actor mediator, Story story) {
        if (open(story)) {
            end.terminate(mediator, story.caseId, version(story), EndGround.TOO_FAR_APART, "双方对金额分歧较大，无法达成一致。");
        }
    }

    void failAndClose(Actor mediator, Actor head, Story story) {
        if (open(story)) {
            fail(mediator, story);
            informAndClose(mediator, head, story);
        }
    }

    void loseTouchAndClose(Actor mediator, Actor head, Story story) {
        if (open(story)) {
            end.terminate(mediator, story.caseId, version(story), EndGround.UNREACHABLE, "多次电话联系并上门，期限内未能联系到被申请人。");
            informAndClose(mediator, head, story);
        }
    }

    /** A session on site in which both sides agree, the paper signed and sealed, performance on the spot, the end. */
    void agreeAndClose(Actor mediator, Actor head, Story story, Talk talk, Money amount) {
        if (open(story)) {
            agree(mediator, story, talk, amount, clock.today());
            seal(head, story);
            performedAndClose(mediator, head, story);
        }
    }

    /** Everything that is owed is done and signed for today, and the case ends. */
    void performedAndClose(Actor mediator, Actor head, Story story) {
        perform(mediator, story, clock.today());
        performances.finish(mediator, story.caseId, version(story));
        end.close(head, story.caseId, version(story));
    }

    /** Whatever is owed is done on a day, and the other side signs for it. */
    void perform(Actor mediator, Story story, LocalDate on) {
        PerformanceView owed = performances.show(mediator, story.caseId).orElseThrow();
        for (PerformanceView.Line line : owed.lines()) {
            if (line.owed()) {
                performances.performedOnTheSpot(
                        mediator,
                        story.caseId,
                        line.id(),
                        new Performances.Report(
                                line.reportable(), on, line.amount() == null ? "现场查看，已完成" : "银行转账", null),
                        "本人签收");
            }
        }
    }

    /** With the seal the agreement binds. */
    void seal(Actor head, Story story) {
        agreements.seal(head, story.caseId, agreements.show(head, story.caseId).version());
    }

    /** The applicant waits at the table for the sealed copy; the respondent's is still to be sent. */
    void handApplicantItsCopy(Actor mediator, Story story) {
        serving.serve(
                mediator,
                story.caseId,
                parties(story).get(0),
                Serving.NOT_SERVED,
                new ServedCopy.Line(ServingManner.IN_PERSON, null, clock.today()));
    }

    /**
     * A session on site in which both sides agree, and the paper signed by all and scanned; the seal is left to the head.
     *
     * @param dueOn by when it is to be performed; today is on the spot
     */
    void agree(Actor mediator, Story story, Talk talk, Money amount, LocalDate dueOn) {
        agreeInWords(mediator, story, talk, amount, dueOn);
        signOnPaper(mediator, story, Set.copyOf(parties(story)), true);
    }

    /** As {@link #agree}, paid in equal parts: the last one takes what does not divide. What is no money is done by the last day. */
    void agreeInInstalments(Actor mediator, Story story, Talk talk, Money amount, List<LocalDate> days) {
        if (amount == null) {
            agree(mediator, story, talk, null, days.get(days.size() - 1));
            return;
        }
        agreeInWords(mediator, story, talk, amount, days.get(days.size() - 1), instalments(amount, days));
        signOnPaper(mediator, story, Set.copyOf(parties(story)), true);
    }

    private static List<AgreementText.InstalmentLine> instalments(Money amount, List<LocalDate> days) {
        BigDecimal part = amount.yuan().divide(BigDecimal.valueOf(days.size()), 0, RoundingMode.DOWN);
        List<AgreementText.InstalmentLine> parts = new ArrayList<>();
        BigDecimal left = amount.yuan();
        for (int i = 0; i < days.size(); i++) {
            BigDecimal now = i == days.size() - 1 ? left : part;
            left = left.subtract(now);
            parts.add(new AgreementText.InstalmentLine(new Money(now), Due.by(days.get(i))));
        }
        return parts;
    }

    /** A part is paid today; the payee signs for it, or is still to be asked. */
    void payInstalment(Actor mediator, Story story, int part, boolean signedFor) {
        instalment(mediator, story, part).ifPresent(line -> {
            Performances.Report report =
                    new Performances.Report(line.reportable(), clock.today(), "银行转账，流水号 0231", null);
            if (signedFor) {
                performances.performedOnTheSpot(mediator, story.caseId, line.id(), report, "本人签收");
            } else {
                performances.report(mediator, story.caseId, line.id(), report);
            }
        });
    }

    /** A part is late; the mediator calls. */
    void urge(Actor mediator, Story story, int part, String words) {
        instalment(mediator, story, part)
                .ifPresent(line ->
                        performances.step(mediator, story.caseId, line.id(), BreachWay.URGE, clock.today(), words));
    }

    private Optional<PerformanceView.Line> instalment(Actor mediator, Story story, int part) {
        return performances.show(mediator, story.caseId).orElseThrow().lines().stream()
                .filter(line -> line.part() == part && line.owed())
                .findFirst();
    }

    /** As {@link #agree}, and of all signatures only the applicant's is there: the respondent takes the paper along to have it signed and sealed at home. */
    void agreeAndWaitForPaper(Actor mediator, Story story, Talk talk, Money amount, LocalDate dueOn) {
        agreeInWords(mediator, story, talk, amount, dueOn);
        signOnPaper(mediator, story, Set.of(parties(story).get(0)), false);
    }

    /** As {@link #agree}, on the pad: both sides agree to it, and the applicant has signed. */
    void agreeAndBeginOnPad(Actor mediator, Story story, Talk talk, Money amount, LocalDate dueOn) {
        agreeInWords(mediator, story, talk, amount, dueOn);
        for (UUID party : parties(story)) {
            agreements.recordPadConsent(mediator, story.caseId, party, clock.today());
        }
        int revision = agreements.show(mediator, story.caseId).revision();
        agreements.recordPadSignature(
                mediator, story.caseId, revision, SeenHand.of(parties(story).get(0)), Handwriting.png());
    }

    void allowPad(Actor administrator, String disputeType, UUID organisation) {
        signingRules.allowPad(administrator, disputeType, organisation, true);
    }

    /** A session in which both sides agree in substance; the text lies before them. */
    private void agreeInWords(Actor mediator, Story story, Talk talk, Money amount, LocalDate dueOn) {
        agreeInWords(mediator, story, talk, amount, dueOn, List.of());
    }

    private void agreeInWords(
            Actor mediator,
            Story story,
            Talk talk,
            Money amount,
            LocalDate dueOn,
            List<AgreementText.InstalmentLine> parts) {
        hold(mediator, story, talk.matter(), talk.settled(amount), "双方就请求事项达成一致，由调解员拟写协议书，当场签署。", Conclusion.agreed());
        List<UUID> parties = parties(story);
        agreements.draft(mediator, story.caseId);
        AgreementView draft = agreements.show(mediator, story.caseId);
        agreements.edit(
                mediator,
                story.caseId,
                draft.version(),
                new AgreementText(
                        draft.text().facts(),
                        talk.point(),
                        draft.text().responsibilities(),
                        manner(amount, dueOn),
                        draft.text().parties(),
                        List.of(new AgreementText.TermLine(
                                        amount == null ? TermKind.ACT : TermKind.MONEY,
                                        parties.get(1),
                                        parties.get(0),
                                        talk.promise(),
                                        null,
                                        amount,
                                        parts.isEmpty() ? Due.by(dueOn) : null,
                                        null)
                                .inInstalments(parts)
                                .provedBy(amount == null ? "双方签字的确认单" : null))));
        agreements.propose(
                mediator, story.caseId, agreements.show(mediator, story.caseId).version());
    }

    private void signOnPaper(Actor mediator, Story story, Set<UUID> signers, boolean mediatorToo) {
        byte[] signed = agreements.print(mediator, story.caseId).pdf();
        int revision = agreements.show(mediator, story.caseId).revision();
        UUID scan = agreements.recordScan(mediator, story.caseId, revision, "协议书签署件.pdf", "application/pdf", signed);
        List<SeenHand> hands =
                new ArrayList<>(signers.stream().map(SeenHand::of).toList());
        if (mediatorToo) {
            hands.add(SeenHand.MEDIATOR);
        }
        agreements.confirmScan(mediator, story.caseId, scan, hands);
    }

    private String manner(Money amount, LocalDate dueOn) {
        if (amount == null) {
            return "自协议生效之日起按约履行。";
        }
        return dueOn.equals(clock.today()) ? "银行转账，当场履行。" : "银行转账，在约定的期限前付清。";
    }

    /** A session in which both sides come and want to go on. */
    void holdFirstSession(Actor mediator, Story story, Talk talk) {
        if (open(story)) {
            hold(mediator, story, talk.matter(), talk.course(), "双方陈述了各自主张，愿意继续调解。", Conclusion.again("双方需回去核对数额。"));
        }
    }

    /** A session of {@value #MINUTES} minutes that ends now. */
    private void hold(Actor mediator, Story story, String matter, String course, String result, Conclusion conclusion) {
        Instant began = clock.now().minus(Duration.ofMinutes(MINUTES));
        UUID session = sessions.plan(
                mediator,
                story.caseId,
                version(story),
                new SessionPlan(
                        SessionWay.ON_SITE,
                        "第一调解室",
                        began,
                        60,
                        2 + parties(story).size(),
                        mediator.name()));
        sessions.open(mediator, session, sessionVersion(session), began);
        sessions.attend(
                mediator,
                session,
                sessionVersion(session),
                parties(story).stream()
                        .map(party -> new AttendanceLine(party, Presence.PRESENT, null, null, null))
                        .toList());
        records.write(mediator, session, SessionRecords.NOT_WRITTEN, new RecordText(null, matter, course, result));
        for (UUID party : parties(story)) {
            records.confirm(mediator, session, recordVersion(session), party, ConfirmationMethod.SIGNED_ON_PAPER);
        }
        sessions.conclude(mediator, story.caseId, version(story), session, conclusion);
    }

    private long sessionVersion(UUID session) {
        return em.createQuery("SELECT s.version FROM MediationSession s WHERE s.id = :id", Long.class)
                .setParameter("id", session)
                .getSingleResult();
    }

    private long recordVersion(UUID session) {
        return em.createQuery("SELECT r.version FROM SessionRecord r WHERE r.sessionId = :id", Long.class)
                .setParameter("id", session)
                .getSingleResult();
    }

    /** What the parties bring to the window, as text: the demo carries no scans. */
    UUID bring(Actor clerk, Story story, DocumentCategory category, String title, String text) {
        return papers.upload(
                clerk,
                story.caseId,
                category,
                title,
                title + ".txt",
                "text/plain",
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The accident was on this day, as the traffic police have it: from it run the windows of work-injury recognition, and limitation. */
    void accident(Actor mediator, Story story, LocalDate on, String report) {
        ProvingPaper paper =
                ProvingPaper.onFile(bring(mediator, story, DocumentCategory.EVIDENCE, "道路交通事故认定书", report));
        limits.accidentHappened(mediator, story.caseId, version(story), on, paper);
        limits.limitationBegan(mediator, story.caseId, version(story), on, paper);
    }

    /** Cases of one demolition are laid to the one that leads. */
    void group(Actor clerk, Story leading, List<Story> households) {
        households.forEach(story -> groups.join(
                clerk,
                leading.caseId,
                em.createQuery("SELECT c.caseNumber FROM MediationCase c WHERE c.id = :id", String.class)
                        .setParameter("id", story.caseId)
                        .getSingleResult()));
    }

    /** The worker has left behind a widow and a son, both at the table; his parents have died before him. */
    void kinOf(Actor mediator, Story story, String deceased, LocalDate on) {
        List<UUID> parties = parties(story);
        kin.write(
                mediator,
                story.caseId,
                KinRegisters.NOT_WRITTEN,
                new KinRegister.Text(
                        deceased,
                        on,
                        List.of(
                                new KinRegister.Line(Kinship.SPOUSE, "吴某", parties.get(0), null),
                                new KinRegister.Line(Kinship.CHILD, "陈小某", parties.get(1), null)),
                        true));
    }

    /** What the law gives for this death, as far as it is known: whom the worker has left behind, but nobody has told his wage yet. */
    void baselineOfDeath(Actor mediator, Story story, LocalDate on) {
        Facts facts = new Facts(
                Set.of(Head.WORK_DEATH),
                on,
                true,
                1,
                0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        baselines.write(
                mediator, story.caseId, baselines.show(mediator, story.caseId).edition(), facts);
    }

    /** Into the archive under the case's number; what is missing is explained. */
    void archive(Actor archivist, Story story, String retention, String whyIncomplete) {
        DossierView dossier = dossiers.show(archivist, story.caseId);
        dossiers.archive(
                archivist,
                story.caseId,
                dossier.version(),
                new Filing(dossier.suggested(), retention, null, dossier.index().complete() ? null : whyIncomplete));
    }

    void sendBack(Actor archivist, Story story, String missing) {
        dossiers.sendBack(archivist, story.caseId, version(story), missing);
    }

    /** The routes that stay open are told by the mediator, or by the head where there was none yet. */
    void informAndClose(Actor teller, Actor head, Story story) {
        end.informedOfRoutes(teller, story.caseId, version(story));
        end.close(head, story.caseId, version(story));
    }

    private boolean open(Story story) {
        return outcome(story) == null;
    }

    private Outcome outcome(Story story) {
        return em.createQuery("SELECT c.outcome FROM MediationCase c WHERE c.id = :id", Outcome.class)
                .setParameter("id", story.caseId)
                .getSingleResult();
    }

    private long version(Story story) {
        return em.createQuery("SELECT c.version FROM MediationCase c WHERE c.id = :id", Long.class)
                .setParameter("id", story.caseId)
                .getSingleResult();
    }

    private long referralVersion(Story story) {
        return em.createQuery("SELECT r.version FROM Referral r WHERE r.id = :id", Long.class)
                .setParameter("id", story.referralId)
                .getSingleResult();
    }

    private List<UUID> parties(Story story) {
        return em.createQuery("SELECT p.id FROM Party p WHERE p.mediationCase.id = :id ORDER BY p.place", UUID.class)
                .setParameter("id", story.caseId)
                .getResultList();
    }
}
