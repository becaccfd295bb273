package org.maplebridge.agreement;

import java.security.SecureRandom;
import java.util.Locale;
import org.maplebridge.basics.NotFound;

/**
 * The public code under which anybody can verify an agreement. Drawn at random when the agreement is drafted, so that it says nothing
 * about the case and cannot be guessed (2<sup>50</sup> possibilities); printed on every sheet and in its QR code; never changes.
 *
 * @param value ten characters of an alphabet without I, L, O and U
 */
public record AgreementCode(String value) {

    /** How many characters a code has. */
    public static final int LENGTH = 10;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public AgreementCode {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new NotFound("fault.agreement.codeUnknown");
        }
    }

    /** A new code. */
    public static AgreementCode draw() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new AgreementCode(code.toString());
    }

    /**
     * Reads a code as people type it: in small letters, with blanks or hyphens, with O for 0 and I or L for 1.
     *
     * @throws NotFound if it cannot be the code of any agreement
     */
    public static AgreementCode of(String typed) {
        String plain = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return new AgreementCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    @Override
    public String toString() {
        return value;
    }
}
