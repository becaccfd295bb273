package org.maplebridge.document;

import java.time.LocalDate;
import java.util.Map;

/**
 * A place on a paper where one person or organisation signs. Empty for signing by hand; with a picture once the person has signed
 * on the pad.
 *
 * @param label   who signs and how: {@code 甲方（签名、盖章或捺指印）}
 * @param name    the signer's name, printed below the line; may be null
 * @param picture the signature as PNG from the pad; null if it will be written by hand
 * @param on      the day of signing; null leaves room for it
 */
public record SignatureSpace(String label, String name, byte[] picture, LocalDate on) {

    /** A space to be signed by hand. */
    public static SignatureSpace blank(String label, String name) {
        return new SignatureSpace(label, name, null, null);
    }

    /** What the signature block of a template takes. */
    Map<String, Object> model() {
        return new PaperModel()
                .required("label", "签名栏", label)
                .optional("name", name)
                .set("picture", picture == null ? new byte[0] : picture)
                .optional("day", PaperWords.dayOrBlank(on))
                .done();
    }
}
