package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Route;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.casefile.ProvingPaper;
import org.maplebridge.history.Chronicle;
import org.maplebridge.history.Event;
import org.maplebridge.routes.RouteApplications;
import org.maplebridge.routes.RoutesView;

/** A sealed agreement on its way to the commission: turned away, withdrawn, refused or granted, with every wrong turn on the way. */
@ApplicationScoped
class RouteScenes {

    private static final String BODY = "荆州区劳动人事争议仲裁委员会";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private WholeCases cases;

    @Inject
    private People people;

    @Inject
    private Agreements agreements;

    @Inject
    private RouteApplications applications;

    @Inject
    private Chronicle chronicle;

    /** One agreement, three applications for its review: not accepted, withdrawn, granted. */
    JsonObject apply(String code) {
        WholeCase whole = cases.bring(people.seat(code, "421003"), "西门某", code + "〔2026〕第0001号");
        Actor by = whole.seat().mediator();
        UUID of = whole.caseId();
        LocalDate today = cases.today();
        ProvingPaper paper = ProvingPaper.onFile(whole.document());
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("early", fault(() -> begin(by, of, Route.ARBITRATION_REVIEW, "x")));
        told.add("nothingYet", applications.show(by, of).isPresent());
        seal(whole);

        told.add("closed", fault(() -> begin(by, of, Route.JUDICIAL_CONFIRMATION, null)));
        told.add("notFollowed", fault(() -> begin(by, of, Route.SUIT, null)));
        told.add("unsure", fault(() -> begin(by, of, Route.ARBITRATION_REVIEW, " ")));
        told.add("stranger", fault(() -> begin(whole.seat().clerk(), of, Route.ARBITRATION_REVIEW, "x")));
        begin(by, of, Route.ARBITRATION_REVIEW, "已电话询问仲裁委，可以申请");
        told.add("again", fault(() -> begin(by, of, Route.ARBITRATION_REVIEW, "再问")));
        told.add("waits", waiting(of));
        told.add("unconsented", fault(() -> prepare(by, of)));
        told.add(
                "stale",
                fault(() -> applications.prepare(
                        by, of, line(by, of).id(), line(by, of).version() - 1)));
        told.add("noPaper", fault(() -> consent(by, of, whole.parties().get(0), today, null)));
        told.add("before", fault(() -> consent(by, of, whole.parties().get(0), today.minusDays(1), paper)));
        gather(by, whole, today, paper);
        told.add("tooEarly", fault(() -> file(by, of, today)));
        prepare(by, of);
        told.add("due", dueOfItem(of));
        told.add("lastDay", String.valueOf(line(by, of).lastDay()));
        told.add("late", fault(() -> file(by, of, today.plusDays(1))));
        file(by, of, today);
        told.add(
                "otherGround",
                fault(() -> applications.notAccepted(
                        by, of, line(by, of).id(), line(by, of).version(), "UNCLEAR", today, null, paper)));
        applications.notAccepted(
                by, of, line(by, of).id(), line(by, of).version(), "JURISDICTION", today, "应向另一委员会申请", paper);
        told.add("first", line(by, of).state() + " " + line(by, of).ground().wordsZh());

        begin(by, of, Route.ARBITRATION_REVIEW, "另一委员会");
        applications.withdraw(by, of, line(by, of).id(), line(by, of).version(), "材料有误");
        told.add("second", line(by, of).state().name());
        told.add("waitsAfter", waiting(of));

        begin(by, of, Route.ARBITRATION_REVIEW, "另一委员会");
        gather(by, whole, today, paper);
        prepare(by, of);
        file(by, of, today);
        applications.accepted(by, of, line(by, of).id(), line(by, of).version(), today);
        told.add("decisionBy", String.valueOf(line(by, of).decisionBy()));
        told.add("dueOfDecision", dueOfItem(of));
        applications.granted(by, of, line(by, of).id(), line(by, of).version(), "鄂荆仲调〔2026〕1号", today, null, paper);
        applications.served(by, of, line(by, of).id(), line(by, of).version(), today);
        told.add("third", line(by, of).state().name());
        told.add("reasons", reasons(by, of));
        told.add("over", fault(() -> begin(by, of, Route.ARBITRATION_REVIEW, "再来")));
        told.add("events", events(of));
        return told.build();
    }

    private void gather(Actor by, WholeCase whole, LocalDate today, ProvingPaper paper) {
        whole.parties().forEach(party -> consent(by, whole.caseId(), party, today, paper));
        for (String code : List.of("APPLICATION", "IDENTITY", "ADDRESS")) {
            RoutesView.Line line = line(by, whole.caseId());
            applications.enclose(by, whole.caseId(), line.id(), line.version(), code, paper);
        }
    }

    private void begin(Actor by, UUID of, Route route, String asked) {
        applications.begin(by, of, route, asked);
    }

    private void consent(Actor by, UUID of, UUID party, LocalDate on, ProvingPaper paper) {
        RoutesView.Line line = line(by, of);
        applications.consent(by, of, line.id(), line.version(), party, on, paper);
    }

    private void prepare(Actor by, UUID of) {
        applications.prepare(by, of, line(by, of).id(), line(by, of).version());
    }

    private void file(Actor by, UUID of, LocalDate on) {
        applications.file(by, of, line(by, of).id(), line(by, of).version(), BODY, on);
    }

    /** The last application for review. */
    private RoutesView.Line line(Actor by, UUID of) {
        List<RoutesView.Line> lines = applications.show(by, of).orElseThrow().ways().stream()
                .filter(way -> way.standing().route() == Route.ARBITRATION_REVIEW)
                .flatMap(way -> way.applications().stream())
                .toList();
        return lines.get(lines.size() - 1);
    }

    private String reasons(Actor by, UUID of) {
        return applications.show(by, of).orElseThrow().ways().stream()
                .map(way -> way.standing().reason())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String waiting(UUID of) {
        return em.createQuery(
                        "SELECT w.step FROM WorkItem w WHERE w.caseId = :of AND w.open = TRUE AND w.applicationId IS NOT NULL",
                        Object.class)
                .setParameter("of", of)
                .getResultStream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private String dueOfItem(UUID of) {
        return em.createQuery(
                        "SELECT w.dueOn FROM WorkItem w WHERE w.caseId = :of AND w.open = TRUE AND w.applicationId IS NOT NULL",
                        Object.class)
                .setParameter("of", of)
                .getResultStream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private JsonArrayBuilder events(UUID of) {
        JsonArrayBuilder types = Json.createArrayBuilder();
        List<Event> latest = chronicle.latest(of, 0, 200);
        for (int i = latest.size() - 1; i >= 0; i--) {
            types.add(latest.get(i).type());
        }
        return types;
    }

    private void seal(WholeCase whole) {
        Actor by = whole.seat().mediator();
        UUID of = whole.caseId();
        UUID scan = agreements.recordScan(
                by,
                of,
                agreements.show(by, of).revision(),
                "签署件.pdf",
                "application/pdf",
                agreements.print(by, of).pdf());
        agreements.confirmScan(
                by,
                of,
                scan,
                List.of(
                        SeenHand.of(whole.parties().get(0)),
                        SeenHand.of(whole.parties().get(1)),
                        SeenHand.MEDIATOR));
        agreements.seal(whole.seat().head(), of, agreements.show(by, of).version());
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
