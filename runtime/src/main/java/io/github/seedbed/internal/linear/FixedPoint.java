package io.github.seedbed.internal.linear;

/**
 * Sums that do not depend on the order of their terms: each term is rounded to a multiple of 2<sup>-k</sup> and added
 * as a {@code long}. Integers add up associatively; floating-point numbers do not.
 *
 * <p>With n terms of at most b each, k is chosen so that n * (b * 2<sup>k</sup> + 1) &lt; 2<sup>62</sup>: no sum can
 * overflow. A term is wrong by at most 2<sup>-k-1</sup>, so the sum by at most n * 2<sup>-k-1</sup>: for a million
 * terms of at most 1 that is 2<sup>-22</sup>, a quarter of a millionth.
 */
public final class FixedPoint {
    private static final int BITS = 61;

    private FixedPoint() {}

    /**
     * Returns the power of two by which terms are multiplied before they are rounded.
     *
     * @param terms how many are added at most
     * @param bound none is larger, in either direction; finite, at least 0
     */
    static double scale(long terms, double bound) {
        int exponent = BITS - bits(terms) - bits(Math.max(bound, Double.MIN_NORMAL));
        return Math.scalb(1.0, Math.min(exponent, Double.MAX_EXPONENT));
    }

    /** The smallest number of bits b so that the value is less than 2 to b. */
    private static int bits(double value) {
        return Math.getExponent(value) + 1;
    }

    /**
     * Returns a term as a whole number.
     *
     * @param term at most the bound
     * @param scale see {@link #scale}
     */
    static long term(double term, double scale) {
        return (long) Math.rint(term * scale);
    }

    /**
     * Returns the sum of numbers, the same for any order.
     *
     * @param values finite
     */
    public static double sum(double... values) {
        double bound = 0;
        for (double value : values) {
            bound = Math.max(bound, Math.abs(value));
        }
        double scale = scale(Math.max(1, values.length), bound);
        long sum = 0;
        for (double value : values) {
            sum += term(value, scale);
        }
        return sum / scale;
    }
}
