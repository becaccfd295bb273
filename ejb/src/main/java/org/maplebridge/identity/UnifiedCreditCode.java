package org.maplebridge.identity;

import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100): registrar and kind, six digits of region, nine characters of
 * the organisation's own and a check character. Public, so neither sealed nor masked.
 *
 * @param text eighteen characters
 */
public record UnifiedCreditCode(String text) {

    /** Digits and capitals without I, O, S, V and Z, which are too easily misread; the place is the value. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /**
     * Reads a code as people type it.
     *
     * @throws InvalidInput naming the field {@code creditCode}
     */
    public UnifiedCreditCode {
        String typed = text;
        fault(typed).ifPresent(key -> {
            throw new InvalidInput("creditCode", key);
        });
        text = Typed.compact(typed);
    }

    /** The key of the text that says what is wrong with a code; empty if nothing is. For forms that collect findings. */
    public static Optional<String> fault(String typed) {
        String text = Typed.compact(typed);
        if (!text.matches("[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}")) {
            return Optional.of("fault.identity.creditCode.form");
        }
        return checkSign(text) == text.charAt(17) ? Optional.empty() : Optional.of("fault.identity.creditCode.check");
    }

    /** The check character that belongs to the first seventeen: weights are the powers of 3 modulo 31. */
    static char checkSign(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += SIGNS.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return SIGNS.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return text;
    }
}
