package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maplebridge.agreement.AgreementText;
import org.maplebridge.agreement.KinRegister;
import org.maplebridge.baseline.Facts;
import org.maplebridge.baseline.Head;
import org.maplebridge.baseline.Offer;
import org.maplebridge.baseline.ParameterCode;
import org.maplebridge.baseline.ParameterDraft;
import org.maplebridge.baseline.ParameterUnit;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.Money;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.basics.Refused;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseFilter;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.casefile.Registration;
import org.maplebridge.deadline.Evidence;
import org.maplebridge.history.Subject;
import org.maplebridge.identity.Absence;
import org.maplebridge.identity.Absences;
import org.maplebridge.identity.AccountName;
import org.maplebridge.identity.AnsweredCalls;
import org.maplebridge.identity.ApiToken;
import org.maplebridge.identity.CaseNumberPattern;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.CaseRelations;
import org.maplebridge.identity.RegionCode;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.Inbox;
import org.maplebridge.inbox.InboxFilter;
import org.maplebridge.inbox.InboxList;
import org.maplebridge.inbox.MessageBox;
import org.maplebridge.inbox.SavedFilters;
import org.maplebridge.intake.AtTheWindow;
import org.maplebridge.intake.Drafts;
import org.maplebridge.intake.Intake;
import org.maplebridge.outbox.Courier;
import org.maplebridge.outbox.Dispatch;
import org.maplebridge.outbox.Outbox;
import org.maplebridge.performance.Performances;
import org.maplebridge.referral.Proposal;
import org.maplebridge.referral.ReferralFilter;
import org.maplebridge.statistics.Filter;
import org.maplebridge.statistics.Measure;
import org.maplebridge.statistics.Period;
import org.maplebridge.supervision.Watch;

/**
 * Walks through every use case of the house as everybody who has no business there, and writes down whoever got in, whatever was said
 * before the right was asked, and every refusal that left no event. The methods are found, not listed: whatever takes an {@link Actor} first
 * must lead to a case by one of its ids, or be named below with what is promised of it instead.
 */
@ApplicationScoped
class RightsWalk {

    /** The ids by which a use case names what it acts on, the first of a method's parameters counting. */
    private static final List<String> LEADS = List.of("caseId", "referralId", "sessionId", "itemId", "of", "number");

    /** The ids of what lies within a case. */
    private static final Set<String> CHILDREN =
            Set.of("partyId", "partyIds", "documentId", "sessionId", "scanId", "factId", "noteId", "proposalId");

    private static final String ONLY_ITS_OWNERS = "只给自己看";
    private static final Pattern RIGHT = Pattern.compile("\"right\":\"([A-Z_]+)\"");
    private static final int WORDS_EACH = 3;

    /** What is promised of a use case that leads to no case. */
    private enum Promise {
        /** Shows what the asker stands in a relation to: nothing foreign is in it. */
        SHOWS_OWN,
        /** An act of the office: refused to all whose roles do not give the right. */
        OFFICE,
        /** As before, and to the others it shows nothing foreign. */
        OFFICE_SHOWS_OWN,
        /** Acts for an organisation: refused to all who do not belong to it. */
        FOR_ORGANISATION,
        /** The asker's own things, whoever it is: nobody else's are read or changed. */
        OWN,
        /** A part of use cases that have asked before: cannot be called by itself. */
        PART,
        /** Is itself what decides, and is asked by all others; walked where it takes an id. */
        DECIDES
    }

    private record Rule(Promise promise, Right right) {}

    private static final Map<String, Rule> NAMED = named();

