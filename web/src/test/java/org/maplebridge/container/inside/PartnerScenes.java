package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Party;
import org.maplebridge.document.DocumentStore;
import org.maplebridge.identity.ApiClients;
import org.maplebridge.identity.ApiToken;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.Offices;
import org.maplebridge.identity.Organisation;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Role;
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
import org.maplebridge.session.UndisputedFacts;

/**
 * Two commissions with a room each, whose systems speak with the office by REST, and what the people of the rooms do between the calls of
 * these systems.
 */
@ApplicationScoped
class PartnerScenes {

    private static final String SAID = "申请人说最低可以接受一万五千元。";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private TestOffice office;

    @Inject
    private Offices offices;

    @Inject
    private ApiClients clients;

    @Inject
    private Assignment assignment;

    @Inject
    private Sessions sessions;

    @Inject
    private SessionRecords records;

    @Inject
    private UndisputedFacts facts;

    @Inject
    private Agreements agreements;

    @Inject
    private Referrals referrals;

    @Inject
    private OfficeClock clock;

    @Inject
    private DocumentStore shelf;

    private Actor head;
    private Actor mediator;

    /** Whether the bytes of a file lie in the store, whoever names them. */
    JsonObject onTheShelf(String sha256) {
        return Json.createObjectBuilder().add("holds", shelf.holds(sha256)).build();
    }

