package org.maplebridge.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.maplebridge.basics.InvalidInput;

/**
 * A citizen identity number (公民身份号码, GB 11643): six digits of the region of first registration, the day of birth, three of order (odd
 * for men) and a check digit. A permanent-residence number of a foreigner, which begins with 9, is built alike. Checked when it is
 * typed; stored sealed; shown masked.
 */
public final class IdentityNumber {

    /** The provinces' first two digits (GB/T 2260), Taiwan, Hong Kong, Macao and their residents' permits included. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** Nobody alive was born before; the number was introduced much later. */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);

    /** The check characters of ISO 7064 MOD 11-2, by the remainder of the weighted sum. */
    private static final String CHECK = "10X98765432";

    private final String text;

    private IdentityNumber(String text) {
        this.text = text;
    }

    /**
     * Reads a number as people type it: blanks, full-width digits and a small x are mended.
     *
     * @param today the legal day; nobody is born after it
     * @throws InvalidInput naming the field {@code idNumber}, with the first thing that is wrong
     */
    public static IdentityNumber of(String typed, LocalDate today) {
        fault(typed, today).ifPresent(key -> {
            throw new InvalidInput("idNumber", key);
        });
        return new IdentityNumber(Typed.compact(typed));
    }

    /** Takes a number that was checked before it was stored. */
    public static IdentityNumber ofStored(String text) {
        return new IdentityNumber(text);
    }

    /** The key of the text that says what is wrong with a number; empty if nothing is. For forms that collect findings. */
    public static Optional<String> fault(String typed, LocalDate today) {
        String text = Typed.compact(typed);
        if (text.matches("[0-9]{15}")) {
            return Optional.of("fault.identity.idNumber.old");
        }
        if (!text.matches("[0-9]{17}[0-9X]")) {
            return Optional.of("fault.identity.idNumber.form");
        }
        String province = text.charAt(0) == '9' ? text.substring(1, 3) : text.substring(0, 2);
        if (!PROVINCES.contains(province)) {
            return Optional.of("fault.identity.idNumber.region");
        }
        Optional<LocalDate> born = birth(text);
        if (born.isEmpty() || born.get().isBefore(EARLIEST_BIRTH)) {
            return Optional.of("fault.identity.idNumber.birth");
        }
        if (born.get().isAfter(today)) {
            return Optional.of("fault.identity.idNumber.future");
        }
        if (checkDigit(text) != text.charAt(17)) {
            return Optional.of("fault.identity.idNumber.check");
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> birth(String text) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)),
                    Integer.parseInt(text.substring(12, 14))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The check character that belongs to the first seventeen digits. */
    static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (text.charAt(i) - '0') * weight;
        }
        return CHECK.charAt(sum % 11);
    }

    /** The eighteen characters; only for sealing, look-ups and the papers that must bear them. */
    public String text() {
        return text;
    }

    /** The day of birth that the number carries. */
    public LocalDate born() {
        return birth(text).orElseThrow();
    }

    /** Whether the number is a woman's. */
    public boolean female() {
        return (text.charAt(16) - '0') % 2 == 0;
    }

    /** What lists show, such as {@code 4210**********1826}. */
    public String masked() {
        return Typed.masked(text, 4, 4);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Masked, because this is what logs get to see. */
    @Override
    public String toString() {
        return masked();
    }
}
