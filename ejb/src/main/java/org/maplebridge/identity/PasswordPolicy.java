package org.maplebridge.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: long enough and not the first that a stranger would try. No rule on kinds of characters and no expiry: both
 * make people choose worse ones (NIST SP 800-63B).
 */
public final class PasswordPolicy {

    /** The least number of characters. */
    public static final int SHORTEST = 10;

    /** The most, so that nobody makes the server hash a book. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 4;

    /** Those of ten characters or more that lead the lists of leaked passwords, here and elsewhere; small letters. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "0987654321",
            "9876543210",
            "12345678910",
            "123456789a",
            "a123456789",
            "1234567891",
            "1122334455",
            "112233445566",
            "123123123123",
            "1231231234",
            "123456123456",
            "1234512345",
            "123456789q",
            "q123456789",
            "aa123456789",
            "abc123456789",
            "asd123456789",
            "qwe123456789",
            "zxc123456789",
            "qq123456789",
            "wang123456",
            "zhang123456",
            "woaini1314",
            "woaini520",
            "woaini1314520",
            "5201314520",
            "1314520520",
            "13145201314",
            "iloveyou1314",
            "iloveyou520",
            "password12",
            "password123",
            "password1234",
            "password123456",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "qwertyuiop",
            "qwerty12345",
            "qwerty123456",
            "1qaz2wsx3edc",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "qazwsxedcrfv",
            "asdfghjkl;",
            "asdfghjkl123",
            "zxcvbnm123",
            "abcdefghij",
            "abcd123456",
            "abcd1234567",
            "abcdef123456",
            "admin12345",
            "admin123456",
            "admin123456789",
            "administrator",
            "welcome123",
            "letmein123",
            "changeme123",
            "jingzhou123",
            "jingzhou2023",
            "maplebridge",
            "maplebridge1",
            "fengqiao123",
            "fengqiao2023",
            "tiaojie123456",
            "mima123456",
            "qwer123456",
            "a1234567890");

    private PasswordPolicy() {}

    /** The key of the text that says why a password cannot be taken; empty if it can. */
    public static Optional<String> fault(String password, AccountName account) {
        if (password == null || length(password) < SHORTEST) {
            return Optional.of("fault.identity.password.short");
        }
        if (length(password) > LONGEST) {
            return Optional.of("fault.identity.password.long");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(small) || small.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("fault.identity.password.common");
        }
        if (isAccount(small, account.text())) {
            return Optional.of("fault.identity.password.account");
        }
        return Optional.empty();
    }

    /** The account's name, forwards or backwards, alone or with no more than digits and signs around it. */
    private static boolean isAccount(String small, String account) {
        String backwards = new StringBuilder(account).reverse().toString();
        String letters = small.replaceAll("[^\\p{L}]", "");
        return small.equals(account)
                || small.equals(backwards)
                || letters.equals(account.replaceAll("[^a-z]", ""))
                || letters.equals(backwards.replaceAll("[^a-z]", ""));
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }
}
