package org.maplebridge.agreement.condition;

import java.util.Optional;
import java.util.regex.Pattern;

/** A grade, such as that of a disability (伤残等级): a whole number from 0 on. */
final class Grade {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private Grade() {}

    /** Empty for what is no whole number, or has more than nine digits. */
    static Optional<Integer> read(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** As a paper writes it: 七级, 十级, 十二级; from a hundred on with digits. */
    static String inChinese(int grade) {
        return numeral(grade) + "级";
    }

    private static String numeral(int grade) {
        if (grade >= HUNDRED) {
            return String.valueOf(grade);
        }
        int tens = grade / TEN;
        int ones = grade % TEN;
        if (tens == 0) {
            return digit(ones);
        }
        return (tens == 1 ? "" : digit(tens)) + "十" + (ones == 0 ? "" : digit(ones));
    }

    private static String digit(int value) {
        return NUMERALS.substring(value, value + 1);
    }
}
