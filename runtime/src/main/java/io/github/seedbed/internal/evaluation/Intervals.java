package io.github.seedbed.internal.evaluation;

import io.github.seedbed.internal.csv.KnownNumbers;
import io.github.seedbed.metrics.Interval;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Confidence intervals at the level {@link Interval#LEVEL}. */
public final class Intervals {
    /** Within so many standard deviations of its mean a normal number lies with the probability of the level. */
    private static final double Z = 1.959963984540054;

    private Intervals() {}

    /**
     * Returns a share with Wilson's score interval (Wilson 1927), which holds for small numbers and near 0 and 1.
     *
     * @param hits 0 to n
     * @param n at least 0; with 0 the share is not defined
     */
    public static Interval share(int hits, int n) {
        if (n == 0) {
            return Interval.UNDEFINED;
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, hits, 1 - Interval.LEVEL);
        return new Interval((double) hits / n, interval.getLowerBound(), interval.getUpperBound());
    }

    /**
     * Returns a share of rows that count as if they were more or fewer.
     *
     * @param share 0 to 1
     * @param n how many they count as, at least 0
     */
    static Interval wilson(double share, double n) {
        double middle = n * share + Z * Z / 2;
        double half = Z * Math.sqrt(n * share * (1 - share) + Z * Z / 4);
        double whole = n + Z * Z;
        return new Interval(share, Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }

    /**
     * Returns a value with the percentile interval of its bootstrap replicates (Efron 1979).
     *
     * @param value on the rows themselves
     * @param replicates on resampled rows; those that are not defined (NaN) are left out
     */
    static Interval bootstrap(double value, double[] replicates) {
        double[] sorted = KnownNumbers.known(replicates);
        if (Double.isNaN(value) || sorted.length == 0) {
            return Interval.UNDEFINED;
        }
        int tail = (int) Math.floor(sorted.length * (1 - Interval.LEVEL) / 2);
        return new Interval(value, sorted[tail], sorted[sorted.length - 1 - tail]);
    }

    /**
     * Returns an interval widened to its own value where it misses that: resampled rows are never better calibrated
     * than the scores deserve, so that the replicates of a calibration error lie too high.
     *
     * @param interval any
     */
    static Interval holdingItsValue(Interval interval) {
        return new Interval(
                interval.value(),
                Math.min(interval.low(), interval.value()),
                Math.max(interval.high(), interval.value()));
    }
}
