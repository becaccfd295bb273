package org.maplebridge.identity;

import java.io.Serializable;
import java.util.Locale;
import org.maplebridge.basics.InvalidInput;

/**
 * The name that a person types at log-in, in small letters whatever was typed, such as {@code zhoumin}.
 *
 * @param text 3 to 40 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter
 */
public record AccountName(String text) implements Serializable {

    /**
     * @throws InvalidInput if the text is no such name
     */
    public AccountName {
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (!text.matches("[a-z][a-z0-9._-]{2,39}")) {
            throw new InvalidInput("accountName", "fault.identity.account.name");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
