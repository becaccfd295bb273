package org.maplebridge.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.maplebridge.document.Comparison;

/**
 * What anybody who holds the code may know of an effective agreement: nothing that names a person or the matter.
 *
 * @param number        the agreement's number
 * @param revision      which revision of the text took effect
 * @param canonicalHash SHA-256 of that text; its first sixteen digits stand on the paper
 * @param sha256        SHA-256 of the sealed PDF
 * @param certificate   SHA-256 of the certificate that signed the sealed PDF; null if it was sealed in ink only
 */
public record PublicRecord(
        String number,
        LocalDate effectiveOn,
        int revision,
        String canonicalHash,
        String sha256,
        String certificate,
        PerformanceState performance)
        implements Serializable {

    /** Whether the organisation has sealed the PDF electronically. */
    public boolean electronicallySealed() {
        return certificate != null;
    }

    /** What comes of laying a file beside the sealed PDF. Needs no database; reads the stream to its end and leaves it open. */
    public Comparison compare(InputStream file) {
        try {
            return Comparison.of(file, sha256, certificate);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether what a printed sheet says of itself is the text that took effect. */
    public boolean isOfPaper(int printedRevision, String printedHash) {
        return printedRevision == revision && printedHash != null && canonicalHash.startsWith(printedHash);
    }
}
