package org.maplebridge.archive;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.OfficeClock;
import org.maplebridge.basics.Sha256;
import org.maplebridge.basics.UseCases;
import org.maplebridge.casefile.CaseDesk;
import org.maplebridge.casefile.CaseProcess;
import org.maplebridge.casefile.CaseProcess.Answer;
import org.maplebridge.casefile.MediationCase;
import org.maplebridge.casefile.Stage;
import org.maplebridge.casefile.StageConflict;
import org.maplebridge.casefile.Step;
import org.maplebridge.deadline.Clocks;
import org.maplebridge.deadline.DeadlineCode;
import org.maplebridge.deadline.Words;
import org.maplebridge.document.Binder;
import org.maplebridge.document.DocumentStore;
import org.maplebridge.document.Documents;
import org.maplebridge.form.FormRegister;
import org.maplebridge.identity.CaseRelation;
import org.maplebridge.identity.Right;
import org.maplebridge.identity.Rights;
import org.maplebridge.inbox.CaseSteps;
import org.maplebridge.session.SessionRecords;

/** The use cases around the dossier of a case: its index, sending it back, laying it into the archive, and the whole of it as one file. */
@UseCases
public class Dossiers {

    private static final int LONGEST_REASON = 1000;
    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager em;

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseProcess process;

    @Inject
    private CaseSteps steps;

    @Inject
    private Rights rights;

    @Inject
    private Documents documents;

    @Inject
    private DocumentStore store;

    @Inject
    private SessionRecords records;

    @Inject
    private DossierRules rules;

    @Inject
    private BoundDossier bound;

    @Inject
    private FormRegister forms;

    @Inject
    private Clocks clocks;

    @Inject
    private OfficeClock clock;

    /** The dossier of a case as it stands, for those who may read the room's own file. */
    public DossierView show(Actor actor, UUID caseId) {
        MediationCase of = desk.show(actor, Right.READ_DOCUMENT, caseId);
        Optional<Dossier> dossier = find(caseId);
        List<DossierItem> items = rules.items();
        Set<Step> waiting =
                steps.at(caseId).stream().map(CaseSteps.Waiting::step).collect(Collectors.toSet());
        boolean atArchive = waiting.contains(Step.ARCHIVE_CASE);
        boolean back = waiting.contains(Step.COMPLETE_DOSSIER);
        CaseRelation relation = relation(of);
        return new DossierView(
                caseId,
                of.version(),
                of.caseNumber(),
                of.stage(),
                of.stage() == Stage.CLOSED
                        ? clocks.preview(DeadlineCode.ARCHIVE, of.closedOn()).dueOn()
                        : null,
                index(actor, of, items, dossier.map(Dossier::statement).orElse(null)),
                atArchive,
                back
                        ? dossier.map(each -> new DossierView.SentBack(
                                        each.sentBackReason(), each.sentBackByName(), each.sentBackAt()))
                                .orElse(null)
                        : null,
                dossier.filter(Dossier::archived)
                        .map(each -> archived(each, items))
                        .orElse(null),
                atArchive && rights.allows(actor, Right.ARCHIVE_CASE, relation),
                back && rights.allows(actor, Right.COMPLETE_DOSSIER, relation),
                onlyForOthers(actor, relation),
                of.caseNumber());
    }

    /** Whether the actor could look the file through had somebody else mediated the case. */
    private boolean onlyForOthers(Actor actor, CaseRelation at) {
        CaseRelation hadAnother =
                new CaseRelation(at.caseId(), at.room(), at.sender(), at.regionCode(), null, at.registrar());
        return !rights.allows(actor, Right.ARCHIVE_CASE, at) && rights.allows(actor, Right.ARCHIVE_CASE, hadAnother);
    }

    private DossierView.Archived archived(Dossier dossier, List<DossierItem> items) {
        Map<String, Words> names = items.stream().collect(Collectors.toMap(DossierItem::code, DossierItem::name));
        return new DossierView.Archived(
                dossier.volume(),
                rules.retention(dossier.retention()).orElseThrow().name(),
                dossier.keptUntil(),
                dossier.remarks(),
                dossier.statement(),
                dossier.archivedByName(),
                dossier.archivedOn(),
                dossier.pages(),
                dossier.size(),
                dossier.sha256(),
                dossier.papers().stream()
                        .map(paper -> new DossierView.Paper(
                                paper.place(),
                                names.get(paper.item()),
                                paper.title(),
                                paper.documentId(),
                                paper.firstPage(),
                                paper.lastPage(),
                                paper.size(),
                                paper.sha256()))
                        .toList());
    }

