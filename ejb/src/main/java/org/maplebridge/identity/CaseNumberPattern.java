package org.maplebridge.identity;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maplebridge.basics.InvalidInput;

/**
 * How an organisation writes its case numbers, such as {@code 荆区人社调字〔{year}〕第{number:4}号}: the legal year and a counter with
 * leading zeros, each named once.
 *
 * @param text the pattern as the administrator wrote it
 */
public record CaseNumberPattern(String text) implements Serializable {

    private static final String YEAR = "{year}";
    private static final Pattern NUMBER = Pattern.compile("\\{number:([1-9])}");

    /**
     * @throws InvalidInput if the year or the number is missing or named twice, or if it is longer than 60 characters
     */
    public CaseNumberPattern {
        boolean good = Names.fits(text, 60)
                && text.indexOf(YEAR) >= 0
                && text.indexOf(YEAR) == text.lastIndexOf(YEAR)
                && NUMBER.matcher(text).results().count() == 1
                && !NUMBER.matcher(text.replace(YEAR, "")).replaceAll("").matches(".*[{}].*");
        if (!good) {
            throw new InvalidInput("caseNumberPattern", "fault.identity.organisation.pattern");
        }
        text = text.strip();
    }

    /** The pattern, or null for null: only rooms number cases. */
    public static CaseNumberPattern ofNullable(String text) {
        return text == null || text.isBlank() ? null : new CaseNumberPattern(text);
    }

    /**
     * The number as people quote it, such as 荆区人社调字〔2023〕第0036号.
     *
     * @param year   the legal year
     * @param number the counter, from 1; one that outgrows its zeros is written in full
     */
    public String format(int year, long number) {
        Matcher place = NUMBER.matcher(text);
        place.find();
        String counter = ("%0" + place.group(1) + "d").formatted(number);
        return place.replaceFirst(Matcher.quoteReplacement(counter)).replace(YEAR, Integer.toString(year));
    }
}
