package org.maplebridge.archive;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maplebridge.casefile.Stage;
import org.maplebridge.deadline.Words;

/**
 * The dossier of a case as a page shows it to one reader, at one moment.
 *
 * @param version    the case's, for the forms
 * @param dueOn      by when it is to lie in the archive; null while the case is not closed, and once it is archived
 * @param atArchive  whether it waits for the archivist
 * @param sentBack   what the archivist missed and waits for; null if nothing
 * @param archived   null until then
 * @param mayArchive whether this reader may lay it into the archive
 * @param mayComplete whether this reader may say that it is complete
 * @param ownCase    whether this reader keeps the archive but mediated the case, and therefore does not look its file through
 * @param suggested  the number that the form proposes
 */
public record DossierView(
        UUID caseId,
        long version,
        String caseNumber,
        Stage stage,
        LocalDate dueOn,
        DossierIndex index,
        boolean atArchive,
        SentBack sentBack,
        Archived archived,
        boolean mayArchive,
        boolean mayComplete,
        boolean ownCase,
        String suggested)
        implements Serializable {

    /** What the archivist missed. */
    public record SentBack(String missing, String by, Instant at) implements Serializable {}

    /**
     * What was laid into the archive.
     *
     * @param keptUntil null for ever
     * @param pages     numbered pages, without cover and index
     * @param size      bytes of the bound whole
     */
    public record Archived(
            String volume,
            Words retention,
            LocalDate keptUntil,
            String remarks,
            String statement,
            String by,
            LocalDate on,
            int pages,
            long size,
            String sha256,
            List<Paper> papers)
            implements Serializable {

        public Archived {
            papers = List.copyOf(papers);
        }
    }

    /** A paper in the list of what was laid in. */
    public record Paper(
            int place, Words item, String title, UUID document, int first, int last, long size, String sha256)
            implements Serializable {}

    /** Whether it lies in the archive. */
    public boolean inArchive() {
        return archived != null;
    }
}
