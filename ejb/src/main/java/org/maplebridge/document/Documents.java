package org.maplebridge.document;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.basics.OfficeClock;

/**
 * The dossier's shelf: takes in files, prints and keeps papers, gives files out. It works inside the use case that called it and
 * asks for no right of its own: the caller has loaded the case under its chain lock (which also keeps the quota honest), asked for the
 * right, and afterwards writes the file's fingerprint into the history.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Documents {

    private static final Logger LOG = Logger.getLogger(Documents.class.getName());
    private static final int LONGEST_TITLE = 200;
    private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    @PersistenceContext(unitName = "maplebridge")
    private EntityManager entityManager;

    @Inject
    private DocumentStore store;

    @Inject
    private Papers papers;

    @Inject
    private ElectronicSeals seals;

    @Inject
    private MalwareCheck malware;

    @Inject
    private OfficeClock clock;

    /**
     * Takes in a file that was handed in.
     *
     * @param title       what the dossier calls it; null or blank takes the file's name
     * @param fileName    the name that was sent
     * @param claimedType the media type that was sent, or null
     * @throws InvalidInput see {@link UploadCheck#receive}; {@code fault.upload.infected} or {@code fault.upload.unscanned}, see
     *     {@link MalwareCheck}; {@code fault.upload.title} if the title is longer than 200 characters
     */
    public StoredDocument upload(
            Actor by,
            UUID caseId,
            DocumentCategory category,
            String title,
            String fileName,
            String claimedType,
            InputStream content) {
        return receive(by, caseId, category, DocumentSource.UPLOADED, title, fileName, claimedType, content);
    }

    /**
     * Takes in the scan of a paper that was signed by hand: a PDF, PNG or JPEG, kept under its own fingerprint.
     *
     * @throws InvalidInput see {@link #upload}; {@code fault.upload.scan} for any other kind
     */
    public StoredDocument scan(
            Actor by,
            UUID caseId,
            DocumentCategory category,
            String title,
            String fileName,
            String claimedType,
            InputStream content) {
        return receive(by, caseId, category, DocumentSource.SCAN, title, fileName, claimedType, content);
    }

    /**
     * Looks whether a file can be taken as a scan at all, and keeps nothing of it.
     *
     * @throws InvalidInput see {@link UploadCheck#receive}; {@code fault.upload.scan} for any other kind than PDF, PNG or JPEG
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void checkScan(String fileName, String claimedType, InputStream content) {
        try (CheckedUpload file = UploadCheck.receive(fileName, claimedType, content, 0)) {
            requireScan(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void requireScan(CheckedUpload file) {
        if (!SCANS.contains(file.kind())) {
            throw new InvalidInput("file", "fault.upload.scan", file.kind().mediaType());
        }
    }

    private StoredDocument receive(
            Actor by,
            UUID caseId,
            DocumentCategory category,
            DocumentSource source,
            String title,
            String fileName,
            String claimedType,
            InputStream content) {
        try (CheckedUpload file = UploadCheck.receive(fileName, claimedType, content, uploadedBytes(caseId))) {
            if (source == DocumentSource.SCAN) {
                requireScan(file);
            }
            String called = title == null || title.isBlank() ? file.fileName() : title.strip();
            checkTitle(called);
            malware.require(file);
            return shelve(by, caseId, category, source, called, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Takes in several files, all or none: each is looked at before the first goes to the shelf, so that a refusal leaves nothing behind.
     *
     * @return the files in their order
     * @throws InvalidInput with what is wrong with each, see {@link #upload}, at {@code files[n]}
     */
    public List<StoredDocument> uploadAll(Actor by, UUID caseId, List<HandedIn> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<CheckedUpload> good = new ArrayList<>();
        try {
            lookAtAll(files, uploadedBytes(caseId), good);
            List<StoredDocument> kept = new ArrayList<>();
            for (int i = 0; i < good.size(); i++) {
                CheckedUpload file = good.get(i);
                kept.add(shelve(by, caseId, files.get(i).category(), DocumentSource.UPLOADED, file.fileName(), file));
            }
            return kept;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            good.forEach(Documents::discard);
        }
    }

    private void lookAtAll(List<HandedIn> files, long alreadyTaken, List<CheckedUpload> good) throws IOException {
        List<InvalidInput.Finding> findings = new ArrayList<>();
        long taken = alreadyTaken;
        for (int i = 0; i < files.size(); i++) {
            HandedIn file = files.get(i);
            try (InputStream content = file.content().open()) {
                CheckedUpload received = UploadCheck.receive(file.fileName(), file.claimedType(), content, taken);
                good.add(received);
                taken += received.size();
                checkTitle(received.fileName());
                malware.require(received);
            } catch (InvalidInput wrong) {
                String at = "files[" + i + "]";
                wrong.findings()
                        .forEach(each -> findings.add(new InvalidInput.Finding(at, each.key(), each.arguments())));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidInput(findings);
        }
    }

    private StoredDocument shelve(
            Actor by, UUID caseId, DocumentCategory category, DocumentSource source, String title, CheckedUpload file)
            throws IOException {
        try (InputStream bytes = file.open()) {
            store.put(bytes);
        }
        return keep(StoredDocument.received(caseId, category, source, title, file, by, clock.now()));
    }

    private static void discard(CheckedUpload file) {
        try {
            file.close();
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "A temporary file could not be removed", stays);
        }
    }

    /**
     * Prints a paper and keeps it.
     *
     * @param title what the dossier calls it, such as 调解协议书（第3版）; also the file's name
     * @throws InvalidInput see {@link Papers#print}
     */
    public StoredDocument issue(Actor by, UUID caseId, DocumentCategory category, String title, Paper paper) {
        checkTitle(title);
        Instant now = clock.now();
        return shelve(by, caseId, category, title, papers.print(paper, now), now);
    }

    /**
     * Prints a paper, signs it with the organisation's certificate and keeps it; its fingerprint is that of the signed file. An organisation without
     * a certificate seals in ink: the paper is kept as it was printed.
     *
     * @param title            see {@link #issue}
     * @param organisationCode whose seal
     * @param organisation     its name, as it stands in the signature
     * @throws InvalidInput                        see {@link Papers#print}
     * @throws org.maplebridge.basics.Conflict see {@link ElectronicSeals#requireSealable}
     */
    public StoredDocument issueSealed(
            Actor by,
            UUID caseId,
            DocumentCategory category,
            String title,
            Paper paper,
            String organisationCode,
            String organisation) {
        checkTitle(title);
        Instant now = clock.now();
        Papers.Printed printed = seals.seal(papers.print(paper, now), organisationCode, organisation, now);
        return shelve(by, caseId, category, title, printed, now);
    }

    private StoredDocument shelve(
            Actor by, UUID caseId, DocumentCategory category, String title, Papers.Printed printed, Instant now) {
        try {
            store.put(new ByteArrayInputStream(printed.pdf()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        String fileName = FileNames.clean(title) + "." + FileKind.PDF.extension();
        return keep(StoredDocument.issued(caseId, category, title, fileName, printed, by, now));
    }

    /** All files of a case, oldest first; one statement. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<StoredDocument> ofCase(UUID caseId) {
        return entityManager
                .createNamedQuery("StoredDocument.ofCase", StoredDocument.class)
                .setParameter("caseId", caseId)
                .getResultList();
    }

    /** How many bytes have been handed in to a case; what the office prints does not count. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long uploadedBytes(UUID caseId) {
        Long sum = entityManager
                .createNamedQuery("StoredDocument.uploadedBytes", Long.class)
                .setParameter("caseId", caseId)
                .setParameter("issued", DocumentSource.ISSUED)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /**
     * One file of a case.
     *
     * @throws NotFound {@code fault.document.unknown} if there is none, or it belongs to another case
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public StoredDocument of(UUID caseId, UUID documentId) {
        StoredDocument document = load(documentId);
        if (!document.caseId().equals(caseId)) {
            throw new NotFound("fault.document.unknown");
        }
        return document;
    }

    /**
     * A file as it is given to people: of photographs that were handed in without what the camera wrote beside them, such as where they were taken;
     * everything else as it is. The original stays in the store under its fingerprint; {@link #open} gives it.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Rendition rendition(StoredDocument document) {
        if (!document.uploadedPicture()) {
            return new Rendition(document.size(), open(document));
        }
        FileKind kind = FileKind.named(document.mediaType()).orElseThrow();
        try (InputStream original = open(document)) {
            byte[] bare = Picture.bare(kind, original.readAllBytes());
            return new Rendition(bare.length, new ByteArrayInputStream(bare));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file as it is given to people; the caller closes the stream. */
    public record Rendition(long size, InputStream content) {}

    /** The bytes of a file; the caller closes the stream. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public InputStream open(StoredDocument document) {
        try {
            return store.open(document.sha256());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private StoredDocument load(UUID documentId) {
        StoredDocument document = entityManager.find(StoredDocument.class, documentId);
        if (document == null) {
            throw new NotFound("fault.document.unknown");
        }
        return document;
    }

    private StoredDocument keep(StoredDocument document) {
        entityManager.persist(document);
        return document;
    }

    private static void checkTitle(String title) {
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new InvalidInput("title", "fault.upload.title", LONGEST_TITLE);
        }
    }
}
