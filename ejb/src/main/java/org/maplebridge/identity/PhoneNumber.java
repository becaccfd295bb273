package org.maplebridge.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.maplebridge.basics.InvalidInput;

/**
 * A telephone number in the mainland: a mobile number, or area code and number with or without an extension, or a service number. Only its
 * form is looked at.
 *
 * @param text without blanks and country code, such as {@code 13800000000} or {@code 0716-8450000}
 */
public record PhoneNumber(String text) {

    private static final Pattern FORM = Pattern.compile(
            "1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}|[0-9]{5,8}");

    /**
     * Reads a number as people type it.
     *
     * @throws InvalidInput naming the field {@code phone}
     */
    public PhoneNumber {
        text = written(text);
        if (!FORM.matcher(text).matches()) {
            throw new InvalidInput("phone", "fault.identity.phone");
        }
    }

    /** Reads a number as people type it; says the same as the constructor. */
    public static PhoneNumber of(String typed) {
        return new PhoneNumber(typed);
    }

    /** The key of the text that says what is wrong with a number; empty if nothing is. For forms that collect findings. */
    public static Optional<String> fault(String typed) {
        return FORM.matcher(written(typed)).matches() ? Optional.empty() : Optional.of("fault.identity.phone");
    }

    private static String written(String typed) {
        return Typed.compact(typed).replaceFirst("^(\\+|00)86-?", "").replaceAll("[‐-―－—]", "-");
    }

    /** What lists show, such as {@code 138****0000}. */
    public String masked() {
        return Typed.masked(text, 3, 4);
    }

    /** Masked, because this is what logs get to see. */
    @Override
    public String toString() {
        return masked();
    }
}
