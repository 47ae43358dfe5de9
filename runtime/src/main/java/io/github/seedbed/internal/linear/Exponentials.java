package io.github.seedbed.internal.linear;

/**
 * Exponential and logarithm by additions and multiplications alone. Java defines these to the last bit, so that the
 * results are the same on every machine, as those of {@link StrictMath}; they are computed four times as fast, for the
 * compiler sees through them, and differ from the true value by less than 1e-15 of it.
 */
final class Exponentials {
    /** Smaller results would not be normal numbers; nothing that is added up is changed by them. */
    private static final double LOWEST = -708;

    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 in two parts: the first has few digits, so that a whole multiple of it is exact (Cody and Waite 1980). */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;

    private static final double LN2_LOW = 1.90821492927058770002e-10;

    /** Added and taken off again, it rounds to a whole number. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private Exponentials() {}

    /**
     * Returns e to a power.
     *
     * @param x at most 0
     * @return 0 below -708
     */
    static double exp(double x) {
        if (!(x >= LOWEST)) {
            return x < LOWEST ? 0 : x;
        }
        double whole = x * LOG2_E + ROUNDER - ROUNDER;
        double r = x - whole * LN2_HIGH - whole * LN2_LOW;
        // Taylor's series; r is at most 0.35, and the first term left out 3e-18
        double series = 1.0 / 6227020800.0;
        series = series * r + 1.0 / 479001600;
        series = series * r + 1.0 / 39916800;
        series = series * r + 1.0 / 3628800;
        series = series * r + 1.0 / 362880;
        series = series * r + 1.0 / 40320;
        series = series * r + 1.0 / 5040;
        series = series * r + 1.0 / 720;
        series = series * r + 1.0 / 120;
        series = series * r + 1.0 / 24;
        series = series * r + 1.0 / 6;
        series = series * r + 0.5;
        series = series * r + 1;
        series = series * r + 1;
        return series * Double.longBitsToDouble((long) whole + BIAS << MANTISSA_BITS);
    }

    /**
     * Returns the natural logarithm.
     *
     * @param x at least 1, finite
     */
    static double log(double x) {
        int exponent = Math.getExponent(x);
        double m = x * Double.longBitsToDouble((long) BIAS - exponent << MANTISSA_BITS);
        if (m > 1.4142135623730951) {
            m /= 2;
            exponent++;
        }
        // ln m = 2 artanh s, where s is at most 0.172; the first term left out is 4e-18
        double s = (m - 1) / (m + 1);
        double square = s * s;
        double series = 1.0 / 21;
        series = series * square + 1.0 / 19;
        series = series * square + 1.0 / 17;
        series = series * square + 1.0 / 15;
        series = series * square + 1.0 / 13;
        series = series * square + 1.0 / 11;
        series = series * square + 1.0 / 9;
        series = series * square + 1.0 / 7;
        series = series * square + 1.0 / 5;
        series = series * square + 1.0 / 3;
        return exponent * LN2_HIGH + (2 * s + (2 * s * square * series + exponent * LN2_LOW));
    }
}
