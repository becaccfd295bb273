package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.assignment.Assignment;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.ReferralMode;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.RiskGrade;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.ReminderBook;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.history.Chronicle;
import org.maplebridge.identity.Role;
import org.maplebridge.intake.Intake;
import org.maplebridge.referral.EnclosedFile;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.ReferralDesk;
import org.maplebridge.referral.ReferralFile;
import org.maplebridge.referral.Referrals;

/** Scenes around the acts that start, stop and lengthen limits: whom the parties choose, more days for an award. */
@ApplicationScoped
class ClockActScenes {

    private static final String REGION = "421003";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private OneTransaction transaction;

    @Inject
    private People people;

    @Inject
    private WholeCases cases;

    @Inject
    private Assignment assignment;

    @Inject
    private ReminderBook reminders;

    @Inject
    private Intake intake;

    @Inject
    private CasePapers papers;

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralDesk desk;

    @Inject
    private Clocks clocks;

    @Inject
    private Chronicle chronicle;

    @Inject
    private OfficeClock clock;

    /**
     * The parties of one case are asked for their mediator and choose one, those of another are not asked. Says how each try ended, right and wrong, and
     * which limits ran meanwhile.
     */
    JsonObject choose(String code) {
        Seat seat = people.seat(code, REGION);
        Actor theirs = people.holding(code + "-theirs", Role.MEDIATOR, seat.room());
        Actor stranger = people.holding(
                code + "-stranger",
                Role.MEDIATOR,
                people.seat(code + "X", REGION).room());
        UUID caseId = accepted(seat, "选某", code + "〔2026〕第0001号");
        UUID other = accepted(seat, "未问某", code + "〔2026〕第0002号");
        ProvingPaper paper = ProvingPaper.onFile(papers.upload(
                seat.clerk(),
                caseId,
                DocumentCategory.EVIDENCE,
                "选择调解员确认书",
                "选择.txt",
                "text/plain",
                () -> new ByteArrayInputStream("选定".getBytes(StandardCharsets.UTF_8))));
        List<UUID> parties = cases.parties(caseId);
        LocalDate today = clock.today();
        Map<UUID, LocalDate> both = new HashMap<>();
        parties.forEach(party -> both.put(party, today));
        Map<UUID, LocalDate> one = Map.of(parties.get(0), today);

        String mediatorAsks = refusal(() -> assignment.askForChoice(seat.mediator(), caseId, version(caseId)));
        assignment.askForChoice(seat.clerk(), caseId, version(caseId));
        String askedTwice = refusal(() -> assignment.askForChoice(seat.head(), caseId, version(caseId)));
        CaseClock window = limit(caseId, DeadlineCode.CHOOSE_MEDIATOR);
        LocalDate until = window.dueOn();
        JsonArrayBuilder asking = states(caseId);
        String tooEarly = refusal(() -> assignment.assign(
                seat.head(), caseId, version(caseId), seat.mediator().id()));
        long eventsBefore = chronicle.count(caseId);
        String missing =
                refusal(() -> assignment.choose(seat.clerk(), caseId, version(caseId), theirs.id(), one, paper));
        String noPaper =
                refusal(() -> assignment.choose(seat.clerk(), caseId, version(caseId), theirs.id(), both, null));
        String foreign =
                refusal(() -> assignment.choose(seat.clerk(), caseId, version(caseId), stranger.id(), both, paper));
        String notTheirs =
                refusal(() -> assignment.choose(seat.mediator(), caseId, version(caseId), theirs.id(), both, paper));
        long eventsStill = chronicle.count(caseId);
        assignment.choose(seat.clerk(), caseId, version(caseId), theirs.id(), both, paper);
        String event = chronicle.latest(caseId, 0, 1).get(0).details();
        String twice =
                refusal(() -> assignment.choose(seat.clerk(), caseId, version(caseId), theirs.id(), both, paper));
        JsonArrayBuilder chosen = states(caseId);
        String another = refusal(() -> assignment.assign(
                seat.head(), caseId, version(caseId), seat.mediator().id()));
        assignment.assign(seat.head(), caseId, version(caseId), theirs.id());
        JsonArrayBuilder assigned = states(caseId);
        String afterwards = refusal(() -> assignment.choose(
                seat.clerk(), caseId, version(caseId), seat.mediator().id(), both, paper));
        assignment.assign(seat.head(), other, version(other), seat.mediator().id());
        return Json.createObjectBuilder()
                .add("mediatorAsks", mediatorAsks)
                .add("askedTwice", askedTwice)
                .add("until", until.toString())
                .add(
                        "expected",
                        clocks.preview(DeadlineCode.CHOOSE_MEDIATOR, today)
                                .dueOn()
                                .toString())
                .add("asking", asking)
                .add("tooEarly", tooEarly)
                .add("missing", missing)
                .add("noPaper", noPaper)
                .add("foreign", foreign)
                .add("notTheirs", notTheirs)
                .add("events", eventsStill - eventsBefore)
                .add("event", event)
                .add("twice", twice)
                .add("chosen", chosen)
                .add("another", another)
                .add("assigned", assigned)
                .add("afterwards", afterwards)
                .add("free", states(other))
                .build();
    }

