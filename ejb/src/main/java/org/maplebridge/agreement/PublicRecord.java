package org.maplebridge.agreement;

import java.io.Serializable;
import java.time.LocalDate;
import org.maplebridge.document.Verification;

/**
 * What anybody who holds the code may know of an effective agreement: nothing that names a person or the matter.
 *
 * @param number        the agreement's number
 * @param revision      which revision of the text took effect
 * @param canonicalHash SHA-256 of that text; its first sixteen digits stand on the paper
 * @param sha256        SHA-256 of the sealed PDF
 */
public record PublicRecord(
        String number,
        LocalDate effectiveOn,
        int revision,
        String canonicalHash,
        String sha256,
        PerformanceState performance)
        implements Serializable {

    /** What comes of laying a file beside the sealed PDF, by the file's SHA-256. */
    public Verification compare(String fileSha256) {
        return sha256.equals(fileSha256) ? Verification.MATCHES : Verification.ALTERED;
    }

    /** Whether what a printed sheet says of itself is the text that took effect. */
    public boolean isOfPaper(int printedRevision, String printedHash) {
        return printedRevision == revision && printedHash != null && canonicalHash.startsWith(printedHash);
    }
}
