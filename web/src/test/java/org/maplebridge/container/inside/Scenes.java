package org.maplebridge.container.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Ids;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.casefile.CaseBook;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.CaseFilter;
import org.maplebridge.casefile.CaseLine;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.EndGround;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.Step;
import org.maplebridge.identity.Role;
import org.maplebridge.inbox.Inbox;
import org.maplebridge.intake.Intake;

/** The scenes that a container test plays: each acts by the use cases that a page would call and says what it saw. */
@ApplicationScoped
class Scenes {

    private static final String VARIABLE = "applicant";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Inject
    private TestOffice office;

    @Inject
    private People people;

    @Inject
    private WholeCases wholeCases;

    @Inject
    private Intake intake;

    @Inject
    private CaseBook book;

    @Inject
    private CaseEnd end;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseProcess process;

    @Inject
    private ProcessEngine engine;

    @Inject
    private OfficeClock clock;

    /** The first administrator sets the office up, once. */
    JsonObject open() {
        cast();
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    /** A labour dispute comes to the window; applied for so many days ago. */
    JsonObject register(String applicant, int daysAgo) {
        UUID caseId = intake.register(cast().clerk(), cast().room(), dispute(applicant, daysAgo));
        return Json.createObjectBuilder().add("case", caseId.toString()).build();
    }

    /** A case ends while both sides are still being asked, and is closed; says which stages its sheet shows as passed. */
    JsonObject closeFromConsent(String applicant) {
        UUID caseId = intake.register(cast().clerk(), cast().room(), dispute(applicant, 0));
        intake.screen(cast().head(), caseId, version(caseId), true, null);
        end.terminate(cast().head(), caseId, version(caseId), EndGround.TOO_FAR_APART, "双方不愿调解。");
        end.informedOfRoutes(cast().head(), caseId, version(caseId));
        end.close(cast().head(), caseId, version(caseId));
        List<String> passed = book.open(cast().head(), caseId).passed().stream()
                .map(Stage::name)
                .toList();
        return Json.createObjectBuilder()
                .add("passed", Json.createArrayBuilder(passed))
                .build();
    }

    /** What the case, the list and a variable of its process say the applicant's name is. */
    JsonObject nameEverywhere(UUID caseId, String name) throws Exception {
        String execution = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
        transaction.required(() -> {
            engine.getRuntimeService().setVariable(execution, VARIABLE, name);
            return null;
        });
        List<CaseLine> listed = book.page(
                cast().head(), new CaseFilter(name, null, null, null, true, null, CaseFilter.Order.CHANGED), 0, 10);
        return Json.createObjectBuilder()
                .add("case", book.open(cast().head(), caseId).parties().get(0).name())
                .add(
                        "list",
                        Json.createArrayBuilder(
                                listed.stream().map(CaseLine::applicants).toList()))
                .add("variable", (String) engine.getRuntimeService().getVariable(execution, VARIABLE))
                .build();
    }

    /** Registers, lets the domain and the engine write, and fails then. Says what lay in the database before the failure. */
    JsonObject failAfterTheEngine() {
        JsonObject[] seen = new JsonObject[1];
        try {
            transaction.required(() -> {
                UUID caseId = intake.register(cast().clerk(), cast().room(), dispute("钱某", 0));
                em.flush();
                seen[0] = Json.createObjectBuilder()
                        .add("case", caseId.toString())
                        .add("cases", count("SELECT COUNT(*) FROM mediation_case WHERE id = ?1", Ids.bytes(caseId)))
                        .add("items", count("SELECT COUNT(*) FROM work_item WHERE case_id = ?1", Ids.bytes(caseId)))
                        .add(
                                "executions",
                                count(
                                        "SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?1",
                                        caseId.toString()))
                        .build();
                throw new IllegalStateException("a failure after the engine's step");
            });
            throw new AssertionError("the failure was swallowed");
        } catch (OneTransaction.Failed asMeant) {
            return seen[0];
        }
    }

    /** Ends the mediation of a case, which moves its process on, and fails then; says the fault. */
    JsonObject failAfterAStep(UUID caseId) {
        return fault(() -> {
            try {
                return transaction.required(() -> {
                    end.terminate(cast().head(), caseId, version(caseId), EndGround.TOO_FAR_APART, "分歧过大。");
                    em.flush();
                    throw new IllegalStateException("a failure after the engine's step");
                });
            } catch (OneTransaction.Failed failed) {
                throw failed.unchecked();
            }
        });
    }

    private long count(String sql, Object value) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, value).getSingleResult()).longValue();
    }

    /** A use case of the office whose step does not wait; says the fault. */
    JsonObject tellRoutesTooEarly(UUID caseId) {
        return fault(() -> {
            end.informedOfRoutes(cast().head(), caseId, version(caseId));
            return null;
        });
    }

    /** The domain has written when the engine refuses the step; says the fault. */
    JsonObject doStepThatDoesNotWait(UUID caseId) {
        return fault(() -> inOne(caseId, () -> process.done(caseId, Step.CLOSE_CASE)));
    }

    /** The domain has written when the engine itself breaks; says the fault. */
    JsonObject breakTheEngine(UUID caseId) {
        return fault(() -> inOne(caseId, () -> engine.getTaskService().complete("no such task")));
    }

    private Void inOne(UUID caseId, Runnable engineStep) throws Exception {
        try {
            return transaction.required(() -> {
                intake.recordDataConsent(cast().clerk(), caseId, version(caseId), applicant(caseId), clock.today());
                em.flush();
                engineStep.run();
                return null;
            });
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }

    private static JsonObject fault(Callable<Void> act) {
        try {
            act.call();
        } catch (Exception asMeant) {
            return Json.createObjectBuilder()
                    .add("fault", asMeant.getClass().getSimpleName())
                    .build();
        }
        throw new AssertionError("nothing failed");
    }

    /**
     * Two users save a form on one case at once, with the version that both have seen, again and again. After each round the stored value must
     * be the winner's and the version one higher.
     */
    JsonObject saveAtOnce(UUID caseId, int rounds) throws Exception {
        UUID party = applicant(caseId);
        int tooLate = 0;
        try (Duel duel = new Duel(2, threads)) {
            for (int round = 0; round < rounds; round++) {
                long version = version(caseId);
                List<Actor> users = List.of(cast().clerk(), cast().head());
                // other days than in the round before, none of more than three years ago
                int days = round % 500 * 2;
                List<LocalDate> typed =
                        List.of(clock.today().minusDays(days), clock.today().minusDays(days + 1));
                List<Duel.End> ends = duel.at(List.of(
                        () -> save(users.get(0), caseId, version, party, typed.get(0)),
                        () -> save(users.get(1), caseId, version, party, typed.get(1))));
                tooLate += Collections.frequency(ends, Duel.End.TOLD_TOO_LATE);
                if (Collections.frequency(ends, Duel.End.WON) != 1) {
                    duel.wrong("round " + round + " ended " + ends);
                } else if (!typed.get(ends.indexOf(Duel.End.WON)).equals(dataConsent(party))) {
                    duel.wrong("round " + round + " stored what the loser had typed");
                }
                if (version(caseId) != version + 1) {
                    duel.wrong("round " + round + " took version " + version + " to " + version(caseId));
                }
            }
            return told(tooLate, duel);
        }
    }

    private Void save(Actor user, UUID caseId, long version, UUID party, LocalDate on) {
        intake.recordDataConsent(user, caseId, version, party, on);
        return null;
    }

    /** Two users claim one item at once that both may do, the asking for consent; the winner puts it back, and again. */
    JsonObject claimAtOnce(UUID caseId, int rounds) throws Exception {
        intake.screen(cast().head(), caseId, version(caseId), true, null);
        UUID item = read(UUID.class, "SELECT w.id FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE", caseId);
        List<Actor> users = List.of(cast().clerk(), cast().head());
        int tooLate = 0;
        try (Duel duel = new Duel(2, threads)) {
            for (int round = 0; round < rounds; round++) {
                long version = itemVersion(item);
                List<Duel.End> ends = duel.at(users.stream()
                        .map(user -> (Callable<Void>) () -> {
                            inbox.claim(user, item, version);
                            return null;
                        })
                        .toList());
                tooLate += Collections.frequency(ends, Duel.End.TOLD_TOO_LATE);
                UUID assignee = read(UUID.class, "SELECT w.assignee FROM WorkItem w WHERE w.id = :id", item);
                if (Collections.frequency(ends, Duel.End.WON) != 1) {
                    duel.wrong("round " + round + " ended " + ends);
                    break;
                }
                Actor winner = users.get(ends.indexOf(Duel.End.WON));
                if (!winner.is(assignee)) {
                    duel.wrong("round " + round + " gave the item to the loser");
                }
                inbox.release(winner, item, itemVersion(item));
            }
            return told(tooLate, duel);
        }
    }

    /** Two heads who read the same page take the same case at the same moment, again and again with a new case. */
    JsonObject acceptAtOnce(int rounds) throws Exception {
        Actor other = people.person("second-head", cast().room());
        people.appoint(other, Role.ROOM_HEAD, cast().room(), null);
        List<Actor> heads = List.of(cast().head(), other);
        int tooLate = 0;
        try (Duel duel = new Duel(2, threads)) {
            for (int round = 0; round < rounds; round++) {
                UUID caseId = readyToAccept(round);
                long version = version(caseId);
                List<Duel.End> ends = duel.at(heads.stream()
                        .map(head -> (Callable<Void>) () -> {
                            intake.accept(head, caseId, version);
                            return null;
                        })
                        .toList());
                tooLate += Collections.frequency(ends, Duel.End.TOLD_TOO_LATE);
                if (Collections.frequency(ends, Duel.End.WON) != 1) {
                    duel.wrong("round " + round + " ended " + ends);
                }
                long accepted = read(
                        Long.class,
                        "SELECT COUNT(e) FROM Event e WHERE e.subject = :id AND e.type = 'case.accepted'",
                        caseId);
                List<Step> waiting = steps(caseId);
                if (accepted != 1 || !waiting.equals(List.of(Step.ASSIGN_MEDIATOR))) {
                    duel.wrong("round " + round + " was accepted " + accepted + " times and waits for " + waiting);
                }
            }
            return told(tooLate, duel);
        }
    }

    private UUID readyToAccept(int round) {
        UUID caseId = intake.register(cast().clerk(), cast().room(), dispute("受某" + round, 0));
        intake.screen(cast().head(), caseId, version(caseId), true, null);
        for (UUID party : wholeCases.parties(caseId)) {
            intake.recordConsent(cast().clerk(), caseId, version(caseId), party, true, clock.today());
        }
        return caseId;
    }

    private List<Step> steps(UUID caseId) {
        try {
            return transaction.required(() -> em.createQuery(
                            "SELECT w.step FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE", Step.class)
                    .setParameter("id", caseId)
                    .getResultList());
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }

    /** A case with everything on it, in a room of its own; says the ids by which addresses could name it. */
    JsonObject wholeCase(String code) {
        WholeCase whole = wholeCases.bring(people.seat(code, "421003"), "司马某", code + "〔2026〕第0001号");
        return Json.createObjectBuilder()
                .add("case", whole.caseId().toString())
                .add("number", whole.number())
                .add("session", whole.session().toString())
                .add("referral", whole.referral().toString())
                .add("document", whole.document().toString())
                .add("enclosed", whole.enclosed().toString())
                .add("person", whole.seat().mediator().id().toString())
                .add("room", whole.seat().room().toString())
                .build();
    }

    /** So many windows of one office register at once, each so many cases in a row. */
    JsonObject registerAtOnce(int windows, int each) throws Exception {
        try (Duel duel = new Duel(windows, threads)) {
            duel.at(Collections.nCopies(windows, () -> {
                for (int i = 0; i < each; i++) {
                    intake.register(cast().clerk(), cast().busyRoom(), dispute("李某", 0));
                }
                return null;
            }));
            return told(0, duel);
        }
    }

    private static JsonObject told(int tooLate, Duel duel) {
        return Json.createObjectBuilder()
                .add("tooLate", tooLate)
                .add("wrong", Json.createArrayBuilder(duel.wrong()))
                .build();
    }

    private Cast cast() {
        return office.cast();
    }

    private Registration dispute(String applicant, int daysAgo) {
        return new Registration(
                Channel.WINDOW,
                "LABOUR",
                "STANDARD",
                false,
                "拖欠三个月工资。",
                clock.today().minusDays(daysAgo),
                null,
                List.of(
                        party("A1", Party.Side.APPLICANT, Party.Kind.PERSON, applicant),
                        party("R1", Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "某纺织有限公司")),
                List.of(new Registration.ClaimLine("WAGES", null, "A1", "R1")));
    }

    private static Registration.PartyLine party(String ref, Party.Side side, Party.Kind kind, String name) {
        return new Registration.PartyLine(ref, side, kind, name, null, null, null, null, null, null, null);
    }

    private long version(UUID caseId) {
        return read(Long.class, "SELECT c.version FROM MediationCase c WHERE c.id = :id", caseId);
    }

    private long itemVersion(UUID item) {
        return read(Long.class, "SELECT w.version FROM WorkItem w WHERE w.id = :id", item);
    }

    private UUID applicant(UUID caseId) {
        return read(UUID.class, "SELECT p.id FROM Party p WHERE p.mediationCase.id = :id AND p.place = 1", caseId);
    }

    private LocalDate dataConsent(UUID party) {
        return read(LocalDate.class, "SELECT p.dataConsentOn FROM Party p WHERE p.id = :id", party);
    }

    /**
     * Asks in a transaction: without one the server closes one entity manager both at the end of the request and at the end of the threads
     * that the request has begun.
     */
    private <T> T read(Class<T> type, String question, UUID id) {
        try {
            return transaction.required(
                    () -> em.createQuery(question, type).setParameter("id", id).getSingleResult());
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }
}