    /**
     * The commission lengthens the days for its award: of a case that the room has, and of one that it has not handed over yet. Says how each try ended,
     * which day either side sees, and who comes across the director's paper.
     */
    JsonObject lengthenAward(String code) throws Exception {
        Seat seat = people.seat(code, REGION);
        Actor clerk = seat.arbitrationClerk();
        UUID caseId = accepted(seat, "裁某", code + "〔2026〕第0001号");
        UUID referral = referral(caseId);
        EnclosedFile approval =
                new EnclosedFile("主任批准延长审批表.txt", "text/plain", "同意延长。".getBytes(StandardCharsets.UTF_8));
        LocalDate today = clock.today();
        LocalDate before = limit(referral, DeadlineCode.ARB_AWARD).dueOn();
        String room = refusal(() -> referrals.extendAward(seat.head(), referral, at(referral), 10, today, approval));
        String noPaper = refusal(() -> referrals.extendAward(clerk, referral, at(referral), 10, today, null));
        String nothing = refusal(() -> referrals.extendAward(clerk, referral, at(referral), 0, today, approval));
        String tooMuch = refusal(() -> referrals.extendAward(clerk, referral, at(referral), 16, today, approval));
        String future =
                refusal(() -> referrals.extendAward(clerk, referral, at(referral), 10, today.plusDays(1), approval));
        LocalDate still = limit(referral, DeadlineCode.ARB_AWARD).dueOn();
        long old = at(referral);
        referrals.extendAward(clerk, referral, at(referral), 10, today, approval);
        String stale = refusal(() -> referrals.extendAward(clerk, referral, old, 5, today, approval));
        String beyond = refusal(() -> referrals.extendAward(clerk, referral, at(referral), 6, today, approval));
        ReferralFile commissions = desk.file(clerk, referral);
        ReferralFile rooms = desk.file(seat.head(), referral);
        UUID paper = commissions.papers().stream()
                .filter(each -> each.title().contains("主任批准"))
                .map(StoredDocument::id)
                .findFirst()
                .orElseThrow();
        String late = late(seat, code, approval);
        return Json.createObjectBuilder()
                .add("room", room)
                .add("noPaper", noPaper)
                .add("nothing", nothing)
                .add("tooMuch", tooMuch)
                .add("future", future)
                .add("before", before.toString())
                .add("still", still.toString())
                .add("stale", stale)
                .add("beyond", beyond)
                .add("raw", before.plusDays(10).toString())
                .add("commissionSees", award(commissions))
                .add("roomSees", award(rooms))
                .add("onTheCase", limit(caseId, DeadlineCode.ARB_AWARD).dueOn().toString())
                .add(
                        "whyAtTheRoom",
                        clocks.explain(limit(caseId, DeadlineCode.ARB_AWARD)).toString())
                .add("roomsPapers", titles(rooms.papers()))
                .add("casesPapers", titles(papers.of(seat.head(), caseId)))
                .add("roomOpensIt", refusal(() -> desk.paper(seat.head(), referral, paper)))
                .add("commissionOpensIt", refusal(() -> desk.paper(clerk, referral, paper)))
                .add("event", chronicle.latest(caseId, 0, 1).get(0).details())
                .add("late", late)
                .add("handedOverLater", handedOverLater(seat, code, approval))
                .build();
    }

