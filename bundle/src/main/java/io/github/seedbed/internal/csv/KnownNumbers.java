package io.github.seedbed.internal.csv;

import java.util.Arrays;

/** Numbers of which some are missing: those are NaN. */
public final class KnownNumbers {
    private KnownNumbers() {}

    /**
     * Returns those that are known, ascending.
     *
     * @param values any
     */
    public static double[] known(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int known = sorted.length;
        // NaN is sorted behind all numbers
        while (known > 0 && Double.isNaN(sorted[known - 1])) {
            known--;
        }
        return known == sorted.length ? sorted : Arrays.copyOf(sorted, known);
    }
}
