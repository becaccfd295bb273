package org.maplebridge.identity;

import java.util.Optional;
import org.maplebridge.basics.InvalidInput;

/**
 * The number of a bank account or card that an agreement pays into. Cards carry a check digit, business accounts do not, so a failed one
 * is a reason to ask, not to refuse. Stored sealed; shown masked.
 *
 * @param text 8 to 30 digits
 */
public record BankAccount(String text) {

    /**
     * Reads a number as people type it, blanks between groups included.
     *
     * @throws InvalidInput naming the field {@code account}
     */
    public BankAccount {
        text = Typed.compact(text).replace("-", "");
        if (!text.matches("[0-9]{8,30}")) {
            throw new InvalidInput("account", "fault.identity.bankAccount");
        }
    }

    /** The key of the text that says what is wrong with a number; empty if nothing is. For forms that collect findings. */
    public static Optional<String> fault(String typed) {
        return Typed.compact(typed).replace("-", "").matches("[0-9]{8,30}")
                ? Optional.empty()
                : Optional.of("fault.identity.bankAccount");
    }

    /** Whether it looks like a card (16 to 19 digits) whose check digit (Luhn) is wrong: probably a slip of the hand. */
    public boolean doubtful() {
        if (text.length() < 16 || text.length() > 19) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(text.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 != 0;
    }

    /** What lists show: stars and the last four digits. */
    public String masked() {
        return Typed.masked(text, 0, 4);
    }

    /** Masked, because this is what logs get to see. */
    @Override
    public String toString() {
        return masked();
    }
}