    /** The director approved it after the days were over: the clock is set back, because no proposal would be taken any more. */
    private String late(Seat seat, String code, EnclosedFile approval) throws Exception {
        LocalDate today = clock.today();
        UUID referral = referrals.propose(
                seat.arbitrationClerk(),
                seat.commission(),
                new Proposal(
                        code + "〔2026〕第0003号",
                        ReferralMode.AFTER_ACCEPTANCE,
                        today,
                        today,
                        seat.room(),
                        cases.dispute("迟某")));
        transaction.required(() -> em.createNativeQuery(
                        "UPDATE clock SET started_on = ?2, due_on = ?3 WHERE case_id = ?1 AND rule_code = 'ARB-AWARD'")
                .setParameter(1, Ids.bytes(referral))
                .setParameter(2, today.minusDays(80))
                .setParameter(3, today.minusDays(35))
                .executeUpdate());
        return refusal(
                () -> referrals.extendAward(seat.arbitrationClerk(), referral, at(referral), 5, today, approval));
    }

    /** Lengthened first, handed over then: says the day on the room's case and the commission's own. */
    private String handedOverLater(Seat seat, String code, EnclosedFile approval) {
        LocalDate today = clock.today();
        UUID referral = referrals.propose(
                seat.arbitrationClerk(),
                seat.commission(),
                new Proposal(
                        code + "〔2026〕第0002号",
                        ReferralMode.AFTER_ACCEPTANCE,
                        today,
                        today,
                        seat.room(),
                        ClockScenes.consented(cases.dispute("先延某"), today)));
        referrals.extendAward(seat.arbitrationClerk(), referral, at(referral), 15, today, approval);
        UUID caseId = referrals.handOver(seat.arbitrationClerk(), referral, at(referral), seat.room());
        return limit(referral, DeadlineCode.ARB_AWARD)
                        .dueOn()
                        .equals(limit(caseId, DeadlineCode.ARB_AWARD).dueOn())
                + " " + titles(papers.of(seat.head(), caseId));
    }

    /** A red case and one of another grade come to the window; the head takes the red one up. Says what ran meanwhile. */
    JsonObject takeUp(String code) {
        Seat seat = people.seat(code, REGION);
        Instant asked = clock.now();
        UUID red = intake.register(seat.clerk(), seat.room(), graded(cases.atTheWindow("急某"), RiskGrade.RED));
        UUID yellow = intake.register(seat.clerk(), seat.room(), graded(cases.atTheWindow("缓某"), RiskGrade.YELLOW));
        CaseClock running = limit(red, DeadlineCode.RED_RESPONSE);
        String remaining = clocks.remaining(running).orElseThrow().level().name();
        intake.screen(seat.head(), red, version(red), true, null);
        return Json.createObjectBuilder()
                .add("case", red.toString())
                .add("dueAt", running.dueAt().toString())
                .add(
                        "expected",
                        clocks.preview(DeadlineCode.RED_RESPONSE, asked)
                                .endsAt()
                                .toString())
                .add("remindAt", running.remindAt().toString())
                .add("level", remaining)
                .add("why", clocks.explain(running).toString())
                .add("taken", states(red))
                .add("yellow", states(yellow))
                .build();
    }

