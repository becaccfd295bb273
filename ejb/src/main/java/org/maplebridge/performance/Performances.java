package org.maplebridge.performance;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.AgreementText.BranchLine;
import org.maplebridge.agreement.AgreementText.DeterminationLine;
import org.maplebridge.agreement.AgreementText.TermLine;
import org.maplebridge.agreement.Determination;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.FilingDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;

/**
 * The use cases around the performance of an agreement (履行): what was paid or done, what the other side says to it, what has been decided elsewhere, and what
 * is done when somebody does not keep their word. Reports and answers need no version, because they lie beside each other; whatever moves days and branches
 * brings the version that came with the form.
 */
@UseCases
public class Performances {

    private static final int WORDS = 400;

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private PerformanceDesk performances;

    @Inject
    private FilingDesk filing;

    @Inject
    private CaseProcess process;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    /**
     * What somebody says has been done.
     *
     * @param amount in yuan; null for what is not money
     * @param on     the day on which it was done
     * @param manner how; may be null
     * @param paper  what shows it; null if nothing was handed in
     */
    public record Report(Money amount, LocalDate on, String manner, ProvingPaper paper) {}

    // ---- reading

    /**
     * The performance of a case's agreement; empty as long as none is in effect.
     *
     * @throws org.maplebridge.basics.Refused if the actor may not read the room's file
     */
    public Optional<PerformanceView> show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        return performances.find(caseId).map(performance -> view(actor, of, performance));
    }

    private PerformanceView view(Actor actor, MediationCase of, Performance performance) {
        AgreementText text = performances.text(performance);
        LocalDate today = clock.today();
        Map<UUID, String> names = of.parties().stream().collect(Collectors.toMap(Party::id, Party::name));
        boolean mayRecord = rights.allows(
                actor, Right.RECORD_PERFORMANCE, relations.of(of.id()).orElseThrow());
        return new PerformanceView(
                of.id(),
                performance.version(),
                performance.effectiveOn(),
                totals(performance, text, today),
                performance.items().stream()
                        .sorted((one, other) -> order(one, other))
                        .map(item -> line(item, text, names, today))
                        .toList(),
                performance.awaited().stream()
                        .map(each -> awaitedLine(each, Performance.line(text, each), names, today))
                        .toList(),
                PerformanceDesk.nearest(performance),
                performance.finishedOn(),
                mayRecord && of.stage() != Stage.ARCHIVED,
                watched(of.id()));
    }

    private static int order(DueItem one, DueItem other) {
        int byTerm = Integer.compare(one.term(), other.term());
        if (byTerm != 0) {
            return byTerm;
        }
        int byBranch = Integer.compare(one.branch(), other.branch());
        if (byBranch != 0) {
            return byBranch;
        }
        int byPart = Integer.compare(one.part(), other.part());
        return byPart != 0 ? byPart : one.of().compareTo(other.of());
    }

    private PerformanceView.Line line(DueItem item, AgreementText text, Map<UUID, String> names, LocalDate today) {
        DueState state = item.state(today);
        return new PerformanceView.Line(
                item.id(),
                item.of().name(),
                item.term(),
                item.branch(),
                item.part(),
                item.kind(),
                names.get(item.obligor()),
                item.obligee() == null ? null : names.get(item.obligee()),
                item.text(),
                when(item, text),
                item.amount(),
                item.left() == null ? null : new Money(item.left()),
                item.credited().signum() > 0 ? new Money(item.credited()) : null,
                item.reportable(),
                item.dueOn(),
                item.agreedOn(),
                item.settledOn(),
                state,
                item.late(today) ? (int) ChronoUnit.DAYS.between(item.dueOn(), today) : 0,
                item.reports().stream()
                        .map(report -> new PerformanceView.ReportLine(
                                report.id(),
                                report.amount(),
                                report.performedOn(),
                                report.manner(),
                                report.evidence(),
                                report.reportedByName(),
                                report.answer(),
                                report.answerWords(),
                                report.answeredByName()))
                        .toList(),
                item.steps().stream()
                        .map(step -> new PerformanceView.StepLine(
                                step.way(), step.on(), step.words(), step.recordedByName()))
                        .toList());
    }

    /** The case in which a branch comes about, in the language of conditions; null for what is owed anyway and for the last branch. */
    private static String when(DueItem item, AgreementText text) {
        if (item.branch() == 0) {
            return null;
        }
        TermLine term = text.terms().get(item.term() - 1);
        BranchLine branch = term.condition().branches().get(item.branch() - 1);
        return branch.when();
    }

    private static PerformanceView.AwaitedLine awaitedLine(
            AwaitedDetermination awaited, DeterminationLine line, Map<UUID, String> names, LocalDate today) {
        Optional<Arrangement.Decided> counted = awaited.counted(line, today);
        Optional<Decision> last = awaited.last();
        return new PerformanceView.AwaitedLine(
                awaited.place(),
                awaited.name(),
                line.kind(),
                line.subject(),
                line.decidingBody(),
                names.get(line.applicant()),
                line.applyBy(),
                line.longStop(),
                line.otherwise(),
                line.reversal(),
                Determination.possible(line),
                awaited.appliedOn(),
                counted.map(Arrangement.Decided::outcome).orElse(null),
                counted.isPresent() && (last.isEmpty() || awaited.tooLate(line)),
                awaited.tooLate(line),
                awaited.decisions().stream()
                        .map(decision -> new PerformanceView.DecisionLine(
                                decision.id(),
                                decision.outcome(),
                                decision.body(),
                                decision.number(),
                                decision.decidedOn(),
                                decision.servedOn(),
                                decision.reversal(),
                                decision.paper(),
                                decision.enteredByName(),
                                decision.struckWhy(),
                                last.filter(each -> each == decision).isPresent()))
                        .toList());
    }

    private static PerformanceView.Totals totals(Performance performance, AgreementText text, LocalDate today) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        BigDecimal overdue = BigDecimal.ZERO;
        Map<Integer, Map<Integer, BigDecimal>> waiting = new LinkedHashMap<>();
        for (DueItem item : performance.items()) {
            if (item.amount() == null) {
                continue;
            }
            boolean back = item.of() == DutyKey.Of.REFUND;
            paid = back ? paid.subtract(item.confirmed()) : paid.add(item.confirmed());
            if (item.standing() == Duty.Standing.OPEN) {
                open = open.add(item.left());
                overdue = item.late(today) ? overdue.add(item.left()) : overdue;
            } else if (item.standing() == Duty.Standing.WAITING) {
                waiting.computeIfAbsent(item.term(), term -> new LinkedHashMap<>())
                        .merge(item.branch(), item.left(), BigDecimal::add);
            }
        }
        // of several branches of a term only one comes about; over several terms this is the most that can still come
        BigDecimal most = waiting.values().stream()
                .map(branches ->
                        branches.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PerformanceView.Totals(
                new Money(paid.max(BigDecimal.ZERO)), new Money(open), new Money(overdue), new Money(most));
    }

    private boolean watched(UUID caseId) {
        return em.createQuery(
                                "SELECT COUNT(w) FROM WorkItem w WHERE w.caseId = :caseId AND w.step = :step AND"
                                        + " w.open = TRUE",
                                Long.class)
                        .setParameter("caseId", caseId)
                        .setParameter("step", Step.WATCH_PERFORMANCE)
                        .getSingleResult()
                > 0;
    }

    // ---- what was done

    /**
     * Writes down that something was performed, or a part of it; the other side has yet to confirm it.
     *
     * @return the report's id
     * @throws InvalidInput naming what cannot be: more than is left, a day before the effect or to come
     * @throws Conflict     if it is not owed now
     */
    public UUID report(Actor actor, UUID caseId, UUID itemId, Report report) {
        MediationCase of = taken(actor, caseId);
        return reported(actor, of, itemId, report).id();
    }

    /** As {@link #report}, and the payee stands beside and says so at once (当场履行). */
    public void performedOnTheSpot(Actor actor, UUID caseId, UUID itemId, Report report, String words) {
        MediationCase of = taken(actor, caseId);
        PerformanceReport written = reported(actor, of, itemId, report);
        answered(actor, of, itemId, written.id(), PerformanceReport.Answer.CONFIRMED, words);
    }

    private PerformanceReport reported(Actor actor, MediationCase of, UUID itemId, Report report) {
        Performance performance = performances.found(of.id());
        DueItem item = performance.item(itemId);
        String manner = words("manner", report.manner(), false);
        UUID evidence = report.paper() == null
                ? null
                : filing.proving(actor, of, report.paper()).id();
        PerformanceReport written = item.report(
                report.amount(),
                report.on(),
                manner,
                evidence,
                performance.effectiveOn(),
                clock.today(),
                actor,
                clock.now());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("item", PerformanceDesk.described(item));
        details.put("amount", written.amount());
        details.put("on", written.performedOn());
        details.put("how", manner);
        details.put("evidence", evidence);
        desk.note(of, actor, "performance.reported", details);
        performances.arrange(performance, actor);
        return written;
    }

    /**
     * Writes down what the other side says to a report: it counts once it has been confirmed.
     *
     * @param words how they said so, or why they deny it
     * @throws Conflict if somebody else has written down an answer meanwhile
     */
    public void answer(
            Actor actor, UUID caseId, UUID itemId, UUID reportId, PerformanceReport.Answer answer, String words) {
        MediationCase of = taken(actor, caseId);
        answered(actor, of, itemId, reportId, answer, words);
    }

    private void answered(
            Actor actor,
            MediationCase of,
            UUID itemId,
            UUID reportId,
            PerformanceReport.Answer answer,
            String saidWords) {
        if (answer == null || answer == PerformanceReport.Answer.AWAITED) {
            throw new InvalidInput("answer", "fault.required");
        }
        String words = words("words", saidWords, answer == PerformanceReport.Answer.DENIED);
        Performance performance = performances.found(of.id());
        DueItem item = performance.item(itemId);
        PerformanceReport report = item.answer(reportId, answer, words, actor, clock.now());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("item", PerformanceDesk.described(item));
        details.put("amount", report.amount());
        details.put("words", words);
        desk.note(
                of,
                actor,
                answer == PerformanceReport.Answer.CONFIRMED ? "performance.confirmed" : "performance.denied",
                details);
        performances.arrange(performance, actor);
    }

    // ---- when it is late

    /**
     * Writes down what was done because it is late.
     *
     * @throws Conflict if it is not late
     */
    public void step(Actor actor, UUID caseId, UUID itemId, BreachWay way, LocalDate on, String words) {
        MediationCase of = taken(actor, caseId);
        Performance performance = performances.found(caseId);
        DueItem item = performance.item(itemId);
        item.step(way, on, words("words", words, true), clock.today(), actor, clock.now());
        note(of, actor, "performance.step." + way, item, Map.of("on", on, "words", words));
    }

    /**
     * Both have agreed on another last day.
     *
     * @param version of the performance
     * @param paper   what shows that both agreed
     */
    public void agreeOn(Actor actor, UUID caseId, long version, UUID itemId, LocalDate day, ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        DueItem item = performance.item(itemId);
        LocalDate before = item.dueOn();
        item.agreeOn(day, clock.today());
        UUID shown = filing.proving(actor, of, paper).id();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("before", before);
        details.put("day", day);
        details.put("proof", shown);
        note(of, actor, "performance.dayAgreed", item, details);
        performances.arrange(performance, actor);
    }

    /**
     * The creditor gives up what is left of it (免除; 民法典 575).
     *
     * @param paper what shows that the creditor says so
     */
    public void forgive(Actor actor, UUID caseId, long version, UUID itemId, ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        DueItem item = performance.item(itemId);
        BigDecimal left = item.left();
        item.forgive();
        UUID shown = filing.proving(actor, of, paper).id();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("amount", left);
        details.put("proof", shown);
        note(of, actor, "performance.forgiven", item, details);
        performances.arrange(performance, actor);
    }

    // ---- what others decide

    /**
     * The applicant has applied for a decision.
     *
     * @param paper what shows it: the receipt; may be null
     */
    public void applied(Actor actor, UUID caseId, long version, int place, LocalDate on, ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        UUID shown = paper == null ? null : filing.proving(actor, of, paper).id();
        performance.awaited(place).apply(on, shown, clock.today());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("determination", AgreementText.nameOfDetermination(place));
        details.put("on", on);
        details.put("proof", shown);
        desk.note(of, actor, "performance.applied", details);
        performances.arrange(performance, actor);
    }

    /**
     * Enters a decision: it opens its branch and cancels the others, with their days. The second one takes the place of the first, and what was paid is
     * settled as the parties agreed for that case.
     *
     * @param version of the performance
     * @param paper   the decision itself
     */
    public void decided(Actor actor, UUID caseId, long version, int place, Decision.Entry entry, ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        AwaitedDetermination awaited = performance.awaited(place);
        UUID shown = filing.proving(actor, of, paper).id();
        Decision decision = awaited.enter(
                Performance.line(performances.text(performance), awaited),
                entry,
                shown,
                performance.effectiveOn(),
                clock.today(),
                actor,
                clock.now());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("determination", awaited.name());
        details.put("decision", decision.outcome());
        details.put("body", decision.body());
        details.put("number", decision.number());
        details.put("decidedOn", decision.decidedOn());
        details.put("servedOn", decision.servedOn());
        details.put("proof", shown);
        desk.note(of, actor, decision.reversal() ? "performance.reversed" : "performance.decided", details);
        performances.arrange(performance, actor);
    }

    /** A decision has been served on who owes: from that day its days are counted. */
    public void served(Actor actor, UUID caseId, long version, int place, UUID decisionId, LocalDate on) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        AwaitedDetermination awaited = performance.awaited(place);
        awaited.serve(decisionId, on, clock.today());
        desk.note(of, actor, "performance.decisionServed", Map.of("determination", awaited.name(), "on", on));
        performances.arrange(performance, actor);
    }

    /** What was entered by mistake does not count any more; everything is as if it had never been. */
    public void struck(Actor actor, UUID caseId, long version, int place, UUID decisionId, String why) {
        MediationCase of = taken(actor, caseId);
        Performance performance = inHand(caseId, version);
        AwaitedDetermination awaited = performance.awaited(place);
        Decision decision = awaited.strike(decisionId, words("why", why, true));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("determination", awaited.name());
        details.put("decision", decision.outcome());
        details.put("why", decision.struckWhy());
        desk.note(of, actor, "performance.struck", details);
        performances.arrange(performance, actor);
    }

    // ---- the end

    /**
     * Everything in the agreement has been done; the head can close.
     *
     * @param version of the case
     * @throws Conflict naming how many things are still owed or awaited
     */
    public void finish(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.RECORD_PERFORMANCE, caseId, version);
        performances.find(caseId).ifPresent(performance -> {
            performances.arrange(performance, actor);
            if (!performance.over()) {
                long open = performance.items().stream()
                        .filter(item -> !item.state(clock.today()).over())
                        .count();
                throw new Conflict("fault.performance.open", open);
            }
        });
        of.touch(clock.now());
        desk.note(of, actor, "case.performed", Map.of());
        process.done(caseId, Step.WATCH_PERFORMANCE);
    }

    // ---- common

    private MediationCase taken(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.RECORD_PERFORMANCE, caseId);
        of.requireNotArchived();
        return of;
    }

    private Performance inHand(UUID caseId, long version) {
        Performance performance = performances.found(caseId);
        StaleEdit.check(version, performance.version());
        return performance;
    }

    private void note(MediationCase of, Actor actor, String type, DueItem item, Map<String, ?> further) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("item", PerformanceDesk.described(item));
        details.putAll(further);
        desk.note(of, actor, type, details);
    }

    private static String words(String field, String said, boolean needed) {
        String words = said == null || said.isBlank() ? null : said.strip();
        new InvalidInput.Check()
                .that(!needed || words != null, field, "fault.required")
                .that(words == null || words.length() <= WORDS, field, "fault.tooLong", WORDS)
                .orThrow();
        return words;
    }
}
