package org.maplebridge.identity;

import java.security.SecureRandom;

/**
 * A password made by the system, shown to the administrator once and told to the person, good only for choosing another. Four groups of four
 * signs that cannot be taken for one another when read aloud or from paper; 77 bits.
 *
 * @param text such as {@code k7mw-3xqd-9fhn-tr4v}
 */
public record OneTimePassword(String text) {

    private static final String SIGNS =
            "abcdefghjkmnpqrstuvwxyz23456789".replace("u", "").replace("v", "");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static OneTimePassword random() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new OneTimePassword(text.toString());
    }

    /** Never the password itself: records are printed into logs. */
    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
