package org.maplebridge.deadline;

import java.io.Serializable;
import java.util.Locale;

/**
 * A phrase that is data and therefore carries both of its languages: the name of a rule, a festival, a start event.
 *
 * @param zh the Chinese words, which bind
 * @param en the English words, a help to the reader
 */
public record Words(String zh, String en) implements Serializable {

    /** The words in the reader's language; Chinese unless he reads English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return zh.isEmpty();
    }
}