    /** Sets the partners up, once. A token is the client's name. */
    synchronized JsonObject open() {
        if (head == null) {
            Actor admin = office.cast().administrator();
            offices.addRegion(admin, new RegionCode("421081"), "石首市", "Shishou");
            offices.addRegion(admin, new RegionCode("421083"), "洪湖市", "Honghu");
            UUID room = body("SSS-ROOM", "石首市裁调对接工作室", BodyKind.JOINT_ROOM, "421081", "石人社调字〔{year}〕第{number:4}号");
            UUID commission = body("SSS-ARB", "石首市劳动人事争议仲裁委员会", BodyKind.ARBITRATION_COMMISSION, "421081", null);
            UUID foreignRoom =
                    body("HHS-ROOM", "洪湖市裁调对接工作室", BodyKind.JOINT_ROOM, "421083", "洪人社调字〔{year}〕第{number:4}号");
            UUID foreign = body("HHS-ARB", "洪湖市劳动人事争议仲裁委员会", BodyKind.ARBITRATION_COMMISSION, "421083", null);
            client("arbitration", Role.ARBITRATION_CLERK, commission);
            client("room", Role.WINDOW_CLERK, room);
            client("foreign-arbitration", Role.ARBITRATION_CLERK, foreign);
            client("foreign-room", Role.WINDOW_CLERK, foreignRoom);
            client("shut-out", Role.ARBITRATION_CLERK, commission);
            mediator = office.person(admin, "zhoumin", "周敏", Role.MEDIATOR, room);
            head = office.person(admin, "lihua", "李华", Role.ROOM_HEAD, room);
        }
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    private UUID body(String code, String name, BodyKind kind, String region, String pattern) {
        return offices.open(
                office.cast().administrator(),
                new Organisation.Particulars(
                        code,
                        name,
                        code,
                        kind,
                        new RegionCode(region),
                        pattern != null,
                        pattern == null ? null : new CaseNumberPattern(pattern),
                        pattern == null ? 0 : 12));
    }

    private void client(String name, Role role, UUID organisation) {
        clients.register(office.cast().administrator(), name, role, organisation, new ApiToken(name));
    }

    /** The administrator shuts a client out. */
    JsonObject shutOut(String name) {
        UUID client = find(UUID.class, "SELECT c.id FROM ApiClient c WHERE c.name = :name", "name", name);
        clients.deactivate(office.cast().administrator(), client, version("ApiClient", client));
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** A received case is mediated until its agreement is sealed; says the agreement's code. */
    JsonObject agree(String number) {
        UUID caseId = toTheTable(number);
        hold(caseId, Conclusion.agreed());
        List<UUID> parties = parties(caseId);
        agreements.draft(mediator, caseId);
        AgreementView draft = agreements.show(mediator, caseId);
        agreements.edit(
                mediator,
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
                                null))));
        agreements.propose(mediator, caseId, agreements.show(mediator, caseId).version());
        UUID scan = agreements.recordScan(
                mediator,
                caseId,
                agreements.show(mediator, caseId).revision(),
                "签署件.pdf",
                "application/pdf",
                agreements.print(mediator, caseId).pdf());
        agreements.confirmScan(
                mediator,
                caseId,
                scan,
                List.of(SeenHand.of(parties.get(0)), SeenHand.of(parties.get(1)), SeenHand.MEDIATOR));
        agreements.seal(head, caseId, agreements.show(head, caseId).version());
        return Json.createObjectBuilder()
                .add("code", agreements.show(head, caseId).code())
                .build();
    }

    /**
     * A received case is mediated without success and sent back. One fact both sides have confirmed, another only the applicant; something was
     * said at the table too. Says all three.
     */
    JsonObject fail(String number) {
        String shared = "双方自2023年2月起存在劳动关系。";
        String oneSided = "被申请人拖欠三个月工资。";
        UUID caseId = toTheTable(number);
        confirm(caseId, shared, Party.Side.APPLICANT, Party.Side.RESPONDENT);
        confirm(caseId, oneSided, Party.Side.APPLICANT);
        hold(caseId, Conclusion.failed(EndGround.TOO_FAR_APART, SAID));
        referrals.giveBack(head, caseId, version("MediationCase", caseId));
        return Json.createObjectBuilder()
                .add("shared", shared)
                .add("oneSided", oneSided)
                .add("said", SAID)
                .build();
    }

    private UUID toTheTable(String number) {
        UUID caseId =
                find(UUID.class, "SELECT c.id FROM MediationCase c WHERE c.caseNumber = :number", "number", number);
        assignment.assign(head, caseId, version("MediationCase", caseId), mediator.id());
        assignment.takeOn(mediator, caseId, version("MediationCase", caseId), null);
        assignment.prepared(mediator, caseId, version("MediationCase", caseId));
        return caseId;
    }

    private void confirm(UUID caseId, String text, Party.Side... sides) {
        UUID fact = facts.state(mediator, caseId, text);
        for (Party.Side side : sides) {
            facts.confirm(mediator, caseId, fact, version("UndisputedFact", fact), side, clock.today());
        }
    }

    private void hold(UUID caseId, Conclusion conclusion) {
        UUID session = sessions.plan(
                mediator,
                caseId,
                version("MediationCase", caseId),
                new SessionPlan(SessionWay.PHONE, "电话", clock.now(), 60, 3, mediator.name()));
        sessions.open(mediator, session, version("MediationSession", session), null);
        sessions.attend(
                mediator,
                session,
                version("MediationSession", session),
                parties(caseId).stream()
                        .map(party -> new AttendanceLine(party, Presence.PRESENT, null, null, null))
                        .toList());
        records.write(mediator, session, SessionRecords.NOT_WRITTEN, new RecordText(null, "工资争议", SAID, "已告知双方结果。"));
        for (UUID party : parties(caseId)) {
            long seen =
                    find(Long.class, "SELECT r.version FROM SessionRecord r WHERE r.sessionId = :id", "id", session);
            records.confirm(mediator, session, seen, party, ConfirmationMethod.SIGNED_ON_PAPER);
        }
        sessions.conclude(mediator, caseId, version("MediationCase", caseId), session, conclusion);
    }

    private List<UUID> parties(UUID caseId) {
        return inOne(() -> em.createQuery(
                        "SELECT p.id FROM Party p WHERE p.mediationCase.id = :id ORDER BY p.place", UUID.class)
                .setParameter("id", caseId)
                .getResultList());
    }

    private long version(String entity, UUID id) {
        return find(Long.class, "SELECT e.version FROM " + entity + " e WHERE e.id = :id", "id", id);
    }

    private <T> T find(Class<T> type, String question, String name, Object value) {
        return inOne(
                () -> em.createQuery(question, type).setParameter(name, value).getSingleResult());
    }

    private <T> T inOne(Callable<T> question) {
        try {
            return transaction.required(question);
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }
}
