package org.maplebridge.statistics;

/**
 * A rate that the office answers for, with the formula by which it is made (domain 4.1). A changed formula is a new version: a number
 * says by which it was made.
 */
public enum Indicator {
    /** 调解成功率 = S / A, period basis, as the bulletins of the offices use it (domain 4.2). */
    SUCCESS_RATE(1, Measure.SUCCESSFUL, Measure.ACCEPTED);

    /** Rooms with fewer cases are not ranked: their rates move by chance (domain 4.1, 4). */
    public static final int RANKED_FROM = 30;

    private final int version;
    private final Measure numerator;
    private final Measure denominator;

    Indicator(int version, Measure numerator, Measure denominator) {
        this.version = version;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The version of its formula, from 1. */
    public int version() {
        return version;
    }

    public Measure numerator() {
        return numerator;
    }

    public Measure denominator() {
        return denominator;
    }
}
