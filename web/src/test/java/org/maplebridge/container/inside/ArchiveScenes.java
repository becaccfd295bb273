package org.maplebridge.container.inside;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.maplebridge.agreement.Agreements;
import org.maplebridge.archive.DossierIndex;
import org.maplebridge.archive.DossierView;
import org.maplebridge.archive.Dossiers;
import org.maplebridge.archive.Filing;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.MediationFault;
import org.maplebridge.basics.OneTransaction;
import org.maplebridge.basics.Sha256;
import org.maplebridge.casefile.CaseEnd;
import org.maplebridge.casefile.CasePapers;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.identity.Role;
import org.maplebridge.referral.Referrals;

/** A referred case that ends without agreement goes to the archive, with everything that can go wrong on the way. */
@ApplicationScoped
class ArchiveScenes {

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @EJB
    private OneTransaction transaction;

    @Inject
    private WholeCases cases;

    @Inject
    private People people;

    @Inject
    private Agreements agreements;

    @Inject
    private Referrals referrals;

    @Inject
    private CaseEnd end;

    @Inject
    private CasePapers papers;

    @Inject
    private Dossiers dossiers;

    private record Bench(WholeCase whole, Actor archivist) {

        UUID caseId() {
            return whole.caseId();
        }

        Actor mediator() {
            return whole.seat().mediator();
        }
    }

    private Bench closed(String code) {
        Seat seat = people.seat(code, "421003");
        Actor archivist = people.holding(code + "-archivist", Role.ARCHIVIST, seat.room());
        WholeCase whole = cases.bring(seat, "澹台某", code + "〔2026〕第0001号");
        agreements.refuseToSign(
                seat.mediator(),
                whole.caseId(),
                agreements.show(seat.mediator(), whole.caseId()).version(),
                whole.parties().get(1),
                "对方拒绝签名。");
        referrals.giveBack(seat.mediator(), whole.caseId(), cases.caseVersion(whole.caseId()));
        end.close(seat.head(), whole.caseId(), cases.caseVersion(whole.caseId()));
        return new Bench(whole, archivist);
    }

    /** From the close into the archive: sent back once, completed, archived under a number; what was tried in vain on the way. */
    JsonObject archive(String code) throws IOException {
        Bench bench = closed(code);
        UUID caseId = bench.caseId();
        JsonObjectBuilder told = Json.createObjectBuilder();
        told.add("dueStep", steps(caseId));
        told.add("missingFirst", missing(bench));
        Map<String, byte[]> early = unpack(bytes(dossiers.zip(bench.mediator(), caseId)));
        told.add("earlySums", sumsHold(early) && early.containsKey("卷宗.pdf"));
        told.add("earlyManifest", new String(early.get("manifest.json"), StandardCharsets.UTF_8));
        told.add("withoutReason", fault(() -> archive(bench, "第1卷", "LONG_10", null)));
        told.add("wrongNumber", fault(() -> archive(bench, "第 1 卷", "LONG_10", "说明。")));
        told.add("byMediator", byMediator(bench));

        dossiers.sendBack(bench.archivist(), caseId, cases.caseVersion(caseId), "缺少权利义务告知书、身份证明。");
        told.add("afterSendingBack", steps(caseId));
        told.add("archivedWhileAway", fault(() -> archive(bench, "第1卷", "LONG_10", "说明。")));
        bring(bench, DocumentCategory.RIGHTS_NOTICE, "权利义务告知书");
        bring(bench, DocumentCategory.IDENTITY, "身份证明");
        dossiers.completed(bench.mediator(), caseId, cases.caseVersion(caseId));
        told.add("afterCompletion", steps(caseId));
        told.add("missingThen", missing(bench));

        archive(bench, "第1卷", "LONG_10", null);
        told.add("afterArchiving", steps(caseId));
        told.add(
                "stage",
                cases.find(String.class, "SELECT CONCAT('', c.stage) FROM MediationCase c WHERE c.id = :id", caseId));
        told.add("addedAfterwards", fault(() -> bring(bench, DocumentCategory.EVIDENCE, "迟来的证据")));
        told.add("archivedAgain", fault(() -> archive(bench, "第2卷", "LONG_10", null)));
        read(bench, told);
        return told.build();
    }

