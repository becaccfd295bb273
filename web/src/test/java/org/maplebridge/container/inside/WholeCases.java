package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.PayeeAccount;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.identity.SensitiveText;
import org.maplebridge.intake.Intake;
import org.maplebridge.referral.EnclosedFile;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.Referrals;
import org.maplebridge.session.AttendanceLine;
import org.maplebridge.session.Caucus;
import org.maplebridge.session.Conclusion;
import org.maplebridge.session.ConfirmationMethod;
import org.maplebridge.session.Presence;
import org.maplebridge.session.Proposals;
import org.maplebridge.session.RecordText;
import org.maplebridge.session.SessionPlan;
import org.maplebridge.session.SessionRecords;
import org.maplebridge.session.SessionWay;
import org.maplebridge.session.Sessions;
import org.maplebridge.session.UndisputedFacts;

/** Brings a case from the commission's proposal to its signatures, each step by the use case that the page would call. */
@ApplicationScoped
class WholeCases {

    /** An identity number with a right check digit; it belongs to nobody. */
    static final String ID_NUMBER = "42100319790305174X";

    /** An account that is nobody's either. */
    static final String ACCOUNT = "6222021234567890128";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private Intake intake;

    @Inject
    private Referrals referrals;

    @Inject
    private Assignment assignment;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionRecords records;

    @Inject
    private Caucus caucus;

    @Inject
    private UndisputedFacts facts;

    @Inject
    private Proposals table;

    @Inject
    private Agreements agreements;

    @Inject
    private CasePapers papers;

    @Inject
    private OfficeClock clock;

    /**
     * A case in full.
     *
     * @param applicant    whose case it is
     * @param senderNumber the commission's number of it
     */
    WholeCase bring(Seat seat, String applicant, String senderNumber) {
        UUID referral = referrals.propose(
                seat.arbitrationClerk(), seat.commission(), proposal(seat, senderNumber, dispute(applicant)));
        referrals.enclose(
                seat.arbitrationClerk(),
                referral,
                version("Referral", referral),
                new EnclosedFile("证据.txt", "text/plain", "工资条".getBytes(StandardCharsets.UTF_8)));
        for (String ref : List.of("A1", "R1")) {
            referrals.recordConsent(
                    seat.arbitrationClerk(), referral, version("Referral", referral), ref, true, clock.today());
        }
        UUID caseId = referrals.handOver(seat.arbitrationClerk(), referral, version("Referral", referral), seat.room());
        referrals.receive(seat.head(), caseId, caseVersion(caseId));
        assignment.assign(
                seat.head(), caseId, caseVersion(caseId), seat.mediator().id());
        assignment.takeOn(seat.mediator(), caseId, caseVersion(caseId), null);
        assignment.prepared(seat.mediator(), caseId, caseVersion(caseId));
        UUID document = papers.upload(
                seat.mediator(),
                caseId,
                DocumentCategory.EVIDENCE,
                "考勤表",
                "考勤表.txt",
                "text/plain",
                () -> new ByteArrayInputStream("八月至十月".getBytes(StandardCharsets.UTF_8)));
        List<UUID> parties = parties(caseId);
        UUID fact = facts.state(seat.mediator(), caseId, "双方自2023年2月起存在劳动关系。");
        UUID atTheTable = table.propose(
                seat.mediator(),
                caseId,
                new org.maplebridge.session.Proposal.Content(
                        org.maplebridge.session.Proposal.Proposer.MEDIATOR,
                        Party.Side.RESPONDENT,
                        "支付八月工资",
                        Money.of("18000"),
                        7));
        UUID nextSession = plan(seat, caseId, 48);
        UUID session = hold(seat, caseId, parties);
        UUID scan = propose(seat, caseId, parties);
        UUID proposed = referrals.propose(
                seat.arbitrationClerk(),
                seat.commission(),
                proposal(seat, senderNumber + "之二", dispute(applicant + "之兄")));
        return new WholeCase(
                seat,
                caseId,
                find(String.class, "SELECT c.caseNumber FROM MediationCase c WHERE c.id = :id", caseId),
                senderNumber,
                parties,
                referral,
                session,
                nextSession,
                find(UUID.class, "SELECT n.id FROM CaucusNote n WHERE n.sessionId = :id", session),
                fact,
                atTheTable,
                scan,
                document,
                find(
                        UUID.class,
                        "SELECT d.id FROM StoredDocument d WHERE d.caseId = :id AND d.fileName LIKE '证据%'",
                        referral),
                find(UUID.class, "SELECT w.id FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE", caseId),
                proposed,
                find(UUID.class, "SELECT w.id FROM WorkItem w WHERE w.referralId = :id AND w.open = TRUE", proposed));
    }

