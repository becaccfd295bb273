package org.maplebridge.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.maplebridge.basics.Actor;
import org.maplebridge.basics.InvalidInput;
import org.maplebridge.basics.NotFound;
import org.maplebridge.document.DocumentCategory;
import org.maplebridge.document.Documents;
import org.maplebridge.document.StoredDocument;

/** Where a paper comes onto a case's file, as a part of an act that has asked for the right; each one that comes is an event of the case. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FilingDesk {

    @Inject
    private Documents documents;

    @Inject
    private CaseDesk desk;

    /**
     * The paper that shows a day: taken from the file, or laid onto it.
     *
     * @throws InvalidInput at {@code paper} if none is named, or at {@code file} if what was handed in cannot be taken
     * @throws NotFound     if it lies on no file, or on another case's
     */
    public StoredDocument proving(Actor actor, MediationCase of, ProvingPaper paper) {
        if (paper == null || !paper.given()) {
            throw new InvalidInput("paper", "fault.case.paperMissing");
        }
        if (paper.document() != null) {
            return documents.of(of.id(), paper.document());
        }
        ProvingPaper.File file = paper.file();
        return lay(actor, of, file.category(), null, file.fileName(), file.claimedType(), file.content());
    }

    /** Lays a file onto the case's file (see {@link CasePapers#upload}). */
    StoredDocument lay(
            Actor actor,
            MediationCase of,
            DocumentCategory category,
            String title,
            String fileName,
            String claimedType,
            CasePapers.Content content) {
        StoredDocument stored =
                documents.upload(actor, of.id(), category, title, fileName, claimedType, content.open());
        desk.note(
                of,
                actor,
                "case.paperAdded",
                Map.of(
                        "document", stored.id(),
                        "title", stored.title(),
                        "category", stored.category(),
                        "size", stored.size(),
                        "sha256", stored.sha256()));
        return stored;
    }
}