    private void read(Bench bench, JsonObjectBuilder told) throws IOException {
        DossierView view = dossiers.show(bench.mediator(), bench.caseId());
        byte[] pdf = bytes(dossiers.pdf(bench.mediator(), bench.caseId()));
        told.add("sha256", view.archived().sha256());
        told.add("pdf", Sha256.hex(pdf));
        told.add("pages", view.archived().pages());
        try (PDDocument opened = Loader.loadPDF(pdf)) {
            told.add("sheets", opened.getNumberOfPages());
            told.add("text", new PDFTextStripper().getText(opened));
        }
        told.add(
                "inHistory",
                events(bench.caseId(), "case.archived").contains(view.archived().sha256()));
        Map<String, byte[]> packed = unpack(bytes(dossiers.zip(bench.mediator(), bench.caseId())));
        JsonArrayBuilder files = Json.createArrayBuilder();
        packed.keySet().forEach(files::add);
        told.add("files", files);
        told.add("sums", sumsHold(packed));
        told.add("manifest", new String(packed.get("manifest.json"), StandardCharsets.UTF_8));
        told.add("taken", events(bench.caseId(), "case.dossierTaken").lines().count());
    }

    private static boolean sumsHold(Map<String, byte[]> packed) {
        List<String> lines = new String(packed.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.size() == packed.size() - 1
                && lines.stream()
                        .allMatch(line ->
                                Sha256.hex(packed.get(line.substring(66))).equals(line.substring(0, 64)));
    }

    private void archive(Bench bench, String volume, String retention, String statement) {
        dossiers.archive(
                bench.archivist(),
                bench.caseId(),
                cases.caseVersion(bench.caseId()),
                new Filing(volume, retention, null, statement));
    }

    /** Who mediated the case is made archivist too, and still does not look the own file through. */
    private String byMediator(Bench bench) {
        people.appoint(bench.mediator(), Role.ARCHIVIST, bench.whole().seat().room(), null);
        return fault(() -> dossiers.archive(
                bench.mediator(),
                bench.caseId(),
                cases.caseVersion(bench.caseId()),
                new Filing("第1卷", "LONG_10", null, "说明。")));
    }

    private void bring(Bench bench, DocumentCategory category, String title) {
        papers.upload(
                bench.mediator(),
                bench.caseId(),
                category,
                title,
                title + ".txt",
                "text/plain",
                () -> new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));
    }

    private String missing(Bench bench) {
        return dossiers.show(bench.archivist(), bench.caseId()).index().missing().stream()
                .map(DossierIndex.Line::item)
                .collect(Collectors.joining(","));
    }

    /** What waits in the room; the commission's receipt for the returned case is its own matter. */
    private String steps(UUID caseId) {
        return list(
                        "SELECT CONCAT('', w.step) FROM WorkItem w WHERE w.caseId = :id AND w.open = TRUE"
                                + " AND w.step <> org.maplebridge.casefile.Step.SIGN_RETURN_RECEIPT ORDER BY w.step",
                        caseId)
                .stream()
                .collect(Collectors.joining(","));
    }

    private String events(UUID caseId, String type) {
        return String.join(
                "\n", list("SELECT e.details FROM Event e WHERE e.subject = :id AND e.type = '" + type + "'", caseId));
    }

    private List<String> list(String question, UUID id) {
        try {
            return transaction.required(() -> em.createQuery(question, String.class)
                    .setParameter("id", id)
                    .getResultList());
        } catch (OneTransaction.Failed failed) {
            throw failed.unchecked();
        }
    }

    /** The key of what was said, with the field if it was about one; "done" if nothing was. */
    private static String fault(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (InvalidInput invalid) {
            return invalid.findings().stream()
                    .map(each -> each.field() + " " + each.key())
                    .collect(Collectors.joining(","));
        } catch (MediationFault fault) {
            return fault.key();
        }
    }

    private static byte[] bytes(Dossiers.OpenDossier opened) throws IOException {
        try (InputStream content = opened.content()) {
            return content.readAllBytes();
        }
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream opened = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = opened.getNextEntry(); entry != null; entry = opened.getNextEntry()) {
                files.put(entry.getName(), opened.readAllBytes());
            }
        }
        return files;
    }
}
