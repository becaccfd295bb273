package org.maplebridge.routes;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.Agreement;
import org.maplebridge.agreement.AgreementParty;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Route;
import org.maplebridge.agreement.RouteStanding;
import org.maplebridge.agreement.RouteStanding.Openness;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.StaleEdit;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.FilingDesk;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.CaseClock;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.inbox.StepDays;

/**
 * The use cases of an application for a way: begin it, gather consents and papers, file it, and write down what the body says. What a body says has its paper
 * on the case's file, and closes or leaves open the other ways.
 */
@UseCases
public class RouteApplications {

    private static final int WORDS = 400;
    /** The last day on which an application can be filed. */
    private static final Map<Route, DeadlineCode> WINDOWS = new EnumMap<>(Map.of(
            Route.ARBITRATION_REVIEW, DeadlineCode.REV_ARB, Route.JUDICIAL_CONFIRMATION, DeadlineCode.REV_COURT));
    /** The body's own time, of which people are reminded and out of which nothing follows. */
    private static final Map<Route, DeadlineCode> DECISIONS = new EnumMap<>(Map.of(
            Route.ARBITRATION_REVIEW,
            DeadlineCode.REV_ARB_DECIDE,
            Route.JUDICIAL_CONFIRMATION,
            DeadlineCode.REV_COURT_DECIDE));

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private Agreements agreements;

    @Inject
    private FilingDesk filing;

    @Inject
    private RouteProcess process;

    @Inject
    private StepDays steps;

    @Inject
    private Clocks clocks;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private OfficeClock clock;

    // ---- reading

