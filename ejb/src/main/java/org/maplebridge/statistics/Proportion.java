package org.maplebridge.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * So many of so many. It does not become a rate when there is nothing to divide by, and it tells how far chance alone may have moved it.
 *
 * @param numerator   how many
 * @param denominator of how many; on the period basis it can be less than the numerator, because cases end in another period than
 *                    that of their acceptance
 */
public record Proportion(long numerator, long denominator) {

    /** The normal deviate that leaves 2.5 % on either side. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Proportion {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("counts are not negative: " + numerator + "/" + denominator);
        }
    }

    /** In per cent, rounded half up; empty if there is nothing to divide by. */
    public Optional<BigDecimal> percent(int decimals) {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
    }

    /**
     * The 95 % interval of Wilson, which stays sensible for small numbers and at 0 and 100 %. Empty if there is nothing to divide by, or
     * if more were counted than there are to divide by: then it is no share of one whole.
     */
    public Optional<Interval> interval() {
        if (denominator == 0 || numerator > denominator) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(denominator);
        BigDecimal share = BigDecimal.valueOf(numerator).divide(n, EXACT);
        BigDecimal zSquared = Z.multiply(Z, EXACT);
        BigDecimal whole = BigDecimal.ONE.add(zSquared.divide(n, EXACT));
        BigDecimal centre = share.add(zSquared.divide(n.multiply(BigDecimal.valueOf(2)), EXACT));
        BigDecimal variance = share.multiply(BigDecimal.ONE.subtract(share), EXACT)
                .divide(n, EXACT)
                .add(zSquared.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), EXACT));
        BigDecimal reach = Z.multiply(variance.sqrt(EXACT), EXACT);
        return Optional.of(new Interval(
                inPercent(centre.subtract(reach).divide(whole, EXACT)),
                inPercent(centre.add(reach).divide(whole, EXACT))));
    }

    private static BigDecimal inPercent(BigDecimal share) {
        return share.multiply(HUNDRED)
                .setScale(1, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO.setScale(1))
                .min(HUNDRED.setScale(1));
    }

    /** Between which values the true rate lies with 95 % confidence, in per cent with one decimal. */
    public record Interval(BigDecimal lower, BigDecimal upper) {}
}
