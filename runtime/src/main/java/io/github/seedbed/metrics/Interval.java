package io.github.seedbed.metrics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.table.Numbers;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A figure with its 95 % interval. All three are NaN when the figure is not defined, as a precision is for a label that
 * was never predicted.
 *
 * @param value the figure on the rows themselves
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double value, double low, double high) {
    /** The confidence level of every interval. */
    public static final double LEVEL = 0.95;

    /** What is not defined. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Returns a share with Wilson's score interval (Wilson 1927), which holds for small numbers and near 0 and 1.
     *
     * @param hits 0 to n
     * @param n at least 0; with 0 the share is not defined
     * @return its three figures from 0 to 1
     */
    public static Interval share(int hits, int n) {
        if (n == 0) {
            return UNDEFINED;
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, hits, 1 - LEVEL);
        return new Interval((double) hits / n, interval.getLowerBound(), interval.getUpperBound());
    }

    /**
     * Returns a figure with the percentile interval of its bootstrap replicates (Efron 1979).
     *
     * @param value the figure
     * @param replicates the figure on resampled rows; those that are not defined (NaN) are left out
     */
    static Interval bootstrap(double value, double[] replicates) {
        double[] sorted = Numbers.known(replicates);
        if (Double.isNaN(value) || sorted.length == 0) {
            return UNDEFINED;
        }
        int tail = (int) Math.floor(sorted.length * (1 - LEVEL) / 2);
        return new Interval(value, sorted[tail], sorted[sorted.length - 1 - tail]);
    }

    /**
     * Returns the interval, widened to its own value where it misses that: resampled rows are never better calibrated
     * than the scores deserve, so that the replicates of a calibration error lie too high.
     */
    Interval holdingItsValue() {
        return new Interval(value, Math.min(low, value), Math.max(high, value));
    }

    /** Returns {@code value}, {@code low} and {@code high}, each null when it is not defined. */
    public ObjectNode json() {
        ObjectNode node = Json.node();
        put(node, "value", value);
        put(node, "low", low);
        put(node, "high", high);
        return node;
    }

    private static void put(ObjectNode node, String name, double number) {
        if (Double.isNaN(number)) {
            node.putNull(name);
        } else {
            node.put(name, Json.number(number));
        }
    }
}
