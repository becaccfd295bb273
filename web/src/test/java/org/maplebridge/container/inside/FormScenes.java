package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.Route;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.casefile.Channel;
import org.maplebridge.casefile.Party;
import org.maplebridge.casefile.Registration;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.form.FormBook;
import org.maplebridge.form.FormOrder;
import org.maplebridge.form.FormSheet;
import org.maplebridge.form.Forms;
import org.maplebridge.identity.BodyKind;
import org.maplebridge.identity.Role;
import org.maplebridge.intake.Intake;
import org.maplebridge.performance.Performances;

/** Forms issued in a people's mediation committee, and a version that comes into force. */
@ApplicationScoped
class FormScenes {

    @Inject
    private People people;

    @Inject
    private Intake intake;

    @Inject
    private Forms forms;

    @Inject
    private FormBook book;

    @Inject
    private CasePapers papers;

    @Inject
    private WholeCases cases;

    @Inject
    private Agreements agreements;

    @Inject
    private Performances performances;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /** A neighbours' dispute: what fits, a paper that lacks something, one that is issued, and what a version to come changes of it. */
    JsonObject issue(String code) throws IOException {
        UUID room = people.room(code, BodyKind.PEOPLES_COMMITTEE, "421003");
        Actor clerk = people.holding(code + "-clerk", Role.WINDOW_CLERK, room);
        UUID caseId = intake.register(clerk, room, dispute("NEIGHBOUR"));
        UUID labour = intake.register(clerk, room, dispute("LABOUR"));
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("fitting", fitting(clerk, caseId));
        told.add("fittingLabour", fitting(clerk, labour));

        FormSheet sheet = forms.open(clerk, caseId, "FOLLOW_UP");
        told.add("version", sheet.version());
        told.add("empty", fault(() -> issue(clerk, caseId, sheet, Map.of())));
        told.add("unfit", fault(() -> forms.open(clerk, labour, "APPLICATION")));
        told.add("byItsAct", fault(() -> forms.open(clerk, caseId, "AGREEMENT")));
        told.add("afterRefusals", papers.of(clerk, caseId).size());

        UUID paper = issue(clerk, caseId, sheet, typed(sheet));
        byte[] before = bytes(clerk, caseId, paper);
        try (PDDocument opened = Loader.loadPDF(before)) {
            told.add("text", new PDFTextStripper().getText(opened));
        }
        StoredDocument document = document(clerk, caseId, paper);
        told.add("category", document.category().name());
        told.add("template", document.template() + "@" + document.templateVersion());
        told.add("hash", document.sha256().equals(Sha256.hex(before)));

        told.add("today", fault(() -> book.putInForce(people.admin(), "FOLLOW_UP", 2, clock.today())));
        book.putInForce(people.admin(), "FOLLOW_UP", 2, clock.today().plusDays(1));
        told.add("versionBefore", forms.open(clerk, caseId, "FOLLOW_UP").version());
        told.add(
                "byClerk",
                fault(() -> book.putInForce(clerk, "FOLLOW_UP", 2, clock.today().plusDays(2))));
        told.add(
                "otherVersion",
                fault(() -> forms.issue(
                        clerk, caseId, cases.caseVersion(caseId), new FormOrder("FOLLOW_UP", 2, typed(sheet)))));
        told.add("unchanged", Sha256.hex(bytes(clerk, caseId, paper)).equals(document.sha256()));
        told.add("specimen", book.specimen(people.admin(), "FOLLOW_UP", 2).length > 1000);
        told.add("specimenByClerk", fault(() -> book.specimen(clerk, "FOLLOW_UP", 2)));
        return told.build();
    }

