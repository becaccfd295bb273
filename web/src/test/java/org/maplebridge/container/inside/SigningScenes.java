package org.maplebridge.container.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.maplebridge.agreement.AgreementView;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.agreement.PowerOfAttorney;
import org.maplebridge.agreement.PowersOfAttorney;
import org.maplebridge.agreement.SeenHand;
import org.maplebridge.agreement.ServedCopy;
import org.maplebridge.agreement.Serving;
import org.maplebridge.agreement.ServingManner;
import org.maplebridge.agreement.ServingView;
import org.maplebridge.agreement.SigningRules;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.document.Comparison;
import org.maplebridge.document.DocumentCategory;

/** An agreement that each side signs in another way, one of them by an agent; sealed electronically or in ink; and handed to both. */
@ApplicationScoped
class SigningScenes {

    private static final String NUMBER = "EMS-4210039902";

    @Inject
    private WholeCases cases;

    @Inject
    private People people;

    @Inject
    private Agreements agreements;

    @Inject
    private PowersOfAttorney powers;

    @Inject
    private Serving serving;

    @Inject
    private SigningRules rules;

    @Inject
    private CasePapers papers;

    /** One case at the table. */
    private record Table(WholeCase whole) {

        UUID caseId() {
            return whole.caseId();
        }

        Actor mediator() {
            return whole.seat().mediator();
        }

        UUID applicant() {
            return whole.parties().get(0);
        }

        UUID respondent() {
            return whole.parties().get(1);
        }
    }

    private Table table(String code) {
        return new Table(cases.bring(people.seat(code, "421003"), "澹台某", code + "〔2026〕第0001号"));
    }

    /**
     * From the scan to the last copy.
     *
     * @param code of the room, which seals electronically if a certificate bears it
     */
    JsonObject signAndServe(String code) throws IOException {
        Table at = table(code);
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("servedTooEarly", fault(() -> serve(at, at.applicant(), Serving.NOT_SERVED, inPerson(cases.today()))));
        byPaper(at, told);
        onPad(at, told);
        seal(at, told);
        serve(at, told);
        return told.build();
    }

    /** The applicant's finger and the mediator's hand on the paper; a company has no finger. */
    private void byPaper(Table at, JsonObjectBuilder told) {
        SeenHand finger = new SeenHand(at.applicant(), null, true);
        told.add(
                "fingerOfCompany",
                fault(() -> agreements.confirmScan(
                        at.mediator(),
                        at.caseId(),
                        at.whole().scan(),
                        List.of(finger, new SeenHand(at.respondent(), null, true)))));
        agreements.confirmScan(at.mediator(), at.caseId(), at.whole().scan(), List.of(finger, SeenHand.MEDIATOR));
    }

    /** The respondent's agent on the pad, when there is a paper that reaches so far. */
    private void onPad(Table at, JsonObjectBuilder told) throws IOException {
        rules.allowPad(people.admin(), "LABOUR", at.whole().seat().room(), true);
        at.whole()
                .parties()
                .forEach(party -> agreements.recordPadConsent(at.mediator(), at.caseId(), party, cases.today()));
        byte[] strokes = strokes();
        told.add("agentWithoutPaper", fault(() -> pad(at, UUID.randomUUID(), strokes)));
        told.add("otherPaper", fault(() -> record(at, at.whole().document(), true)));
        told.add("general", fault(() -> pad(at, record(at, authorisation(at, "授权委托书（一般）"), false), strokes)));
        UUID special = record(at, authorisation(at, "授权委托书（特别）"), true);
        told.add(
                "agentOfTheOther",
                fault(() -> agreements.recordPadSignature(
                        at.mediator(),
                        at.caseId(),
                        revision(at),
                        new SeenHand(at.applicant(), special, false),
                        strokes)));
        pad(at, special, strokes);
        JsonArrayBuilder signatures = Json.createArrayBuilder();
        agreements.show(at.mediator(), at.caseId()).signatures().stream()
                .map(each -> each.method() + " " + each.agent() + " " + (each.witness() != null))
                .sorted()
                .forEach(signatures::add);
        told.add("signatures", signatures);
    }