    /** The administrator lets one limit go its own way, wrongly and rightly, while it runs on a case, and takes it back. Says what became of its reminder. */
    JsonObject arrange(String code) {
        Seat seat = people.seat(code, REGION);
        UUID caseId = intake.register(seat.clerk(), seat.room(), graded(cases.atTheWindow("醒某"), RiskGrade.YELLOW));
        Actor admin = people.admin();
        List<Integer> usual = reminders.levels(admin).usual();
        Instant asUsual = limit(caseId, DeadlineCode.MED_LAB).remindAt();
        String head = refusal(() -> reminders.decideFor(seat.head(), "MED-LAB", null, List.of(9)));
        String twice = refusal(() -> reminders.decideFor(admin, "MED-LAB", null, List.of(9, 9)));
        String far = refusal(() -> reminders.decideFor(admin, "MED-LAB", null, List.of(61)));
        String none = refusal(() -> reminders.decide(admin, usual, List.of()));
        String unknown = refusal(() -> reminders.decideFor(admin, "NO-SUCH", null, List.of(9)));
        reminders.decideFor(admin, "MED-LAB", null, List.of(-1, 12));
        Instant own = limit(caseId, DeadlineCode.MED_LAB).remindAt();
        String stale = refusal(() -> reminders.decideFor(admin, "MED-LAB", null, List.of(5)));
        String told = reminders.levels(admin).of(DeadlineCode.MED_LAB).toString();
        reminders.decideFor(admin, "MED-LAB", List.of(12, -1), null);
        return Json.createObjectBuilder()
                .add("head", head)
                .add("twice", twice)
                .add("far", far)
                .add("none", none)
                .add("unknown", unknown)
                .add("stale", stale)
                .add("told", told)
                .add("earlier", own.isBefore(asUsual))
                .add("back", limit(caseId, DeadlineCode.MED_LAB).remindAt().equals(asUsual))
                .build();
    }

    private static Registration graded(Registration of, RiskGrade grade) {
        return new Registration(
                of.channel(),
                of.disputeType(),
                of.employmentForm(),
                of.oral(),
                of.facts(),
                of.receivedOn(),
                grade,
                of.parties(),
                of.claims());
    }

    private static String award(ReferralFile file) {
        return file.line().commissionClocks().stream()
                .filter(each -> each.code().equals(DeadlineCode.ARB_AWARD))
                .map(each -> each.dueOn().toString())
                .findFirst()
                .orElseThrow();
    }

    private static String titles(List<StoredDocument> papers) {
        return papers.stream().map(StoredDocument::title).toList().toString();
    }

    private UUID accepted(Seat seat, String applicant, String number) {
        LocalDate today = clock.today();
        Registration dispute = ClockScenes.consented(cases.dispute(applicant), today);
        UUID caseId = referrals.handOverAtOnce(
                seat.arbitrationClerk(),
                seat.commission(),
                new Proposal(number, ReferralMode.AFTER_ACCEPTANCE, today, today, seat.room(), dispute));
        referrals.receive(seat.head(), caseId, version(caseId));
        return caseId;
    }

    private UUID referral(UUID caseId) {
        return cases.find(UUID.class, "SELECT c.referral FROM MediationCase c WHERE c.id = :id", caseId);
    }

    private CaseClock limit(UUID of, DeadlineCode code) {
        return clocks.of(of).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonArrayBuilder states(UUID caseId) {
        JsonArrayBuilder states = Json.createArrayBuilder();
        clocks.of(caseId).forEach(each -> states.add(each.code() + " " + each.state()));
        return states;
    }

    private long version(UUID caseId) {
        return cases.caseVersion(caseId);
    }

    private long at(UUID referral) {
        return cases.version("Referral", referral);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (MediationFault fault) {
            return fault.getMessage() == null ? fault.key() : fault.key() + " " + fault.getMessage();
        }
    }
}