    /**
     * The ways from a case's agreement and what has come of each; empty as long as none is in effect.
     *
     * @throws org.maplebridge.basics.Refused if the actor may not read the room's file
     */
    public Optional<RoutesView> show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        return inEffect(caseId).map(agreement -> view(actor, of, agreement));
    }

    private RoutesView view(Actor actor, MediationCase of, Agreement agreement) {
        UUID caseId = of.id();
        List<RouteApplication> applications = all(caseId);
        List<RequiredPaper> papers = papers();
        List<RefusalGround> grounds = grounds();
        Map<DeadlineCode, LocalDate> days = days(caseId);
        List<RoutesView.Way> ways = agreements.routes(actor, caseId).stream()
                .map(standing -> Standings.after(standing, applications))
                .map(standing -> way(standing, agreement, applications, papers, grounds, days))
                .toList();
        boolean mayApply = of.stage() != Stage.ARCHIVED
                && rights.allows(actor, Right.APPLY_ROUTE, relations.of(caseId).orElseThrow());
        return new RoutesView(
                caseId,
                ways,
                mayApply,
                agreement.parties().stream()
                        .map(party -> new RoutesView.Named(party.partyId(), party.name()))
                        .toList());
    }

    private static RoutesView.Way way(
            RouteStanding standing,
            Agreement agreement,
            List<RouteApplication> applications,
            List<RequiredPaper> papers,
            List<RefusalGround> grounds,
            Map<DeadlineCode, LocalDate> days) {
        List<RouteApplication> own = applications.stream()
                .filter(each -> each.route() == standing.route())
                .toList();
        boolean walked = papers.stream().anyMatch(paper -> paper.route() == standing.route());
        boolean open = standing.openness() == Openness.OPEN || standing.openness() == Openness.UNSURE;
        return new RoutesView.Way(
                standing,
                walked,
                walked && open && own.stream().noneMatch(each -> each.state().open()),
                own.stream()
                        .map(each -> line(each, agreement, papers, grounds, days))
                        .toList());
    }

    private static RoutesView.Line line(
            RouteApplication of,
            Agreement agreement,
            List<RequiredPaper> papers,
            List<RefusalGround> grounds,
            Map<DeadlineCode, LocalDate> days) {
        Map<UUID, String> names =
                agreement.parties().stream().collect(Collectors.toMap(AgreementParty::partyId, AgreementParty::name));
        RefusalGround.Of next =
                of.state() == ApplicationState.FILED ? RefusalGround.Of.ACCEPTANCE : RefusalGround.Of.DECISION;
        return new RoutesView.Line(
                of.id(),
                of.version(),
                of.state(),
                of.joint(),
                of.consents().stream()
                        .map(each -> new RoutesView.ConsentLine(names.get(each.party()), each.givenOn(), each.paper()))
                        .toList(),
                of.unconsented(names.keySet()).stream()
                        .map(party -> new RoutesView.Named(party, names.get(party)))
                        .toList(),
                papers.stream()
                        .filter(each -> each.route() == of.route())
                        .map(each -> new RoutesView.PaperLine(
                                new RoutesView.RequiredPaperText(
                                        each.code(),
                                        each.nameZh(),
                                        each.nameEn(),
                                        each.must(),
                                        each.source(),
                                        each.evidence() != Evidence.TO_BE_CONFIRMED),
                                of.enclosures().stream()
                                        .filter(paper -> paper.code().equals(each.code()))
                                        .map(EnclosedPaper::document)
                                        .toList()))
                        .toList(),
                of.missing(papers).size(),
                days.get(WINDOWS.get(of.route())),
                of.body(),
                of.filedOn(),
                of.answeredOn(),
                of.state() == ApplicationState.ACCEPTED ? days.get(DECISIONS.get(of.route())) : null,
                of.decidedOn(),
                of.servedOn(),
                of.number(),
                of.paper(),
                grounds.stream()
                        .filter(each -> each.route() == of.route() && each.of() == next)
                        .map(RouteApplications::words)
                        .toList(),
                grounds.stream()
                        .filter(each ->
                                each.route() == of.route() && each.code().equals(of.ground()))
                        .findFirst()
                        .map(RouteApplications::words)
                        .orElse(null),
                of.words());
    }

    private static RoutesView.GroundText words(RefusalGround ground) {
        return new RoutesView.GroundText(
                ground.code(),
                ground.wordsZh(),
                ground.wordsEn(),
                ground.source(),
                ground.evidence() != Evidence.TO_BE_CONFIRMED);
    }

    // ---- until it is filed

    /**
     * Begins an application; the sealed agreement goes with it at once.
     *
     * @param asked where the law is not sure whether the way is open: who was asked and what they said
     * @return its id
     * @throws Conflict     if the way is closed today, is not followed here, or an application for it is open already
     * @throws InvalidInput at {@code asked} if the way is unsure and nobody was asked
     */
    public UUID begin(Actor actor, UUID caseId, Route route, String asked) {
        MediationCase of = taken(actor, caseId);
        Agreement agreement = agreement(caseId);
        if (route == null) {
            throw new InvalidInput("route", "fault.required");
        }
        List<RouteApplication> applications = all(caseId);
        if (papers().stream().noneMatch(paper -> paper.route() == route)) {
            throw new Conflict("fault.route.notFollowed");
        }
        if (applications.stream()
                .anyMatch(each -> each.route() == route && each.state().open())) {
            throw new Conflict("fault.route.openAlready");
        }
        Openness openness = agreements.routes(actor, caseId).stream()
                .filter(standing -> standing.route() == route)
                .map(standing -> Standings.after(standing, applications))
                .map(RouteStanding::openness)
                .findFirst()
                .orElseThrow();
        if (openness != Openness.OPEN && openness != Openness.UNSURE) {
            throw new Conflict("fault.route.closed");
        }
        String answered = asked == null || asked.isBlank() ? null : asked.strip();
        new InvalidInput.Check()
                .that(openness == Openness.OPEN || answered != null, "asked", "fault.required")
                .that(answered == null || answered.length() <= WORDS, "asked", "fault.tooLong", WORDS)
                .orThrow();
        RouteApplication application = new RouteApplication(caseId, agreement.id(), route, clock.now());
        application.enclose("AGREEMENT", agreement.paper());
        em.persist(application);
        note(of, actor, application, "begun", details("words", answered));
        process.begun(application.id());
        steps.ofApplication(application.id(), lastDay(application));
        return application.id();
    }

    /**
     * A party wants to apply together with the others.
     *
     * @param paper what shows it
     */
    public void consent(
            Actor actor,
            UUID caseId,
            UUID applicationId,
            long version,
            UUID partyId,
            LocalDate on,
            ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        if (partyId == null) {
            throw new InvalidInput("party", "fault.required");
        }
        Agreement agreement = agreement(caseId);
        String party = agreement.parties().stream()
                .filter(each -> each.partyId().equals(partyId))
                .map(AgreementParty::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("fault.case.noSuchParty"));
        UUID shownBy = filing.proving(actor, of, paper).id();
        application.consent(partyId, on, shownBy, agreement.effectiveOn(), clock.today());
        note(of, actor, application, "consented", details("party", party, "on", on, "proof", shownBy));
    }

    /**
     * A paper goes along.
     *
     * @param code which of the required papers it is
     */
    public void enclose(Actor actor, UUID caseId, UUID applicationId, long version, String code, ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        RequiredPaper required = papers().stream()
                .filter(each ->
                        each.route() == application.route() && each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("code", "fault.required"));
        UUID document = filing.proving(actor, of, paper).id();
        if (application.enclose(code, document)) {
            note(of, actor, application, "enclosed", details("paper", required.nameZh(), "proof", document));
        }
    }

    /**
     * Nothing is missing: it can go.
     *
     * @throws Conflict naming who has not agreed, or what is missing
     */
    public void prepare(Actor actor, UUID caseId, UUID applicationId, long version) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        Map<UUID, String> names = agreement(caseId).parties().stream()
                .collect(Collectors.toMap(AgreementParty::partyId, AgreementParty::name));
        application.prepare(
                application.unconsented(names.keySet()).stream().map(names::get).toList(),
                application.missing(papers()).stream()
                        .map(RequiredPaper::nameZh)
                        .toList());
        note(of, actor, application, "prepared", Map.of());
        process.done(applicationId, Step.COLLECT_ROUTE_PAPERS, Answer.DONE);
        steps.ofApplication(applicationId, lastDay(application));
    }

    /**
     * It has been filed.
     *
     * @param body with whom
     * @throws InvalidInput naming what cannot be: no body, a day behind the last one, before the effect, or to come
     */
    public void file(Actor actor, UUID caseId, UUID applicationId, long version, String body, LocalDate on) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        application.file(body, on, agreement(caseId).effectiveOn(), lastDay(application), clock.today());
        note(of, actor, application, "filed", details("body", application.body(), "on", on));
        process.done(applicationId, Step.FILE_ROUTE_APPLICATION, Answer.DONE);
        if (application.state() == ApplicationState.ACCEPTED) {
            process.done(applicationId, Step.RECORD_ROUTE_ACCEPTANCE, Answer.YES);
        }
    }

    // ---- what the body says

    /** The body has accepted it; its time runs from that day. */
    public void accepted(Actor actor, UUID caseId, UUID applicationId, long version, LocalDate on) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        application.accept(on, clock.today());
        DeadlineCode limit = DECISIONS.get(application.route());
        LocalDate by = limit == null
                ? null
                : clocks.start(caseId, limit, on, false, null).dueOn();
        note(of, actor, application, "accepted", details("body", application.body(), "on", on));
        process.done(applicationId, Step.RECORD_ROUTE_ACCEPTANCE, Answer.YES);
        steps.ofApplication(applicationId, by);
    }

    /**
     * The body does not accept it.
     *
     * @param ground the code of a ground of the law's list
     * @param paper  the body's notice
     */
    public void notAccepted(
            Actor actor,
            UUID caseId,
            UUID applicationId,
            long version,
            String ground,
            LocalDate on,
            String words,
            ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        RefusalGround why = ground(application, RefusalGround.Of.ACCEPTANCE, ground);
        UUID shownBy = filing.proving(actor, of, paper).id();
        application.notAccepted(why, on, words, shownBy, clock.today());
        note(of, actor, application, "notAccepted", said(application, why, on));
        process.done(applicationId, Step.RECORD_ROUTE_ACCEPTANCE, Answer.NO);
    }

    /**
     * The body has done what was asked.
     *
     * @param number   文书号
     * @param servedOn when the paper had been served on all; null as long as it has not
     * @param paper    the body's paper
     */
    public void granted(
            Actor actor,
            UUID caseId,
            UUID applicationId,
            long version,
            String number,
            LocalDate on,
            LocalDate servedOn,
            ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        UUID shownBy = filing.proving(actor, of, paper).id();
        application.grant(number, on, servedOn, shownBy, clock.today());
        decided(application);
        note(
                of,
                actor,
                application,
                "granted",
                details("body", application.body(), "number", application.number(), "on", on, "served", servedOn));
        process.done(applicationId, Step.RECORD_ROUTE_DECISION, Answer.YES);
    }

    /** What was granted has been served on all: from now on the agreement can be enforced. */
    public void served(Actor actor, UUID caseId, UUID applicationId, long version, LocalDate on) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        application.serve(on, clock.today());
        note(of, actor, application, "served", details("number", application.number(), "on", on));
    }

    /**
     * The body refuses.
     *
     * @param ground the code of a ground of the law's list
     * @param paper  the body's paper
     */
    public void refused(
            Actor actor,
            UUID caseId,
            UUID applicationId,
            long version,
            String ground,
            LocalDate on,
            String words,
            ProvingPaper paper) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        RefusalGround why = ground(application, RefusalGround.Of.DECISION, ground);
        UUID shownBy = filing.proving(actor, of, paper).id();
        application.refuse(why, on, words, shownBy, clock.today());
        decided(application);
        note(of, actor, application, "refused", said(application, why, on));
        process.done(applicationId, Step.RECORD_ROUTE_DECISION, Answer.NO);
    }

    /** Those who applied do not want it any more; the way stays open as long as its days run. */
    public void withdraw(Actor actor, UUID caseId, UUID applicationId, long version, String words) {
        MediationCase of = taken(actor, caseId);
        RouteApplication application = inHand(of, applicationId, version);
        application.withdraw(words);
        decided(application);
        note(of, actor, application, "withdrawn", details("words", application.words()));
        process.withdrawn(applicationId);
    }

    private void decided(RouteApplication application) {
        DeadlineCode limit = DECISIONS.get(application.route());
        if (limit != null) {
            clocks.stop(application.caseId(), limit, clock.today(), "deadline.stopped.routeDecided");
        }
    }

    private static Map<String, Object> said(RouteApplication application, RefusalGround why, LocalDate on) {
        return details("body", application.body(), "reason", why.wordsZh(), "on", on, "words", application.words());
    }

    // ---- common

    private MediationCase taken(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.APPLY_ROUTE, caseId);
        of.requireNotArchived();
        return of;
    }

    private RouteApplication inHand(MediationCase of, UUID applicationId, long version) {
        RouteApplication application = em.find(RouteApplication.class, applicationId);
        if (application == null || !application.caseId().equals(of.id())) {
            throw new NotFound("fault.route.none");
        }
        StaleEdit.check(version, application.version());
        return application;
    }

    private Agreement agreement(UUID caseId) {
        return inEffect(caseId).orElseThrow(() -> new Conflict("fault.agreement.notEffective"));
    }

    private Optional<Agreement> inEffect(UUID caseId) {
        return em.createNamedQuery("Agreement.ofCase", Agreement.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .filter(agreement -> agreement.effectiveOn() != null)
                .findFirst();
    }

    private RefusalGround ground(RouteApplication application, RefusalGround.Of of, String code) {
        Optional<RefusalGround> named = grounds().stream()
                .filter(each -> each.route() == application.route() && each.of() == of)
                .filter(each -> each.code().equals(code))
                .findFirst();
        return named.orElseThrow(() -> new InvalidInput("ground", "fault.required"));
    }

    private List<RouteApplication> all(UUID caseId) {
        return em.createNamedQuery("RouteApplication.ofCase", RouteApplication.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    private List<RequiredPaper> papers() {
        return em.createNamedQuery("RequiredPaper.all", RequiredPaper.class).getResultList();
    }

    private List<RefusalGround> grounds() {
        return em.createNamedQuery("RefusalGround.all", RefusalGround.class).getResultList();
    }

    /** The last day of each limit of the case, of one that ran several times the one that lives or ran last. */
    private Map<DeadlineCode, LocalDate> days(UUID caseId) {
        Map<DeadlineCode, LocalDate> days = new LinkedHashMap<>();
        for (CaseClock each : clocks.of(caseId)) {
            if (each.dueOn() != null) {
                days.putIfAbsent(each.code(), each.dueOn());
            }
        }
        return days;
    }

    private LocalDate lastDay(RouteApplication application) {
        DeadlineCode window = WINDOWS.get(application.route());
        return window == null ? null : days(application.caseId()).get(window);
    }

    private void note(
            MediationCase of, Actor actor, RouteApplication application, String what, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("route", application.route());
        details.putAll(more);
        desk.note(of, actor, "route." + what, details);
    }

    private static Map<String, Object> details(Object... pairs) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            details.put((String) pairs[i], pairs[i + 1]);
        }
        return details;
    }
}