    private void pad(Table at, UUID authorisation, byte[] strokes) {
        agreements.recordPadSignature(
                at.mediator(), at.caseId(), revision(at), new SeenHand(at.respondent(), authorisation, false), strokes);
    }

    private int revision(Table at) {
        return agreements.show(at.mediator(), at.caseId()).revision();
    }

    private UUID authorisation(Table at, String title) {
        return papers.upload(
                at.mediator(),
                at.caseId(),
                DocumentCategory.AUTHORISATION,
                title,
                title + ".txt",
                "text/plain",
                () -> new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));
    }

    private UUID record(Table at, UUID paper, boolean special) {
        powers.record(at.mediator(), at.caseId(), at.respondent(), paper, "宇文某", special);
        return powers.ofCase(at.mediator(), at.caseId()).stream()
                .filter(power -> power.document().equals(paper))
                .map(PowerOfAttorney::id)
                .findFirst()
                .orElseThrow();
    }

    private void seal(Table at, JsonObjectBuilder told) throws IOException {
        Actor head = at.whole().seat().head();
        AgreementView before = agreements.show(head, at.caseId());
        told.add("sealing", before.sealing().state().name());
        agreements.seal(head, at.caseId(), before.version());
        AgreementView sealed = agreements.show(head, at.caseId());
        told.add("electronic", sealed.electronicallySealed());
        byte[] pdf;
        try (InputStream stream =
                agreements.open(head, at.caseId(), sealed.paper()).content()) {
            pdf = stream.readAllBytes();
        }
        Comparison compared = agreements.verification(sealed.code()).compare(new ByteArrayInputStream(pdf));
        told.add("compared", compared.result() + " " + compared.seal());
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            told.add("text", new PDFTextStripper().getText(opened).replaceAll("\\s", ""));
            told.add("pdfSignatures", opened.getSignatureDictionaries().size());
        }
    }

    private void serve(Table at, JsonObjectBuilder told) {
        LocalDate today = cases.today();
        told.add("yesterday", fault(() -> serve(at, at.applicant(), 0, inPerson(today.minusDays(1)))));
        told.add("tomorrow", fault(() -> serve(at, at.applicant(), 0, inPerson(today.plusDays(1)))));
        told.add(
                "postWithoutNumber",
                fault(() -> serve(at, at.applicant(), 0, new ServedCopy.Line(ServingManner.POST, " ", today))));
        told.add(
                "byHead",
                fault(() -> serving.serve(at.whole().seat().head(), at.caseId(), at.applicant(), 0, inPerson(today))));
        told.add("first", serve(at, at.applicant(), 0, inPerson(today)));
        told.add("again", fault(() -> serve(at, at.applicant(), 0, inPerson(today))));
        told.add("last", serve(at, at.respondent(), 0, new ServedCopy.Line(ServingManner.POST, NUMBER, today)));
        ServingView.Copy written =
                serving.show(at.mediator(), at.caseId()).copies().get(0);
        serve(at, at.applicant(), written.version(), new ServedCopy.Line(ServingManner.ELECTRONIC, NUMBER, today));
        ServingView view = serving.show(at.mediator(), at.caseId());
        JsonArrayBuilder copies = Json.createArrayBuilder();
        view.copies().forEach(copy -> copies.add(copy.manner() + " " + copy.postNumber()));
        told.add("copies", copies);
        told.add("served", view.complete());
        told.add("others", serving.show(at.whole().seat().head(), at.caseId()).may());
    }

    private boolean serve(Table at, UUID party, long version, ServedCopy.Line line) {
        return serving.serve(at.mediator(), at.caseId(), party, version, line);
    }

    private static ServedCopy.Line inPerson(LocalDate on) {
        return new ServedCopy.Line(ServingManner.IN_PERSON, null, on);
    }

    private static byte[] strokes() throws IOException {
        BufferedImage pad = new BufferedImage(300, 120, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pad.createGraphics();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(20, 100, 280, 20);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(pad, "png", png);
        return png.toByteArray();
    }

    private static String fault(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (InvalidInput wrong) {
            return wrong.findings().get(0).field() + " "
                    + wrong.findings().get(0).key();
        } catch (MediationFault fault) {
            return fault.key();
        }
    }
}
