package org.maplebridge.identity;

/** What holds for every name that people type. */
final class Names {

    private Names() {}

    /** Whether there is something, and no more than the column takes; rare characters such as 𠮷 count as one. */
    static boolean fits(String text, int longest) {
        return text != null
                && !text.isBlank()
                && text.strip().codePointCount(0, text.strip().length()) <= longest;
    }

    /** Whether an optional text is absent or fits. */
    static boolean fitsIfGiven(String text, int longest) {
        return text == null || text.isBlank() || fits(text, longest);
    }

    /** The text without outer blanks, or null if nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
