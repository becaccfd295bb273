package org.maplebridge.document;

import java.text.Normalizer;

/** Makes the names of files that people bring fit to be stored and offered again; names of people in them stay whole. */
final class FileNames {

    /** The longest name that is kept, in characters as people count them, ending included. */
    static final int LONGEST = 120;

    private static final String FORBIDDEN = "<>:\"|?*";

    private FileNames() {}

    /**
     * The bare name: no path, no control or direction characters, nothing that a file system forbids, no dots or blanks at its ends,
     * at most {@value #LONGEST} characters. May come out empty.
     */
    static String clean(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFC);
        bare = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        bare.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE -> {}
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    kept.append(' ');
                default -> {
                    if (FORBIDDEN.indexOf(c) >= 0) {
                        kept.append('_');
                    } else {
                        kept.appendCodePoint(c);
                    }
                }
            }
        });
        return shortened(kept.toString().replaceAll(" {2,}", " ").replaceAll("^[. ]+|[. ]+$", ""));
    }

    /** The ending without its dot, or nothing. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        String ending = extension(name).isEmpty() ? "" : "." + extension(name);
        int endingLength = ending.codePointCount(0, ending.length());
        if (endingLength > LONGEST / 2) {
            return name.substring(0, name.offsetByCodePoints(0, LONGEST));
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - endingLength)) + ending;
    }
}
