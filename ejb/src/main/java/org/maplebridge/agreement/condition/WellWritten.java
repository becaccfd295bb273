package org.maplebridge.agreement.condition;

import java.util.regex.Pattern;

/** What may stand in a condition: names of determinations, outcomes, characters at all. */
final class WellWritten {

    /** The field that findings about a list of outcomes name. */
    static final String OUTCOMES = "outcomes";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** The characters of an entry that a message repeats. */
    private static final int SHOWN = 40;

    private WellWritten() {}

    static boolean name(String name) {
        return name != null && NAME.matcher(name).matches();
    }

    /** Not blank, and nothing in it that no printer prints. */
    static boolean outcome(String outcome) {
        return outcome != null
                && !outcome.isBlank()
                && outcome.codePoints().noneMatch(Character::isISOControl)
                && strayHalf(outcome) < 0;
    }

    /** Where half a character stands alone, as after a text was cut through 𠮷; −1 if nowhere. */
    static int strayHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The beginning of an entry, short enough for a message. */
    static String excerpt(String entry) {
        if (entry == null) {
            return "";
        }
        return entry.codePointCount(0, entry.length()) <= SHOWN
                ? entry
                : entry.substring(0, entry.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