    private DossierIndex index(Actor actor, MediationCase of, List<DossierItem> items, String statement) {
        List<SessionRecords.HeldSession> held = records.held(actor, of.id());
        List<DossierIndex.Filed> filed = new ArrayList<>();
        documents
                .ofCase(of.id())
                .forEach(each -> filed.add(DossierIndex.Filed.document(
                        each.id(), each.title(), each.category(), each.template(), each.uploadedAt())));
        held.stream()
                .filter(SessionRecords.HeldSession::written)
                .forEach(each ->
                        filed.add(DossierIndex.Filed.record(each.id(), "调解笔录（第" + each.number() + "次）", each.from())));
        return DossierIndex.of(items, rules.musts(), facts(of, held, statement), filed);
    }

    private static CaseFacts facts(MediationCase of, List<SessionRecords.HeldSession> held, String statement) {
        Set<RecordedFact> recorded = EnumSet.of(RecordedFact.MADE_BY_ARCHIVE);
        if (of.oral()) {
            recorded.add(RecordedFact.ORAL_APPLICATION);
        }
        if (of.parties().stream().allMatch(party -> party.consentedOn() != null)) {
            recorded.add(RecordedFact.CONSENTS_ON_RECORD);
        }
        if (of.parties().stream().allMatch(party -> party.idNumber() != null)) {
            recorded.add(RecordedFact.NUMBERS_ON_RECORD);
        }
        if (!held.isEmpty() && held.stream().allMatch(SessionRecords.HeldSession::written)) {
            recorded.add(RecordedFact.RECORDS_WRITTEN);
        }
        if (statement != null) {
            recorded.add(RecordedFact.STATEMENT_WRITTEN);
        }
        return new CaseFacts(
                of.referred(),
                of.acceptedOn() != null,
                of.outcome() != null && of.outcome().successful(),
                !held.isEmpty(),
                recorded);
    }

    /**
     * Sends the dossier back to be completed: the mediator is told in the inbox, the case stays closed.
     *
     * @param missing what is missing, in the archivist's words; stands in the history
     * @throws InvalidInput if nothing is said, or too much
     * @throws Conflict     if the case does not wait for the archivist
     */
    public void sendBack(Actor actor, UUID caseId, long version, String missing) {
        MediationCase of = desk.take(actor, Right.ARCHIVE_CASE, caseId, version);
        new InvalidInput.Check()
                .that(missing != null && !missing.isBlank(), "missing", "fault.required")
                .that(missing == null || missing.length() <= LONGEST_REASON, "missing", "fault.tooLong", LONGEST_REASON)
                .orThrow();
        Instant now = clock.now();
        inHand(of).sendBack(missing.strip(), actor, now);
        of.touch(now);
        desk.note(of, actor, "case.dossierSentBack", Map.of("reason", missing.strip()));
        process.done(caseId, Step.ARCHIVE_CASE, Answer.AGAIN);
    }

    /**
     * What the archivist missed is there now: the dossier goes back to the archive.
     *
     * @throws Conflict if the case was not sent back
     */
    public void completed(Actor actor, UUID caseId, long version) {
        MediationCase of = desk.take(actor, Right.COMPLETE_DOSSIER, caseId, version);
        Instant now = clock.now();
        inHand(of).completed(now);
        of.touch(now);
        desk.note(of, actor, "case.dossierCompleted", Map.of());
        process.done(caseId, Step.COMPLETE_DOSSIER);
    }

    /**
     * Lays the dossier into the archive (归档): binds it, keeps the whole and the list of its papers under their hashes, and closes the file to whatever
     * might be added.
     *
     * @throws InvalidInput if number or period are missing or wrong, the number is taken in this room, or something that must be there is missing and no
     *                      reason is given
     * @throws Conflict     if the case does not wait for the archivist
     */
    public void archive(Actor actor, UUID caseId, long version, Filing typed) {
        MediationCase of = desk.take(actor, Right.ARCHIVE_CASE, caseId, version);
        if (of.stage() != Stage.CLOSED) {
            throw new StageConflict(of.stage(), List.of(Stage.CLOSED));
        }
        Filing filing = typed.stripped();
        Optional<RetentionPeriod> kept = rules.retention(filing.retention());
        List<DossierItem> items = rules.items();
        DossierIndex index = index(actor, of, items, filing.statement());
        filing.check()
                .that(filing.retention() == null || kept.isPresent(), "retention", "fault.archive.retention")
                .that(free(of, filing.volume()), "volume", "fault.archive.volumeTaken", filing.volume())
                .that(
                        index.complete() || filing.statement() != null,
                        "statement",
                        "fault.archive.missing",
                        index.missingNames())
                .orThrow();
        Instant now = clock.now();
        Dossier dossier = inHand(of);
        BoundDossier.Seal seal =
                new BoundDossier.Seal(filing, kept.orElseThrow().name().zh(), actor, OfficeClock.dayOf(now));
        lay(dossier, of, bound.sheaves(actor, of, items, index, seal, now), seal, kept.get(), now);
        of.archive(now);
        desk.note(of, actor, "case.archived", particulars(dossier, index));
        process.done(caseId, Step.ARCHIVE_CASE);
    }

