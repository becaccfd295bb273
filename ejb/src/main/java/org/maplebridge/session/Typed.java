package org.maplebridge.session;

/** What holds for every text that is typed into the papers of a session. */
final class Typed {

    private Typed() {}

    /** The text without outer blanks, or null if nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether a text is absent or not longer than that; rare characters such as 𠮷 count as one. */
    static boolean fits(String text, int longest) {
        return text == null || text.codePointCount(0, text.length()) <= longest;
    }
}
