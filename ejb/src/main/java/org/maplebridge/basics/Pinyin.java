package org.maplebridge.basics;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a name sounds, in letters without tones (汉语拼音), so that people find it by typing what they hear. Characters are read one by one, the
 * first of a person's name as a surname; a character with several readings may be spelled by another than its bearer's.
 */
public final class Pinyin {

    private static final Reading SURNAME = new Reading("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Reading OTHER = new Reading("Han-Latin; Latin-ASCII; Lower");

    private Pinyin() {}

    /**
     * The name spelled in full: 熊某 is {@code xiongmou}.
     *
     * @param person whether it is a person's, whose first character is a surname
     * @return letters and digits only; empty if nothing in it can be spelled
     */
    public static String spelled(String name, boolean person) {
        return spell(name, person, false);
    }

    /** The first letter of each character: 熊某 is {@code xm}; letters and digits of other scripts stay. */
    public static String initials(String name, boolean person) {
        return spell(name, person, true);
    }

    /** What somebody types who means a sound, as names are spelled here; empty if it is no such thing. */
    public static Optional<String> typed(String text) {
        String letters = text.replaceAll("[\\s'’]", "").toLowerCase(Locale.ROOT);
        return letters.matches("[a-z]{2,60}") ? Optional.of(letters) : Optional.empty();
    }

    private static String spell(String name, boolean person, boolean firstLetters) {
        StringBuilder spelled = new StringBuilder();
        int[] characters = name.strip().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            String sound = (person && i == 0 ? SURNAME : OTHER).of(characters[i]);
            boolean cut = firstLetters && !sound.isEmpty() && Character.isIdeographic(characters[i]);
            spelled.append(cut ? sound.substring(0, 1) : sound);
        }
        return spelled.toString();
    }

    /** Readings of single characters, each looked up once; the tables behind it are large, and slow to open. */
    private static final class Reading {

        private final String rules;
        private final Map<Integer, String> known = new ConcurrentHashMap<>();
        private Transliterator opened;

        Reading(String rules) {
            this.rules = rules;
        }

        String of(int character) {
            if (character < 128) {
                return Character.isLetterOrDigit(character)
                        ? Character.toString(character).toLowerCase(Locale.ROOT)
                        : "";
            }
            return known.computeIfAbsent(
                    character,
                    unknown ->
                            tables().transliterate(Character.toString(unknown)).replaceAll("[^a-z0-9]", ""));
        }

        private synchronized Transliterator tables() {
            if (opened == null) {
                opened = Transliterator.getInstance(rules);
            }
            return opened;
        }
    }
}
