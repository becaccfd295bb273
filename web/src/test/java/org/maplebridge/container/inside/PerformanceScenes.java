package org.maplebridge.container.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.BranchLine;
import org.maplebridge.agreement.AgreementText.ConditionLine;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.DeterminationKind;
import org.maplebridge.agreement.Due;
import org.maplebridge.agreement.DueEvent;
import org.maplebridge.agreement.Reversal;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.agreement.TermKind;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.DayUnit;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.performance.BreachWay;
import org.maplebridge.performance.Decision;
import org.maplebridge.performance.DueDays;
import org.maplebridge.performance.PerformanceReport.Answer;
import org.maplebridge.performance.PerformanceView;
import org.maplebridge.performance.Performances;

/** The newspaper's kind of agreement, from its seal to the last yuan: a decision, its reversal, payments, delay. */
@ApplicationScoped
class PerformanceScenes {

    private static final String BODY = "荆州区人力资源和社会保障局";
    private static final String FATAL = "认定为工亡";
    private static final String NOT = "不予认定";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private OneTransaction transaction;

    @Inject
    private WholeCases cases;

    @Inject
    private People people;

    @Inject
    private Agreements agreements;

    @Inject
    private Performances performances;

    @Inject
    private DueDays days;

    @Inject
    private Chronicle chronicle;

    /** From the seal to the end, with every wrong turn on the way. */
    JsonObject keep(String code) throws Exception {
        WholeCase whole = cases.bring(people.seat(code, "421003"), "东方某", code + "〔2026〕第0001号");
        Actor mediator = whole.seat().mediator();
        UUID caseId = whole.caseId();
        LocalDate today = cases.today();
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("early", fault(() -> performances.finish(mediator, caseId, cases.caseVersion(caseId))));
        told.add("nothingYet", performances.show(mediator, caseId).isPresent());
        seal(whole);
        told.add("sealed", states(mediator, caseId));
        told.add("dueOfItem", String.valueOf(dueOfItem(caseId)));
        told.add("unfinished", fault(() -> performances.finish(mediator, caseId, cases.caseVersion(caseId))));

        ProvingPaper paper = ProvingPaper.onFile(whole.document());
        UUID wages = line(mediator, caseId, 1, 0).id();
        told.add(
                "waits",
                fault(() ->
                        report(mediator, caseId, line(mediator, caseId, 2, 1).id(), "1")));
        told.add("tooMuch", fault(() -> report(mediator, caseId, wages, "18000.01")));
        told.add("stranger", fault(() -> report(whole.seat().clerk(), caseId, wages, "1")));
        UUID report = report(mediator, caseId, wages, "10000");
        told.add("twice", twoAnswerAtOnce(mediator, whole.seat().head(), caseId, wages, report));
        told.add("paid", states(mediator, caseId));

        told.add("body", fault(() -> decide(mediator, caseId, FATAL, "荆州市人民政府", today, paper)));
        told.add("before", fault(() -> decide(mediator, caseId, FATAL, BODY, today.minusDays(1), paper)));
        told.add("noPaper", fault(() -> decide(mediator, caseId, FATAL, BODY, today, null)));
        long old = view(mediator, caseId).version();
        decide(mediator, caseId, FATAL, BODY, today, paper);
        told.add("recognised", states(mediator, caseId));
        told.add("stale", fault(() -> performances.decided(mediator, caseId, old, 1, entry(NOT, BODY, today), paper)));
        decide(mediator, caseId, NOT, "荆州区人民政府", today, paper);
        told.add("reversed", states(mediator, caseId));

        makeLate(caseId, wages, today.minusDays(2));
        told.add(
                "notLateYet",
                fault(() -> performances.step(
                        mediator, caseId, line(mediator, caseId, 2, 2).id(), BreachWay.URGE, today, "电话督促")));
        sweep();
        sweep();
        told.add("late", states(mediator, caseId));
        performances.step(mediator, caseId, wages, BreachWay.URGE, today, "电话督促");
        performances.step(mediator, caseId, wages, BreachWay.ARBITRATION, today, "申请仲裁");
        told.add("breached", states(mediator, caseId));
        performances.performedOnTheSpot(mediator, caseId, wages, paid("8000", today), "本人签收");
        UUID death = line(mediator, caseId, 2, 2).id();
        UUID denied = report(mediator, caseId, death, "400000");
        told.add(
                "denialWithoutReason",
                fault(() -> performances.answer(mediator, caseId, death, denied, Answer.DENIED, " ")));
        performances.answer(mediator, caseId, death, denied, Answer.DENIED, "未收到");
        told.add("denied", states(mediator, caseId));
        performances.performedOnTheSpot(mediator, caseId, death, paid("400000", today), "本人签收");
        told.add("done", states(mediator, caseId));
        told.add("finishedOn", String.valueOf(view(mediator, caseId).finishedOn()));
        performances.finish(mediator, caseId, cases.caseVersion(caseId));
        JsonArrayBuilder events = Json.createArrayBuilder();
        List<String> types = chronicle.latest(caseId, 0, 60).stream()
                .map(Event::type)
                .filter(type -> type.startsWith("performance.") || type.equals("case.performed"))
                .toList();
        for (int i = types.size() - 1; i >= 0; i--) {
            events.add(types.get(i));
        }
        return told.add("events", events).build();
    }

