package org.maplebridge.identity;

import java.text.Normalizer;
import java.util.Locale;

/** Brings numbers as people type them (full-width digits, blanks between groups, small letters) into their one written form. */
final class Typed {

    private Typed() {}

    /** Half-width, capital, without any blank; empty for null. */
    static String compact(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}]+", "")
                        .toUpperCase(Locale.ROOT);
    }

    /** The text with everything but its first and last few characters starred. */
    static String masked(String text, int first, int last) {
        int hidden = Math.max(0, text.length() - first - last);
        return text.substring(0, Math.min(first, text.length()))
                + "*".repeat(hidden)
                + text.substring(Math.max(text.length() - last, Math.min(first, text.length())));
    }
}
