package io.github.seedbed.internal.linear;

/**
 * Sums that do not depend on the order of their terms: each term is rounded to a multiple of 2<sup>-k</sup> and added
 * as a {@code long}. Integers add up associatively; floating-point numbers do not.
 *
 * <p>With n terms of at most b each, k is chosen so that n * (b * 2<sup>k</sup> + 1) &lt; 2<sup>62</sup>: no sum can
 * overflow. A term is wrong by at most 2<sup>-k-1</sup>, so the sum by at most n * 2<sup>-k-1</sup>: for a million
 * terms of at most 1 that is 2<sup>-22</sup>, a quarter of a millionth. Of few terms each keeps 50 bits.
 */
public final class FixedPoint {
    private static final int BITS = 61;

    /** Whole numbers up to 2<sup>51</sup> are the low bits of this when they are added to it. */
    private static final double ROUNDER = 0x1.8p52;

    private static final long ROUNDER_BITS = Double.doubleToRawLongBits(ROUNDER);
    private static final int TERM_BITS = 50;

    private FixedPoint() {}

    /**
     * Returns the power of two by which terms are multiplied before they are rounded.
     *
     * @param terms how many are added at most
     * @param bound none is larger, in either direction; finite, at least 0
     */
    static double scale(long terms, double bound) {
        int exponent = Math.min(TERM_BITS, BITS - bits(terms)) - bits(Math.max(bound, Double.MIN_NORMAL));
        return Math.scalb(1.0, Math.min(exponent, Double.MAX_EXPONENT));
    }

    /** The smallest number of bits b so that the value is less than 2 to b. */
    private static int bits(double value) {
        return Math.getExponent(value) + 1;
    }

    /**
     * Returns a term as a whole number: the nearest, of two the even one, as {@link Math#rint} has it, in a third of
     * the time.
     *
     * @param term at most the bound
     * @param scale see {@link #scale}
     */
    static long term(double term, double scale) {
        return Double.doubleToRawLongBits(term * scale + ROUNDER) - ROUNDER_BITS;
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

    /**
     * Adds whole numbers to others of the same length.
     *
     * @param sums receives them
     * @param others are added
     */
    public static long[] added(long[] sums, long... others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
        return sums;
    }
}