    /** A neighbours' dispute that ends by word of mouth in a people's mediation committee: what is refused on the way, and what follows. */
    JsonObject agreeOrally(String code) throws IOException {
        UUID room = people.room(code, BodyKind.PEOPLES_COMMITTEE, "421003");
        Actor clerk = people.holding(code + "-clerk", Role.WINDOW_CLERK, room);
        Actor head = people.holding(code + "-head", Role.ROOM_HEAD, room);
        Actor mediator = people.holding(code + "-mediator", Role.MEDIATOR, room);
        Seat seat = new Seat(room, room, clerk, head, mediator, clerk);
        UUID caseId = intake.register(clerk, room, dispute("NEIGHBOUR"));
        List<UUID> parties = cases.bringToTheTable(seat, caseId);
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("beforeDraft", agreements.oral(mediator, caseId).whyNot());
        cases.write(seat, caseId, parties, null);
        told.add("withoutResponsibilities", fault(() -> orally(mediator, caseId, clock.today())));
        cases.write(seat, caseId, parties, "李某承担主要责任。");
        told.add("tomorrow", fault(() -> orally(mediator, caseId, clock.today().plusDays(1))));
        told.add("byClerk", fault(() -> orally(clerk, caseId, clock.today())));
        told.add("recorded", fault(() -> orally(mediator, caseId, clock.today())));
        told.add("again", fault(() -> orally(mediator, caseId, clock.today())));
        told.add(
                "outcome",
                cases.find(String.class, "SELECT CONCAT('', c.outcome) FROM MediationCase c WHERE c.id = :id", caseId));
        told.add(
                "stage",
                cases.find(String.class, "SELECT CONCAT('', c.stage) FROM MediationCase c WHERE c.id = :id", caseId));
        told.add(
                "step",
                cases.find(
                        String.class,
                        "SELECT CONCAT('', w.step) FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE",
                        caseId));
        told.add(
                "windows",
                clocks.of(caseId).stream()
                        .filter(each -> each.code().equals(DeadlineCode.REV_COURT))
                        .count());
        told.add(
                "owed",
                performances.show(mediator, caseId).orElseThrow().lines().size());
        told.add(
                "confirmation",
                agreements.routes(mediator, caseId).stream()
                        .filter(each -> each.route() == Route.JUDICIAL_CONFIRMATION)
                        .map(each -> each.openness() + " " + each.reason())
                        .collect(Collectors.joining()));
        UUID paper = agreements.show(mediator, caseId).paper();
        try (PDDocument opened = Loader.loadPDF(bytes(mediator, caseId, paper))) {
            told.add("text", new PDFTextStripper().getText(opened));
        }
        return told.build();
    }

    private void orally(Actor actor, UUID caseId, LocalDate on) {
        agreements.agreeOrally(actor, caseId, agreements.oral(actor, caseId).version(), on);
    }

    private String fitting(Actor clerk, UUID caseId) {
        return forms.fitting(clerk, caseId).stream()
                .map(FormSheet.Fitting::code)
                .collect(Collectors.joining(","));
    }

    private UUID issue(Actor clerk, UUID caseId, FormSheet sheet, Map<String, String> typed) {
        return forms.issue(
                clerk, caseId, cases.caseVersion(caseId), new FormOrder(sheet.form(), sheet.version(), typed));
    }

    /** What the case said, and a word of our own where it said nothing. */
    private static Map<String, String> typed(FormSheet sheet) {
        Map<String, String> typed = new HashMap<>();
        sheet.lines().forEach(line -> typed.put(line.name(), line.known() ? line.said() : "已经按约履行"));
        return typed;
    }

    private StoredDocument document(Actor clerk, UUID caseId, UUID paper) {
        return papers.of(clerk, caseId).stream()
                .filter(each -> each.id().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(Actor clerk, UUID caseId, UUID paper) throws IOException {
        try (InputStream content = papers.open(clerk, caseId, paper).content()) {
            return content.readAllBytes();
        }
    }

    private Registration dispute(String type) {
        return new Registration(
                Channel.WINDOW,
                type,
                type.equals("LABOUR") ? "STANDARD" : null,
                false,
                "两家共用的通道被堆放的材料堵住。",
                clock.today(),
                null,
                List.of(party("A1", Party.Side.APPLICANT, "欧阳某"), party("R1", Party.Side.RESPONDENT, "李某")),
                List.of(new Registration.ClaimLine(type.equals("LABOUR") ? "WAGES" : "OTHER_CLAIM", null, "A1", "R1")));
    }

    private static Registration.PartyLine party(String ref, Party.Side side, String name) {
        return new Registration.PartyLine(
                ref, side, Party.Kind.PERSON, name, null, null, "荆州区某村", null, null, null, null);
    }

    private static String fault(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (InvalidInput wrong) {
            return wrong.findings().stream()
                    .map(finding -> finding.field() + " " + finding.key())
                    .collect(Collectors.joining(","));
        } catch (MediationFault fault) {
            return fault.key();
        }
    }
}