    /** A case just registered at a window, until a session has ended in agreement. */
    List<UUID> bringToTheTable(Seat seat, UUID caseId) {
        intake.screen(seat.head(), caseId, caseVersion(caseId), true, null);
        List<UUID> parties = parties(caseId);
        for (UUID party : parties) {
            intake.recordConsent(seat.clerk(), caseId, caseVersion(caseId), party, true, clock.today());
        }
        intake.accept(seat.head(), caseId, caseVersion(caseId));
        assignment.assign(
                seat.head(), caseId, caseVersion(caseId), seat.mediator().id());
        assignment.takeOn(seat.mediator(), caseId, caseVersion(caseId), null);
        assignment.prepared(seat.mediator(), caseId, caseVersion(caseId));
        hold(seat, caseId, parties);
        return parties;
    }

    /** Writes what was agreed: 600 yuan, at once. */
    void write(Seat seat, UUID caseId, List<UUID> parties, String responsibilities) {
        if (agreements.show(seat.mediator(), caseId).id() == null) {
            agreements.draft(seat.mediator(), caseId);
        }
        AgreementView draft = agreements.show(seat.mediator(), caseId);
        agreements.edit(
                seat.mediator(),
                caseId,
                draft.version(),
                new AgreementText(
                        draft.text().facts(),
                        "双方对通道由谁清理、损失由谁承担有争议。",
                        responsibilities,
                        "现金，当场付清。",
                        draft.text().parties(),
                        List.of(new AgreementText.TermLine(
                                TermKind.MONEY,
                                parties.get(1),
                                parties.get(0),
                                "补偿损失",
                                null,
                                Money.of("600.00"),
                                Due.by(clock.today()),
                                null,
                                null))));
    }

    private UUID plan(Seat seat, UUID caseId, int hoursAhead) {
        return sessions.plan(
                seat.mediator(),
                caseId,
                caseVersion(caseId),
                new SessionPlan(
                        SessionWay.ON_SITE,
                        "第一调解室",
                        clock.now().plusSeconds(3600L * hoursAhead),
                        60,
                        3,
                        seat.mediator().name()));
    }

    private UUID hold(Seat seat, UUID caseId, List<UUID> parties) {
        UUID session = plan(seat, caseId, 0);
        sessions.open(seat.mediator(), session, version("MediationSession", session), null);
        sessions.attend(
                seat.mediator(),
                session,
                version("MediationSession", session),
                parties.stream()
                        .map(party -> new AttendanceLine(party, Presence.PRESENT, null, null, null))
                        .toList());
        caucus.note(seat.mediator(), session, Party.Side.APPLICANT, "最低可以接受一万五千元。");
        records.write(
                seat.mediator(),
                session,
                SessionRecords.NOT_WRITTEN,
                new RecordText(null, "工资争议", "双方陈述意见。", "双方达成一致。"));
        records.confirm(
                seat.mediator(), session, recordVersion(session), parties.get(0), ConfirmationMethod.SIGNED_ON_PAPER);
        sessions.conclude(seat.mediator(), caseId, caseVersion(caseId), session, Conclusion.agreed());
        return session;
    }