    private static Map<String, Rule> named() {
        Map<String, Rule> named = new HashMap<>();
        promise(named, Promise.SHOWS_OWN, null, "CaseBook.page", "CaseBook.count", "CaseBook.readsCases");
        promise(named, Promise.SHOWS_OWN, null, "DayBoard.mediated", "DayBoard.registered", "DayBoard.unsigned");
        promise(named, Promise.SHOWS_OWN, null, "InboxLists.page", "InboxLists.all", "InboxLists.first");
        promise(named, Promise.SHOWS_OWN, null, "InboxLists.count", "InboxLists.counts", "InboxLists.mine");
        promise(named, Promise.SHOWS_OWN, null, "InboxLists.views", "InboxLists.assigns");
        promise(named, Promise.SHOWS_OWN, null, "ReferralDesk.list", "ReferralDesk.count", "ReferralDesk.commissions");
        promise(named, Promise.SHOWS_OWN, null, "SessionLists.between", "Duplicates.find");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.READ_STATISTICS, "Statistics.figures", "Statistics.countCases");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.READ_STATISTICS, "Statistics.cases", "Statistics.rooms");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.READ_STATISTICS, "Statistics.monthOnMonth");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.READ_STATISTICS, "Supervision.overview", "Supervision.scores");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.READ_STATISTICS, "Supervision.count", "Supervision.lines");
        promise(named, Promise.OFFICE_SHOWS_OWN, Right.REGISTER_CASE, "Intake.rooms", "Intake.alike");
        promise(named, Promise.OFFICE, Right.REGISTER_CASE, "Intake.check");
        promise(named, Promise.OFFICE, Right.REFER_CASE, "Referrals.check");
        promise(named, Promise.FOR_ORGANISATION, Right.REGISTER_CASE, "Intake.register");
        promise(named, Promise.FOR_ORGANISATION, Right.REFER_CASE, "Referrals.propose", "Referrals.handOverAtOnce");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Accounts.createPerson", "Accounts.changePerson");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Accounts.resetPassword", "Accounts.logOutEverywhere/2");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Accounts.deactivate", "Accounts.reactivate");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Accounts.appoint", "Accounts.endAppointment");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Directory.people", "Directory.countPeople");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "Directory.appointments", "Directory.clients");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "FormBook.*");
        promise(named, Promise.OFFICE, Right.ADMINISTER, "ApiClients.*", "Offices.*", "VaultRotation.*");
        promise(
                named,
                Promise.OFFICE,
                Right.ADMINISTER,
                "SigningRules.*",
                "ContentRules.*",
                "ClauseLibrary.all",
                "ClauseLibrary.enterClause",
                "ClauseLibrary.putClauseInForce",
                "RuleBook.*",
                "ReminderBook.*",
                "ParameterBook.*",
                "CalendarDesk.*",
                "ClockRecount.*",
                "Deliveries.*");
        promise(named, Promise.OWN, null, "Accounts.changeOwnPassword", "Accounts.logOutEverywhere/1");
        promise(named, Promise.OWN, null, "Accounts.changeLocale", "Drafts.*", "SavedFilters.*", "AnsweredCalls.once");
        promise(named, Promise.OWN, null, "MessageBox.*");
        promise(named, Promise.OWN, null, "Absences.kept", "Absences.coming");
        promise(named, Promise.FOR_ORGANISATION, Right.KEEP_ABSENCES, "Absences.enter", "Absences.strike");
        promise(named, Promise.PART, null, "CaseDesk.note", "SessionDesk.note", "CaseRegister.enter", "Documents.*");
        promise(named, Promise.PART, null, "FilingDesk.proving", "FormDesk.issue");
        promise(named, Promise.DECIDES, null, "Rights.*");
        return named;
    }

    private static void promise(Map<String, Rule> named, Promise promise, Right right, String... useCases) {
        for (String useCase : useCases) {
            named.put(useCase, new Rule(promise, right));
        }
    }

    /** Use cases without an actor, and why they need none. A new one has to be thought about and entered here. */
    private static final Map<String, String> WITHOUT_ACTOR = Map.ofEntries(
            Map.entry("Absences.during", "when colleagues are away, for those who plan with them"),
            Map.entry("Accounts.authenticate", "finds out who is there"),
            Map.entry("Accounts.stillSignedIn", "finds out who is there"),
            Map.entry("ApiClients.authenticate", "finds out who is there"),
            Map.entry("LogInThrottle.admit", "before anybody is known"),
            Map.entry("LogInThrottle.succeeded", "before anybody is known"),
            Map.entry("LastDayNotes.noteSome", "the office's own, by a timer; shows nobody anything"),
            Map.entry("LogInThrottle.sweep", "housekeeping of a timer"),
            Map.entry("AnsweredCalls.forget", "housekeeping of a timer"),
            Map.entry("OutboxDesk.nameTheLost", "the courier's own, by a timer; shows nobody anything"),
            Map.entry("OutboxDesk.take", "the courier's own, by a timer; shows nobody anything"),
            Map.entry("OutboxDesk.arrived", "the courier's own, by a timer"),
            Map.entry("OutboxDesk.refused", "the courier's own, by a timer"),
            Map.entry("OutboxDesk.forget", "housekeeping of a timer"),
            Map.entry("MessageBox.way", "a name"),
            Map.entry("MessageBox.send", "the courier lays a message into a box"),
            Map.entry("MessageBox.takeBack", "the courier takes back what has become untrue"),
            Map.entry("Reminders.giveSome", "the clocks' own act, by a timer"),
            Map.entry("DueDays.lookAtSome", "the due items' own act, by a timer"),
            Map.entry("DueDays.arrangeSome", "the due items' own act, by a timer"),
            Map.entry("DueDays.remindOfSome", "the due items' own act, by a timer"),
            Map.entry("VaultRotation.sealBatch", "a batch of rotate, which has asked"),
            Map.entry("CalendarDesk.recountBatch", "a batch of ClockRecount, which has asked"),
            Map.entry("CalendarDesk.leased", "a part of ClockRecount, which has asked or goes by a timer"),
            Map.entry("CalendarDesk.finished", "a part of ClockRecount, which has asked or goes by a timer"),
            Map.entry("Agreements.verification", "for anybody who holds the paper's code; names nobody"),
            Map.entry("SigningRules.choice", "a rule, no case"),
            Map.entry("ContentRules.binding", "rules, no case"),
            Map.entry("ContentRules.waiversInForce", "rules, no case"),
            Map.entry("Assignment.mediatorsOf", "names of colleagues"),
            Map.entry("CaseEnd.expired", "the clock's own act, as the process of that case"),
            Map.entry("Inbox.mediatorChanged", "a part of assigning; joins its transaction"),
            Map.entry("UndisputedFacts.thatMayLeave", "a part of the return package, which has asked"),
            Map.entry("ReferralDesk.nextActor", "of a case that has been shown"),
            Map.entry("ReferralDesk.open", "bytes of a paper that has been shown"));

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private BeanManager beans;

    @Inject
    private People people;

    @Inject
    private Strangers strangers;

    @Inject
    private WholeCases cases;

    @Inject
    private Rights rights;

    @Inject
    private CaseRelations relations;

    @Inject
    private Intake intake;

    @Inject
    private Inbox inbox;

    @Inject
    private Drafts drafts;

    @Inject
    private SavedFilters filters;

    @Inject
    private Absences absences;

    @Inject
    private AnsweredCalls answered;

    @Inject
    private Outbox outbox;

    @Inject
    private Courier courier;

    /** Walks. Says how many calls were made to each service, how many were refused, and all that was wrong, in words. */
    JsonObject walk() {
        Walk walk = new Walk();
        services().forEach((name, bean) -> walk.service(name, bean));
        return walk.told();
    }

    /** Every service of the house by its name: whatever keeps use cases, or takes an actor first. */
    private Map<String, Bean<?>> services() {
        Map<String, Bean<?>> services = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            String name = type.getName();
            boolean ofTheDomain = name.startsWith("org.maplebridge.")
                    && !name.startsWith("org.maplebridge.web.")
                    && !name.startsWith("org.maplebridge.container.");
            if (ofTheDomain
                    && (type.isAnnotationPresent(UseCases.class)
                            || methods(type).anyMatch(RightsWalk::asksWhoActs))) {
                services.put(type.getSimpleName(), bean);
            }
        }
        return services;
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getName().startsWith("org.maplebridge."))
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::toGenericString));
    }

    private static boolean asksWhoActs(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }

    private static Optional<Rule> ruleOf(String service, Method method) {
        return Stream.of(
                        service + "." + method.getName() + "/" + method.getParameterCount(),
                        service + "." + method.getName(),
                        service + ".*")
                .filter(NAMED::containsKey)
                .map(NAMED::get)
                .findFirst();
    }

    /** One walk: the foreign case, those to whom it is foreign, and what was found. */
    private final class Walk {

        private final WholeCase foreign;
        private final WholeCase own;
        private final List<Actor> outsiders;
        private final Actor owner;
        private final Actor owningClient;
        private final Arguments arguments;
        private final Traces traces;
        private final Map<UUID, Long> read = new LinkedHashMap<>();
        private final Map<String, Integer> calls = new TreeMap<>();
        private final List<String> wrong = new ArrayList<>();
        private final List<String> foreignChildren = new ArrayList<>();
        private int refusals;

        Walk() {
            Seat home = people.seat("HOME", "421003");
            people.district("421002", "沙市区");
            Seat away = people.seat("AWAY", "421002");
            foreign = cases.bring(home, "赫连某", "荆区劳人仲案字〔2026〕第0901号");
            own = cases.bring(away, "尉迟某", "沙区劳人仲案字〔2026〕第0902号");
            people.appoint(away.mediator(), Role.ROOM_HEAD, away.room(), null);
            people.appoint(away.mediator(), Role.WINDOW_CLERK, away.room(), null);
            people.appoint(away.mediator(), Role.ARBITRATION_CLERK, away.commission(), null);
            UUID claimed = intake.register(home.clerk(), home.room(), cases.atTheWindow("澹台某"));
            outsiders = new ArrayList<>(strangers.to(foreign, own));
            outsiders.add(oneWhoLeft(home, claimed));
            owner = home.clerk();
            owningClient = people.client("系统 HOME", Role.ARBITRATION_CLERK, home.commission());
            drafts.save(owner, "register", "new", "{\"facts\":\"" + ONLY_ITS_OWNERS + "\"}");
            filters.save(owner, "只给自己看", InboxFilter.of(InboxFilter.View.MINE));
            answered.once(
                    owningClient,
                    new AnsweredCalls.Call("测试", "测试", "测试"),
                    () -> new AnsweredCalls.Answer(201, null, null, ONLY_ITS_OWNERS));
            UUID filter = filters.of(owner).get(0).id();
            UUID message = messageTo(owner);
            LocalDate today = OfficeClock.dayOf(Instant.now());
            absences.enter(owner, owner.id(), today, today, Absence.Ground.LEAVE);
            arguments = arguments(filter, absences.coming(owner).get(0).id()).named("messageId", message);
            Set<UUID> ids = new LinkedHashSet<>(List.of(claimed, filter, message));
            Set<String> words = new LinkedHashSet<>(List.of("澹台某", ONLY_ITS_OWNERS));
            for (WholeCase each : List.of(foreign, own)) {
                ids.addAll(List.of(each.seat().room(), each.seat().commission(), each.caseId(), each.referral()));
                ids.addAll(List.of(each.proposed(), each.item(), each.proposedItem(), each.session(), each.document()));
                words.addAll(List.of(each.number(), each.senderNumber()));
            }
            words.addAll(List.of("赫连某", "尉迟某"));
            traces = new Traces(ids, words);
            for (Subject chain : chains()) {
                read.put(chain.id(), lastSeq(chain.id()));
            }
        }

        private UUID messageTo(Actor person) {
            Dispatch message =
                    new Dispatch("walk", MessageBox.WAY, person.id(), null, "walk", Map.of("text", ONLY_ITS_OWNERS));
            try {
                transaction.required(() -> {
                    outbox.lay(List.of(message), Instant.EPOCH);
                    return null;
                });
            } catch (OneTransaction.Failed failed) {
                throw failed.unchecked();
            }
            courier.carry();
            return cases.find(UUID.class, "SELECT m.id FROM HouseMessage m WHERE m.person = :id", person.id());
        }

        /** A head who has claimed a step and then left the room. */
        private Actor oneWhoLeft(Seat home, UUID caseId) {
            Actor left = people.person("once-head", home.room());
            UUID appointment = people.appoint(left, Role.ROOM_HEAD, home.room(), null);
            UUID item = cases.find(
                    UUID.class, "SELECT w.id FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE", caseId);
            inbox.claim(left, item, cases.version("WorkItem", item));
            people.endAppointment(appointment);
            return left;
        }

        private List<Subject> chains() {
            return List.of(
                    Subject.ofCase(foreign.caseId()),
                    Subject.ofReferral(foreign.referral()),
                    Subject.ofReferral(foreign.proposed()),
                    Subject.PEOPLE,
                    Subject.RULES);
        }

        private Arguments arguments(UUID filter, UUID absence) {
            Registration dispute = cases.dispute("赫连某");
            Arguments all = at(foreign)
                    .named("mediator", foreign.seat().mediator().id())
                    .named("person", foreign.seat().mediator().id())
                    .named("personId", owner.id())
                    .named("organisationId", foreign.seat().room())
                    .named("organisation", foreign.seat().room())
                    .named("clientId", owningClient.id())
                    .named("appointmentId", appointmentOf(owner))
                    .named("filterId", filter)
                    .named("absenceId", absence)
                    .named("form", "register")
                    .named("subject", "new")
                    .named("disputeType", "LABOUR")
                    .named("ref", "A1")
                    .named("minutes", 60)
                    .named("from", 0)
                    .named("size", 20)
                    .named("most", 20)
                    .of(Right.class, Right.SEAL_AGREEMENT)
                    .of(EndGround.class, EndGround.TOO_FAR_APART)
                    .of(Role.class, Role.MEDIATOR)
                    .of(AgreementText.class, new AgreementText("事实", "争议", null, "银行转账", List.of(), List.of()))
                    .of(ProvingPaper.class, ProvingPaper.onFile(foreign.document()))
                    .of(KinRegister.Text.class, new KinRegister.Text("某", LocalDate.now(), List.of(), true))
                    .of(Performances.Report.class, new Performances.Report(Money.ZERO, LocalDate.now(), null, null))
                    .of(Registration.class, cases.atTheWindow("赫连某"))
                    .of(Facts.class, Facts.about(Set.of(Head.WORK_DEATH)))
                    .of(Offer.class, new Offer(Money.ZERO, Money.ZERO))
                    .of(Money.class, Money.ZERO)
                    .of(ParameterDraft.class, income())
                    .of(AtTheWindow.class, new AtTheWindow(cases.atTheWindow("赫连某"), null, null, List.of(), Map.of()))
                    .of(Proposal.class, cases.proposal(foreign.seat(), "新号", dispute))
                    .of(CaseFilter.class, new CaseFilter(null, null, null, null, false, null, CaseFilter.Order.CHANGED))
                    .of(ReferralFilter.class, ReferralFilter.ALL)
                    .of(Filter.class, Filter.of(Period.of(LocalDate.now().getYear())))
                    .of(Period.class, Period.of(LocalDate.now().getYear()))
                    .of(Watch.class, Watch.runsOut(31))
                    .of(AccountName.class, new AccountName("walker"))
                    .of(RegionCode.class, new RegionCode("421003"))
                    .of(CaseNumberPattern.class, new CaseNumberPattern("走〔{year}〕第{number:4}号"))
                    .of(ApiToken.class, ApiToken.random());
            Supplier<Object> act = () -> new AnsweredCalls.Answer(201, null, null, "own");
            return all.of(Supplier.class, act);
        }

        private ParameterDraft income() {
            return new ParameterDraft(
                    ParameterCode.INCOME,
                    null,
                    null,
                    2025,
                    null,
                    null,
                    BigDecimal.ONE,
                    ParameterUnit.YUAN_A_YEAR,
                    "测试",
                    Evidence.TO_BE_CONFIRMED);
        }

        private UUID appointmentOf(Actor person) {
            return cases.find(UUID.class, "SELECT a.id FROM Appointment a WHERE a.personId = :id", person.id());
        }

        /** The ids of a case and of all that hangs on it. */
        private Arguments at(WholeCase of) {
            return new Arguments()
                    .named("caseId", of.caseId())
                    .named("number", of.number())
                    .named("referralId", of.referral())
                    .named("sessionId", of.session())
                    .named("itemId", of.item())
                    .named("partyId", of.parties().get(0))
                    .named("documentId", of.document())
                    .named("scanId", of.scan())
                    .named("factId", of.fact())
                    .named("proposalId", of.atTheTable())
                    .named("applicationId", of.document())
                    .named("noteId", of.note())
                    .named("authorisationId", of.document())
                    .named("householdId", of.caseId())
                    .named("householdNumber", of.number())
                    .named("reportId", of.document())
                    .named("decisionId", of.document())
                    .named("room", of.seat().room())
                    .named("roomId", of.seat().room())
                    .named("commission", of.seat().commission())
                    .of(MediationCase.class, em.find(MediationCase.class, of.caseId()));
        }

        // ---- one method

        void service(String service, Bean<?> bean) {
            Class<?> type = bean.getBeanClass();
            Object instance = beans.getReference(bean, type, beans.createCreationalContext(bean));
            if (methods(type).anyMatch(RightsWalk::asksWhoActs)) {
                calls.put(service, 0);
            }
            methods(type).forEach(method -> {
                method.setAccessible(true);
                UseCase useCase = new UseCase(service, instance, method);
                try {
                    if (asksWhoActs(method)) {
                        walk(useCase);
                    } else if (type.isAnnotationPresent(UseCases.class)
                            && !WITHOUT_ACTOR.containsKey(service + "." + method.getName())) {
                        wrong(useCase + " asks not who acts and is not named among those that need not");
                    }
                } catch (IllegalArgumentException unknown) {
                    wrong(useCase + ": " + unknown.getMessage());
                }
            });
        }

        private void walk(UseCase useCase) {
            Optional<Rule> rule = ruleOf(useCase.service, useCase.method);
            if (rule.isEmpty() || rule.get().promise() == Promise.DECIDES) {
                if (useCase.lead().isPresent()) {
                    atForeignCase(useCase);
                    withForeignChild(useCase);
                } else if (rule.isEmpty()) {
                    wrong(useCase + " leads to no case and nobody has named what it promises");
                }
                return;
            }
            switch (rule.get().promise()) {
                case SHOWS_OWN -> showsOwn(useCase, outsiders);
                case OFFICE -> refusedWithout(useCase, rule.get().right());
                case OFFICE_SHOWS_OWN -> {
                    refusedWithout(useCase, rule.get().right());
                    showsOwn(
                            useCase,
                            outsiders.stream()
                                    .filter(each ->
                                            rights.allows(each, rule.get().right()))
                                    .toList());
                }
                case FOR_ORGANISATION -> forOrganisation(useCase);
                case OWN -> ownThings(useCase);
                case PART -> cannotBeCalledAlone(useCase);
                case DECIDES -> throw new IllegalStateException("walked above");
            }
        }

        // ---- a foreign case

        private void atForeignCase(UseCase useCase) {
            for (Arguments here : subjects(useCase)) {
                List<Actor> refused = new ArrayList<>();
                for (Actor actor : outsiders) {
                    expectRefused(useCase, actor, useCase.fitting(actor, here), refused);
                }
                for (Actor actor : oneOfEachKind()) {
                    expectRefused(useCase, actor, useCase.hostile(actor, here), refused);
                }
                Set<Right> asked = expectEvents(useCase, refused, Subject.PEOPLE, false);
                byItsOwnProcess(useCase, here, asked);
            }
        }

        /** The foreign case; for what acts on referrals and steps also the referral that is no case yet. */
        private List<Arguments> subjects(UseCase useCase) {
            String lead = useCase.lead().orElseThrow().getName();
            if (lead.equals("referralId") || lead.equals("itemId")) {
                return List.of(
                        arguments,
                        arguments
                                .copy()
                                .named("referralId", foreign.proposed())
                                .named("itemId", foreign.proposedItem()));
            }
            return List.of(arguments);
        }

        /** The process of the case itself may not do what people decide. */
        private void byItsOwnProcess(UseCase useCase, Arguments here, Set<Right> asked) {
            CaseRelation relation = relations.of(foreign.caseId()).orElseThrow();
            Actor process = Actor.process(foreign.caseId(), "流程");
            if (asked.stream().noneMatch(right -> rights.allows(process, right, relation))) {
                List<Actor> refused = new ArrayList<>();
                expectRefused(useCase, process, useCase.fitting(process, here), refused);
                expectEvents(useCase, refused, Subject.PEOPLE, false);
            }
        }

        /** Somebody with every right at a case of their own names in it something that belongs to another case. */
        private void withForeignChild(UseCase useCase) {
            Parameter lead = useCase.lead().orElseThrow();
            Arguments mixed = at(own);
            boolean any = false;
            for (Parameter parameter : useCase.method.getParameters()) {
                any |= parameter != lead && CHILDREN.contains(parameter.getName());
            }
            if (!any) {
                return;
            }
            Arguments names = arguments.copy().named(lead.getName(), mixed.fitting(lead));
            names.named("version", versionIn(useCase.service));
            Actor allRound = own.seat().mediator();
            Outcome outcome = undone(() -> useCase.run(allRound, useCase.fitting(allRound, names)));
            count(useCase);
            foreignChildren.add(useCase + ": " + outcome);
            if (!(outcome.thrown instanceof MediationFault) || outcome.thrown instanceof Refused) {
                wrong(useCase + " with something of another case: " + outcome);
            }
            skipEvents();
        }

        private long versionIn(String service) {
            return switch (service) {
                case "Agreements" ->
                    cases.find(Long.class, "SELECT a.version FROM Agreement a WHERE a.caseId = :id", own.caseId());
                case "SessionRecords" -> cases.recordVersion(own.session());
                case "UndisputedFacts" -> cases.version("UndisputedFact", foreign.fact());
                case "Proposals" -> cases.version("Proposal", foreign.atTheTable());
                default -> cases.caseVersion(own.caseId());
            };
        }

        private Outcome undone(Supplier<Outcome> act) {
            Outcome[] outcome = new Outcome[1];
            try {
                transaction.required(() -> {
                    outcome[0] = act.get();
                    throw new InterruptedException("undone");
                });
            } catch (OneTransaction.Failed | RuntimeException asMeant) {
                // nothing stays of it
            }
            return outcome[0];
        }

        // ---- lists, and acts of the office

        private void showsOwn(UseCase useCase, List<Actor> askers) {
            for (Actor actor : askers) {
                for (Arguments asked : questions(useCase)) {
                    Outcome outcome = useCase.run(actor, useCase.fitting(actor, asked));
                    count(useCase);
                    if (outcome.thrown != null) {
                        wrong(useCase + " to " + actor.name() + ": " + outcome);
                        continue;
                    }
                    traces.in(outcome.answer)
                            .ifPresent(trace -> wrong(useCase + " shows " + trace + " to " + actor.name()));
                    if (outcome.answer instanceof Number number && number.longValue() != 0
                            || outcome.answer instanceof InboxList.Count counted && counted.number() != 0) {
                        wrong(useCase + " counts " + outcome.answer + " for " + actor.name());
                    }
                }
            }
            expectEvents(useCase, List.of(), Subject.PEOPLE, true);
        }

        /** The same list asked in all ways that its parameters have. */
        private List<Arguments> questions(UseCase useCase) {
            List<Arguments> questions = new ArrayList<>();
            List<Class<?>> types = List.of(useCase.method.getParameterTypes());
            if (types.contains(InboxFilter.class) || types.contains(List.class)) {
                for (InboxFilter.View view : InboxFilter.View.values()) {
                    questions.add(arguments.copy().of(InboxFilter.class, InboxFilter.of(view)));
                }
                questions.add(arguments
                        .copy()
                        .of(
                                InboxFilter.class,
                                new InboxFilter(InboxFilter.View.ROOM, null, null, "赫连", InboxFilter.Sort.DUE, 1, 20)));
            } else if (types.contains(Measure.class)) {
                for (Measure measure : Measure.values()) {
                    questions.add(arguments.copy().of(Measure.class, measure));
                }
            } else if (types.contains(UUID.class)) {
                questions.add(arguments);
                questions.add(arguments.copy().without("room", "mediator"));
            } else {
                questions.add(arguments);
            }
            return questions;
        }

        private void refusedWithout(UseCase useCase, Right right) {
            List<Actor> refused = new ArrayList<>();
            List<Actor> without = outsiders.stream()
                    .filter(each -> !rights.allows(each, right))
                    .toList();
            for (Actor actor : without) {
                expectRefused(useCase, actor, useCase.fitting(actor, arguments), refused);
            }
            for (Actor actor : oneOfEachKind()) {
                if (without.contains(actor)) {
                    expectRefused(useCase, actor, useCase.hostile(actor, arguments), refused);
                }
            }
            expectEvents(useCase, refused, Subject.PEOPLE, true);
        }

        private void forOrganisation(UseCase useCase) {
            List<Actor> refused = new ArrayList<>();
            for (Actor actor : outsiders) {
                expectRefused(useCase, actor, useCase.fitting(actor, arguments), refused);
                expectRefused(useCase, actor, useCase.hostile(actor, arguments), refused);
            }
            expectEvents(useCase, refused, Subject.PEOPLE, true);
        }

        // ---- one's own things, parts

        private void ownThings(UseCase useCase) {
            List<String> before = thingsOfTheOwners();
            for (Actor actor : oneOfEachKind()) {
                if (actor.kind() == Actor.Kind.PROCESS) {
                    continue;
                }
                Outcome outcome = useCase.run(actor, useCase.fitting(actor, arguments));
                count(useCase);
                if (outcome.thrown != null && !(outcome.thrown instanceof MediationFault)) {
                    wrong(useCase + " by " + actor.name() + ": " + outcome);
                }
                traces.in(outcome.answer)
                        .ifPresent(trace -> wrong(useCase + " shows " + trace + " to " + actor.name()));
            }
            if (!thingsOfTheOwners().equals(before)) {
                wrong(useCase + " has changed what is somebody else's");
            }
            skipEvents();
        }

        private List<String> thingsOfTheOwners() {
            List<String> things = new ArrayList<>();
            things.addAll(rows("SELECT HEX(id), version, content_sealed FROM form_draft WHERE person_id = ?1", owner));
            things.addAll(rows("SELECT HEX(id), name, query FROM saved_filter WHERE person_id = ?1", owner));
            things.addAll(rows("SELECT HEX(id), unread, read_at FROM house_message WHERE person_id = ?1", owner));
            things.addAll(rows("SELECT password_hash, locale, session_epoch FROM person WHERE id = ?1", owner));
            things.addAll(rows("SELECT answer, status FROM api_idempotency WHERE client_id = ?1", owningClient));
            return things;
        }

        private List<String> rows(String sql, Actor of) {
            List<String> rows = new ArrayList<>();
            for (Object row : em.createNativeQuery(sql)
                    .setParameter(1, Ids.bytes(of.id()))
                    .getResultList()) {
                rows.add(Arrays.toString((Object[]) row));
            }
            if (rows.isEmpty()) {
                wrong("the owner has nothing to guard in: " + sql);
            }
            return rows;
        }

        private void cannotBeCalledAlone(UseCase useCase) {
            Actor actor = outsiders.get(0);
            Object[] values = new Object[useCase.method.getParameterCount()];
            values[0] = actor;
            Outcome outcome = useCase.alone(values);
            count(useCase);
            if (outcome.thrown == null || !outcome.thrown.toString().contains("Transaction")) {
                wrong(useCase + " can be called by itself: " + outcome);
            }
        }

        // ---- calls and events

        private List<Actor> oneOfEachKind() {
            return EnumSet.allOf(Actor.Kind.class).stream()
                    .map(kind -> outsiders.stream()
                            .filter(each -> each.kind() == kind)
                            .findFirst()
                            .orElseThrow())
                    .toList();
        }

        private void expectRefused(UseCase useCase, Actor actor, Object[] values, List<Actor> refused) {
            Outcome outcome = useCase.run(actor, values);
            count(useCase);
            if (outcome.thrown instanceof Refused) {
                refused.add(actor);
            } else {
                wrong(useCase + " by " + actor.name() + (values[values.length - 1] == null ? " (nothing given)" : "")
                        + ": " + outcome);
            }
        }

        private void count(UseCase useCase) {
            calls.merge(useCase.service, 1, Integer::sum);
        }

        /**
         * Reads the refusals that were written since the last look: one for each refused actor, in order.
         *
         * @param chain the book in which they belong, or do not belong
         * @return the rights that were asked for
         */
        private Set<Right> expectEvents(UseCase useCase, List<Actor> refused, Subject chain, boolean there) {
            List<UUID> expected = refused.stream().map(Actor::id).toList();
            List<UUID> seen = new ArrayList<>();
            Set<Right> asked = EnumSet.noneOf(Right.class);
            for (Object[] row : newRefusals()) {
                seen.add((UUID) row[1]);
                if (row[0].equals(chain.id()) != there) {
                    wrong(useCase + ": a refusal was written into the chain " + row[0]);
                }
                Matcher right = RIGHT.matcher((String) row[2]);
                if (right.find()) {
                    asked.add(Right.valueOf(right.group(1)));
                }
            }
            refusals += seen.size();
            if (!seen.equals(expected)) {
                wrong(useCase + ": " + expected.size() + " were refused, " + seen.size()
                        + " refusals are written down");
            }
            return asked;
        }

        private void skipEvents() {
            newRefusals();
        }

        private List<Object[]> newRefusals() {
            List<Object[]> refusals = new ArrayList<>();
            for (Map.Entry<UUID, Long> chain : read.entrySet()) {
                long last = lastSeq(chain.getKey());
                if (last > chain.getValue()) {
                    refusals.addAll(em.createQuery(
                                    "SELECT e.subject, e.actorId, e.details FROM Event e WHERE e.subject = :subject AND e.seq > :last"
                                            + " AND e.type = 'access.refused' ORDER BY e.seq",
                                    Object[].class)
                            .setParameter("subject", chain.getKey())
                            .setParameter("last", chain.getValue())
                            .getResultList());
                    chain.setValue(last);
                }
            }
            return refusals;
        }

        private long lastSeq(UUID chain) {
            Long last = em.createQuery("SELECT MAX(e.seq) FROM Event e WHERE e.subject = :subject", Long.class)
                    .setParameter("subject", chain)
                    .getSingleResult();
            return last == null ? 0 : last;
        }

        /** Keeps the first few words of each use case, so that one that lets everybody in does not hide the others. */
        private void wrong(String what) {
            String useCase = what.split("[ :]", 2)[0];
            if (wrong.stream().filter(word -> word.startsWith(useCase)).count() < WORDS_EACH) {
                wrong.add(what);
            }
        }

        JsonObject told() {
            JsonObjectBuilder services = Json.createObjectBuilder();
            calls.forEach(services::add);
            return Json.createObjectBuilder()
                    .add("calls", calls.values().stream().mapToInt(each -> each).sum())
                    .add("refusals", refusals)
                    .add("outsiders", outsiders.size())
                    .add("services", services)
                    .add("foreignChildren", Json.createArrayBuilder(foreignChildren))
                    .add("wrong", Json.createArrayBuilder(wrong))
                    .build();
        }
    }

    /** What came of a call. */
    private record Outcome(Object answer, Throwable thrown) {

        @Override
        public String toString() {
            return thrown == null ? "was let in" : thrown.toString();
        }
    }

    /** A method of a service. */
    private final class UseCase {

        private final String service;
        private final Object instance;
        private final Method method;

        UseCase(String service, Object instance, Method method) {
            this.service = service;
            this.instance = instance;
            this.method = method;
        }

        /** By which of its parameters it leads to a case. */
        Optional<Parameter> lead() {
            return Arrays.stream(method.getParameters())
                    .filter(parameter -> LEADS.contains(parameter.getName())
                            && List.of(UUID.class, String.class, MediationCase.class)
                                    .contains(parameter.getType()))
                    .findFirst();
        }

        Object[] fitting(Actor actor, Arguments arguments) {
            return Arrays.stream(method.getParameters())
                    .map(parameter -> parameter.getType() == Actor.class ? actor : arguments.fitting(parameter))
                    .toArray();
        }

        /** Nothing but who acts and on what. */
        Object[] hostile(Actor actor, Arguments arguments) {
            Parameter lead = lead().orElse(null);
            return Arrays.stream(method.getParameters())
                    .map(parameter -> {
                        if (parameter.getType() == Actor.class) {
                            return actor;
                        }
                        boolean names = parameter.equals(lead)
                                || Set.of("roomId", "commission", "right").contains(parameter.getName());
                        return names ? arguments.fitting(parameter) : Arguments.hostile(parameter);
                    })
                    .toArray();
        }

        /** Calls it as a page would; a part of use cases within a transaction, as they do. */
        Outcome run(Actor actor, Object[] values) {
            if (!joinsOnly()) {
                return alone(values);
            }
            try {
                return transaction.required(() -> {
                    Outcome outcome = alone(values);
                    if (outcome.thrown instanceof Exception thrown) {
                        throw thrown;
                    }
                    return outcome;
                });
            } catch (OneTransaction.Failed failed) {
                return new Outcome(null, failed.getCause());
            }
        }

        private boolean joinsOnly() {
            Transactional transactional = method.getAnnotation(Transactional.class);
            TransactionAttribute attribute = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
            return transactional != null && transactional.value() == Transactional.TxType.MANDATORY
                    || attribute != null && attribute.value() == TransactionAttributeType.MANDATORY;
        }

        Outcome alone(Object[] values) {
            try {
                return new Outcome(method.invoke(instance, values), null);
            } catch (InvocationTargetException failure) {
                return new Outcome(null, failure.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public String toString() {
            return service + "." + method.getName();
        }
    }
}
