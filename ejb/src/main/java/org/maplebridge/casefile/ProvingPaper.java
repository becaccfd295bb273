package org.maplebridge.casefile;

import java.util.UUID;
import org.maplebridge.document.DocumentCategory;

/**
 * The paper that shows a day which somebody enters (凭据): one of the case's file, or one that is handed in with the act and lies on the file afterwards.
 * A day of the law without a paper on file is entered nowhere.
 *
 * @param document the document on the case's file; null if the paper is handed in now
 * @param file     the file that is handed in now; null if the paper lies on the file already
 */
public record ProvingPaper(UUID document, File file) {

    /** A paper that lies on the case's file. */
    public static ProvingPaper onFile(UUID document) {
        return new ProvingPaper(document, null);
    }

    /**
     * A paper that is handed in with the act.
     *
     * @param claimedType the media type that was sent, or null
     */
    public static ProvingPaper handedIn(
            DocumentCategory category, String fileName, String claimedType, CasePapers.Content content) {
        return new ProvingPaper(null, new File(category, fileName, claimedType, content));
    }

    /** Whether a paper is named at all. */
    boolean given() {
        return document != null || file != null;
    }

    /** A file as it was sent. */
    public record File(DocumentCategory category, String fileName, String claimedType, CasePapers.Content content) {}
}
