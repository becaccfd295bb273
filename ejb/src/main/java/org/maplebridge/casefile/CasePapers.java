package org.maplebridge.casefile;

import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.Conflict;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.UseCases;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.Documents;
import org.maplebridge.document.StoredDocument;
import org.maplebridge.identity.Right;

/** The papers of a case: what people hand in, the list of all, and each to be taken along. */
@UseCases
public class CasePapers {

    @Inject
    private CaseDesk desk;

    @Inject
    private FilingDesk filing;

    @Inject
    private Documents documents;

    /**
     * Takes a file into the case. Needs no version of the case: papers lie beside each other and change nothing that was there. May be
     * tried again after a collision only because the stream is opened anew each time.
     *
     * @param title       what the file is called; null or blank takes its name
     * @param claimedType the media type that was sent, or null
     * @return the document's id
     * @throws InvalidInput if no category is given, or the file is not what the office takes (see {@link Documents#upload})
     * @throws Conflict     if the case lies in the archive
     */
    public UUID upload(
            Actor actor,
            UUID caseId,
            DocumentCategory category,
            String title,
            String fileName,
            String claimedType,
            Content content) {
        MediationCase of = desk.take(actor, Right.UPLOAD_DOCUMENT, caseId);
        of.requireNotArchived();
        if (category == null) {
            throw new InvalidInput("category", "fault.required");
        }
        return filing.lay(actor, of, category, title, fileName, claimedType, content)
                .id();
    }

    /** All papers of the case, oldest first. */
    public List<StoredDocument> of(Actor actor, UUID caseId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        return documents.ofCase(caseId);
    }

    /**
     * One paper of the case for reading; the caller closes the stream. A photograph comes without what the camera wrote beside it (see
     * {@link Documents#rendition}).
     */
    public OpenPaper open(Actor actor, UUID caseId, UUID documentId) {
        desk.show(actor, Right.READ_DOCUMENT, caseId);
        StoredDocument document = documents.of(caseId, documentId);
        Documents.Rendition rendition = documents.rendition(document);
        return new OpenPaper(document.fileName(), document.mediaType(), rendition.size(), rendition.content());
    }

    /**
     * One paper of the case byte for byte as it was handed in, as evidence is; the caller closes the stream. May tell where a photograph was taken,
     * so that it was taken along is noted in the case's history.
     */
    public OpenPaper original(Actor actor, UUID caseId, UUID documentId) {
        MediationCase of = desk.take(actor, Right.READ_DOCUMENT, caseId);
        StoredDocument document = documents.of(caseId, documentId);
        desk.note(of, actor, "case.originalTaken", Map.of("document", document.id(), "title", document.title()));
        return new OpenPaper(document.fileName(), document.mediaType(), document.size(), documents.open(document));
    }

    /** Where the bytes of a file that is handed in come from, each time from their beginning. */
    @FunctionalInterface
    public interface Content {

        InputStream open();
    }

    /** A paper to be taken along; the stream is closed by whoever asked for it. */
    public record OpenPaper(String name, String mediaType, long size, InputStream content) {}
}