    /** The agreement before the parties, and its signed paper scanned; nobody has said yet whose hand it shows. */
    private UUID propose(Seat seat, UUID caseId, List<UUID> parties) {
        agreements.draft(seat.mediator(), caseId);
        AgreementView draft = agreements.show(seat.mediator(), caseId);
        agreements.edit(
                seat.mediator(),
                caseId,
                draft.version(),
                new AgreementText(
                        draft.text().facts(),
                        "双方对应付工资的数额存在争议。",
                        null,
                        "银行转账。",
                        draft.text().parties(),
                        List.of(new AgreementText.TermLine(
                                TermKind.MONEY,
                                parties.get(1),
                                parties.get(0),
                                "一次性支付拖欠的工资",
                                null,
                                Money.of("18000.00"),
                                Due.by(clock.today()),
                                null,
                                new PayeeAccount("荆州银行沙市支行", "职工本人", new SensitiveText(ACCOUNT))))));
        agreements.propose(
                seat.mediator(),
                caseId,
                agreements.show(seat.mediator(), caseId).version());
        return agreements.recordScan(
                seat.mediator(),
                caseId,
                agreements.show(seat.mediator(), caseId).revision(),
                "签署件.pdf",
                "application/pdf",
                agreements.print(seat.mediator(), caseId).pdf());
    }

    Proposal proposal(Seat seat, String senderNumber, Registration dispute) {
        return new Proposal(senderNumber, ReferralMode.BEFORE_ACCEPTANCE, clock.today(), null, seat.room(), dispute);
    }

    Registration dispute(String applicant) {
        return new Registration(
                Channel.ARBITRATION,
                "LABOUR",
                "STANDARD",
                false,
                applicant + "称公司拖欠三个月工资。",
                clock.today(),
                null,
                List.of(
                        new Registration.PartyLine(
                                "A1",
                                Party.Side.APPLICANT,
                                Party.Kind.PERSON,
                                applicant,
                                ID_NUMBER,
                                "13800000037",
                                "荆州市荆州区某街道",
                                null,
                                null,
                                null,
                                clock.today()),
                        new Registration.PartyLine(
                                "R1",
                                Party.Side.RESPONDENT,
                                Party.Kind.ORGANISATION,
                                applicant + "的用人单位",
                                null,
                                null,
                                "荆州市荆州区某工业园",
                                null,
                                "法定代表人",
                                null,
                                null)),
                List.of(new Registration.ClaimLine("WAGES", Money.of("21000.00"), "A1", "R1")));
    }

    /** The same told at the window. */
    Registration atTheWindow(String applicant) {
        Registration told = dispute(applicant);
        return new Registration(
                Channel.WINDOW,
                told.disputeType(),
                told.employmentForm(),
                false,
                told.facts(),
                told.receivedOn(),
                null,
                told.parties(),
                told.claims());
    }

    LocalDate today() {
        return clock.today();
    }

    long caseVersion(UUID caseId) {
        return version("MediationCase", caseId);
    }

    long version(String aggregate, UUID id) {
        return find(Long.class, "SELECT a.version FROM " + aggregate + " a WHERE a.id = :id", id);
    }

    long recordVersion(UUID session) {
        return find(Long.class, "SELECT r.version FROM SessionRecord r WHERE r.sessionId = :id", session);
    }

    List<UUID> parties(UUID caseId) {
        return list(UUID.class, "SELECT p.id FROM Party p WHERE p.mediationCase.id = :id ORDER BY p.place", caseId);
    }

    <T> T find(Class<T> type, String question, UUID id) {
        List<T> found = list(type, question, id);
        if (found.size() != 1) {
            throw new AssertionError(question + " found " + found);
        }
        return found.get(0);
    }

    private <T> List<T> list(Class<T> type, String question, UUID id) {
        try {
            return transaction.required(
                    () -> em.createQuery(question, type).setParameter("id", id).getResultList());
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }
}
