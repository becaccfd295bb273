package org.maplebridge.identity;

import java.io.Serializable;
import java.util.List;

/**
 * A text that is stored sealed: an identity number, a bank account, a health fact, the words of a caucus. An entity's field of this type is
 * sealed and opened by {@link SealedTextConverter} by itself. Printing one shows nothing.
 *
 * @param plain the text as it was said
 */
public record SensitiveText(String plain) implements Serializable {

    /** The text, or null for null and blank: optional columns. */
    public static SensitiveText ofNullable(String plain) {
        return plain == null || plain.isBlank() ? null : new SensitiveText(plain);
    }

    /** The keyed hash under which a row with this text is found; goes into the column beside the sealed one. */
    public String lookup() {
        return OfficeVault.get().lookup(plain);
    }

    /** All hashes under which a row with this text may be found while keys are being rotated; for searches. */
    public List<String> lookups() {
        return OfficeVault.get().lookups(plain);
    }

    /** Never the text itself: records are printed into logs. */
    @Override
    public String toString() {
        return "SensitiveText[…]";
    }
}
