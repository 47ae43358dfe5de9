package io.github.seedbed.internal.export;

import io.github.seedbed.internal.encoding.Scaling;
import java.util.function.DoublePredicate;

/**
 * Carries the thresholds of trees, which were learnt on standardised values, over to raw values. Standardising never
 * changes the order of two values, so that for each threshold there is a largest raw value below it. Comparing with
 * that one, every float goes the same way as in Java; standardised again in single precision, some would not.
 */
final class RawValues {
    private final Scaling scaling;

    RawValues(Scaling scaling) {
        this.scaling = scaling;
    }

    /**
     * Returns the largest finite raw value that goes left.
     *
     * @param column of the input
     * @param left tells of a standardised value whether it goes left; true up to some value and false from there on
     * @return negative infinity if none goes left
     */
    float largest(int column, DoublePredicate left) {
        int low = rank(-Float.MAX_VALUE);
        int high = rank(Float.MAX_VALUE);
        if (!left.test(scaling.standardised(column, -Float.MAX_VALUE))) {
            return Float.NEGATIVE_INFINITY;
        }
        while (low < high) {
            int middle = (int) Math.floorDiv((long) low + high + 1, 2L);
            if (left.test(scaling.standardised(column, value(middle)))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return value(low);
    }

    /** Numbers the floats in their order; both zeros are 0. */
    private static int rank(float value) {
        int bits = Float.floatToIntBits(value);
        return bits >= 0 ? bits : Integer.MIN_VALUE - bits;
    }

    private static float value(int rank) {
        return Float.intBitsToFloat(rank >= 0 ? rank : Integer.MIN_VALUE - rank);
    }
}