    private void seal(WholeCase whole) {
        Actor mediator = whole.seat().mediator();
        UUID caseId = whole.caseId();
        AgreementView before = agreements.show(mediator, caseId);
        agreements.edit(mediator, caseId, before.version(), withDeath(before.text(), whole));
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
                List.of(
                        SeenHand.of(whole.parties().get(0)),
                        SeenHand.of(whole.parties().get(1)),
                        SeenHand.MEDIATOR));
        agreements.seal(
                whole.seat().head(), caseId, agreements.show(mediator, caseId).version());
    }

    /** The wages as they stand, and beside them what depends on a decision. */
    private AgreementText withDeath(AgreementText text, WholeCase whole) {
        LocalDate today = cases.today();
        Due due = Due.after(30, DayUnit.NATURAL_DAY, DueEvent.DECISION_SERVED);
        AgreementText.TermLine death = new AgreementText.TermLine(
                TermKind.MONEY,
                whole.parties().get(1),
                whole.parties().get(0),
                "一次性支付工亡赔偿金",
                null,
                null,
                null,
                new ConditionLine(List.of(
                        new BranchLine("D1 is \"" + FATAL + "\"", null, Money.of("650000"), due),
                        new BranchLine(null, null, Money.of("400000"), due))));
        return new AgreementText(
                text.facts(),
                text.dispute(),
                text.responsibilities(),
                text.manner(),
                text.parties(),
                List.of(new DeterminationLine(
                        DeterminationKind.WORK_INJURY,
                        "死亡是否属于工亡",
                        BODY,
                        whole.parties().get(0),
                        today.plusDays(300),
                        today.plusDays(400),
                        List.of(FATAL, NOT),
                        NOT,
                        Reversal.ADJUST)),
                List.of(text.terms().get(0), death));
    }

    private JsonArrayBuilder states(Actor actor, UUID caseId) {
        JsonArrayBuilder states = Json.createArrayBuilder();
        view(actor, caseId)
                .lines()
                .forEach(line -> states.add("%s %d.%d %s %s"
                        .formatted(
                                line.of(),
                                line.term(),
                                line.branch(),
                                line.state(),
                                line.left() == null ? "" : line.left())));
        return states;
    }

    private PerformanceView view(Actor actor, UUID caseId) {
        return performances.show(actor, caseId).orElseThrow();
    }

    private PerformanceView.Line line(Actor actor, UUID caseId, int term, int branch) {
        return view(actor, caseId).lines().stream()
                .filter(line -> line.term() == term && line.branch() == branch)
                .findFirst()
                .orElseThrow();
    }

    private UUID report(Actor actor, UUID caseId, UUID item, String yuan) {
        return performances.report(actor, caseId, item, paid(yuan, cases.today()));
    }

    private static Performances.Report paid(String yuan, LocalDate on) {
        return new Performances.Report(Money.of(yuan), on, "银行转账", null);
    }

    private static Decision.Entry entry(String outcome, String body, LocalDate on) {
        return new Decision.Entry(outcome, body, "工认〔2026〕1号", on, on);
    }

    private void decide(Actor actor, UUID caseId, String outcome, String body, LocalDate on, ProvingPaper paper) {
        performances.decided(actor, caseId, view(actor, caseId).version(), 1, entry(outcome, body, on), paper);
    }

    private String twoAnswerAtOnce(Actor one, Actor other, UUID caseId, UUID item, UUID report) throws Exception {
        try (Duel duel = new Duel(2, threads)) {
            List<Duel.End> ends =
                    duel.at(List.of(answering(one, caseId, item, report), answering(other, caseId, item, report)));
            return Collections.frequency(ends, Duel.End.WON) + " "
                    + Collections.frequency(ends, Duel.End.TOLD_TOO_LATE);
        }
    }

    private Callable<Void> answering(Actor actor, UUID caseId, UUID item, UUID report) {
        return () -> {
            performances.answer(actor, caseId, item, report, Answer.CONFIRMED, "本人签收");
            return null;
        };
    }

    /** The day on which the step in the inbox is due. */
    private LocalDate dueOfItem(UUID caseId) {
        return em.createQuery(
                        "SELECT w.dueOn FROM WorkItem w WHERE w.caseId = :caseId AND w.step = :step AND w.open = TRUE",
                        LocalDate.class)
                .setParameter("caseId", caseId)
                .setParameter("step", Step.WATCH_PERFORMANCE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** As if the office had been closed since the day on which it was due. */
    private void makeLate(UUID caseId, UUID item, LocalDate day) throws OneTransaction.Failed {
        transaction.required(() -> em.createQuery(
                        "UPDATE DueItem i SET i.dueOn = :day, i.agreedOn = :day, i.lookOn = :day WHERE i.id = :id AND i.caseId = :caseId")
                .setParameter("day", day)
                .setParameter("id", item)
                .setParameter("caseId", caseId)
                .executeUpdate());
    }

    private void sweep() {
        while (days.arrangeSome() + days.lookAtSome() > 0) {
            // until nothing is left to say
        }
    }

    private static String fault(Runnable act) {
        try {
            act.run();
            return "taken";
        } catch (InvalidInput wrong) {
            return wrong.findings().get(0).field() + " "
                    + wrong.findings().get(0).key();
        } catch (MediationFault refused) {
            return refused.key();
        }
    }
}