    private boolean free(MediationCase of, String volume) {
        return volume == null
                || em.createQuery(
                                        "SELECT COUNT(d) FROM Dossier d WHERE d.room = :room AND d.volume = :volume",
                                        Long.class)
                                .setParameter("room", of.room())
                                .setParameter("volume", volume)
                                .getSingleResult()
                        == 0;
    }

    private void lay(
            Dossier dossier,
            MediationCase of,
            List<BoundDossier.Sheaf> sheaves,
            BoundDossier.Seal seal,
            RetentionPeriod kept,
            Instant now) {
        try (Binder.Bound whole = bound.bind(of, sheaves, seal, now)) {
            for (int i = 0; i < sheaves.size(); i++) {
                BoundDossier.Sheaf sheaf = sheaves.get(i);
                if (sheaf.document() == null) {
                    try (InputStream printed = sheaf.leaf().content().open()) {
                        store.put(printed);
                    }
                }
                Binder.Place place = whole.places().get(i);
                dossier.lay(new DossierPaper(dossier, i + 1, sheaf, place.first(), place.pages()));
            }
            try (InputStream bytes = Files.newInputStream(whole.file())) {
                DocumentStore.Stored stored = store.put(bytes);
                dossier.archive(
                        seal.filing(),
                        kept,
                        of.closedOn(),
                        new Dossier.Whole(whole.pages(), stored.size(), stored.sha256()),
                        seal.by(),
                        now);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The hash of the list covers every paper's, so that the one event speaks for all. */
    private static Map<String, Object> particulars(Dossier dossier, DossierIndex index) {
        Map<String, Object> particulars = new LinkedHashMap<>();
        particulars.put("volume", dossier.volume());
        particulars.put("retention", dossier.retention());
        particulars.put("pages", dossier.pages());
        particulars.put("papers", dossier.papers().size());
        particulars.put("list", Sha256.hex(hashes(dossier).getBytes(StandardCharsets.UTF_8)));
        particulars.put("sha256", dossier.sha256());
        if (!index.complete()) {
            particulars.put(
                    "missing",
                    index.missing().stream().map(DossierIndex.Line::item).toList());
        }
        if (dossier.statement() != null) {
            particulars.put("reason", dossier.statement());
        }
        return particulars;
    }

    // ---- the whole as a file

    /**
     * The whole dossier as one PDF: the one that lies in the archive, or one bound for this reader from what is on file. That it was taken is noted in the case's history.
     *
     * @throws InvalidInput naming what cannot be printed
     */
    public OpenDossier pdf(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.READ_DOCUMENT, caseId);
        Optional<Dossier> archived = find(caseId).filter(Dossier::archived);
        desk.note(of, actor, "case.dossierTaken", Map.of("kind", "pdf"));
        String name = "调解卷宗（" + of.caseNumber() + "）.pdf";
        try {
            if (archived.isPresent()) {
                Dossier dossier = archived.get();
                return new OpenDossier(name, PDF, dossier.size(), store.open(dossier.sha256()));
            }
            Instant now = clock.now();
            List<DossierItem> items = rules.items();
            List<BoundDossier.Sheaf> sheaves =
                    bound.sheaves(actor, of, items, index(actor, of, items, null), BoundDossier.Seal.NONE, now);
            return goes(
                    name,
                    PDF,
                    bound.bind(of, sheaves, BoundDossier.Seal.NONE, now).file());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The dossier as a package (see {@link DossierPackage}): the one that lies in the archive, or one bound for this reader from what is on file. That it was taken is
     * noted in the case's history.
     *
     * @throws InvalidInput naming what cannot be printed
     */
    public OpenDossier zip(Actor actor, UUID caseId) {
        MediationCase of = desk.take(actor, Right.READ_DOCUMENT, caseId);
        Optional<Dossier> archived = find(caseId).filter(Dossier::archived);
        desk.note(of, actor, "case.dossierTaken", Map.of("kind", "zip"));
        try {
            Path file = Files.createTempFile("dossier", ".zip");
            if (archived.isPresent()) {
                pack(archived.get(), of).writeTo(Files.newOutputStream(file));
            } else {
                packAsItStands(actor, of, file);
            }
            return goes("调解卷宗（" + of.caseNumber() + "）.zip", ZIP, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private DossierPackage pack(Dossier dossier, MediationCase of) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("caseNumber", of.caseNumber());
        head.put("archived", true);
        head.put("volume", dossier.volume());
        head.put("retention", dossier.retention());
        head.put("keptUntil", dossier.keptUntil());
        head.put("archivedBy", dossier.archivedByName());
        head.put("archivedAt", dossier.archivedAt());
        Map<String, FormRegister.Printed> printed = forms.printed();
        return new DossierPackage(
                head,
                new DossierPackage.Content(
                        DossierPackage.WHOLE,
                        dossier.sha256(),
                        Map.of("pages", dossier.pages()),
                        () -> store.open(dossier.sha256())),
                dossier.papers().stream()
                        .map(paper -> DossierPackage.paper(paper, printed, () -> store.open(paper.sha256())))
                        .toList(),
                dossier.archivedAt());
    }

    private void packAsItStands(Actor actor, MediationCase of, Path file) throws IOException {
        Instant now = clock.now();
        List<DossierItem> items = rules.items();
        List<BoundDossier.Sheaf> sheaves =
                bound.sheaves(actor, of, items, index(actor, of, items, null), BoundDossier.Seal.NONE, now);
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("caseNumber", of.caseNumber());
        head.put("archived", false);
        head.put("packedAt", now);
        Map<String, FormRegister.Printed> printed = forms.printed();
        try (Binder.Bound whole = bound.bind(of, sheaves, BoundDossier.Seal.NONE, now)) {
            List<DossierPackage.Content> papers = new ArrayList<>();
            for (int i = 0; i < sheaves.size(); i++) {
                BoundDossier.Sheaf sheaf = sheaves.get(i);
                Binder.Place place = whole.places().get(i);
                papers.add(DossierPackage.paper(
                        new DossierPaper(null, i + 1, sheaf, place.first(), place.pages()),
                        printed,
                        sheaf.leaf().content()));
            }
            String sha256;
            try (InputStream bytes = Files.newInputStream(whole.file())) {
                sha256 = Sha256.hex(bytes);
            }
            new DossierPackage(
                            head,
                            new DossierPackage.Content(
                                    DossierPackage.WHOLE,
                                    sha256,
                                    Map.of("pages", whole.pages()),
                                    () -> Files.newInputStream(whole.file())),
                            papers,
                            now)
                    .writeTo(Files.newOutputStream(file));
        }
    }

    /** The whole and its papers, a line each. */
    private static String hashes(Dossier dossier) {
        StringBuilder lines = new StringBuilder(DossierPackage.line(dossier.sha256(), DossierPackage.WHOLE));
        dossier.papers()
                .forEach(paper -> lines.append(DossierPackage.line(paper.sha256(), DossierPackage.nameOf(paper))));
        return lines.toString();
    }

    /** A temporary file that goes when its reader closes it. */
    private static OpenDossier goes(String name, String mediaType, Path file) throws IOException {
        return new OpenDossier(
                name, mediaType, Files.size(file), Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /**
     * A dossier to be taken along; whoever asked for it closes the stream.
     *
     * @param size in bytes
     */
    public record OpenDossier(String name, String mediaType, long size, InputStream content) {}

    // ---- finding

    private Optional<Dossier> find(UUID caseId) {
        return em.createQuery("SELECT d FROM Dossier d WHERE d.caseId = :caseId", Dossier.class)
                .setParameter("caseId", caseId)
                .getResultStream()
                .findFirst();
    }

    private Dossier inHand(MediationCase of) {
        return find(of.id()).orElseGet(() -> {
            Dossier dossier = new Dossier(of);
            em.persist(dossier);
            return dossier;
        });
    }

    private static CaseRelation relation(MediationCase of) {
        return new CaseRelation(of.id(), of.room(), of.sender(), of.regionCode(), of.mediator(), of.registrar());
    }
}
