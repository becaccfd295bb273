package org.maplebridge.basics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of yuan and fen, never negative, never a floating number.
 *
 * @param yuan the amount with exactly two decimals
 */
public record Money(BigDecimal yuan) implements Comparable<Money>, Serializable {

    /** The largest amount that is taken: below ten thousand times ten thousand times ten thousand yuan (一万亿). */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public static final Money ZERO = of("0");

    public Money {
        if (yuan.signum() < 0) {
            throw new InvalidInput("amount", "fault.money.negative");
        }
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new InvalidInput("amount", "fault.money.fraction");
        }
        if (yuan.compareTo(LIMIT) >= 0) {
            throw new InvalidInput("amount", "fault.money.limit");
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads an amount such as {@code 650000} or {@code 985660.00}.
     *
     * @throws InvalidInput if it is no amount, negative, or has parts of a fen
     */
    public static Money of(String yuan) {
        try {
            return new Money(new BigDecimal(yuan.strip()));
        } catch (NumberFormatException notANumber) {
            throw new InvalidInput("amount", "fault.money.unreadable");
        }
    }

    /** The amount, or null for null: optional columns. */
    public static Money ofNullable(BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** The amount in figures without separators, such as {@code 650000.00}. */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
