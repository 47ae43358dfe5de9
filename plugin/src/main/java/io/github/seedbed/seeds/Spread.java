package io.github.seedbed.seeds;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One metric over several seeds.
 *
 * @param mean of the values
 * @param standardDeviation of the values, with n - 1 in the denominator
 * @param min the smallest value; NaN if there is none
 * @param max the largest value; NaN if there is none
 * @param low the lower end of the mean's 95 % interval
 * @param high its upper end
 * @param values one for each seed, in the order of the seeds; NaN where it is not defined
 */
public record Spread(
        double mean,
        double standardDeviation,
        double min,
        double max,
        double low,
        double high,
        @JsonSetter(contentNulls = Nulls.AS_EMPTY) List<Double> values) {
    /** Copies the list. */
    public Spread {
        values = List.copyOf(values);
    }

    /**
     * Computes the spread. The interval is Student's with the correction for test rows that several seeds share (Nadeau
     * and Bengio 2003): without it, it would be far too narrow, for all seeds learn from the same data.
     *
     * @param metric bounds the interval
     * @param values at least two
     * @param testToTrain the number of test rows divided by that of training rows
     */
    static Spread of(Metric metric, List<Double> values, double testToTrain) {
        double[] defined = defined(values).toArray();
        double min = defined(values).min().orElse(Double.NaN);
        double max = defined(values).max().orElse(Double.NaN);
        int n = defined.length;
        if (n < 2) {
            return new Spread(Double.NaN, Double.NaN, min, max, Double.NaN, Double.NaN, values);
        }
        // From the first value, so that equal ones have no spread at all, not one of rounding
        double mean = defined[0]
                + DoubleStream.of(defined).map(value -> value - defined[0]).sum() / n;
        double squares = 0;
        for (double value : defined) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        double quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - Interval.LEVEL) / 2);
        double half = quantile * deviation * Math.sqrt(1.0 / n + testToTrain);
        double low = Math.max(metric.least(), mean - half);
        double high = Math.min(metric.most(), mean + half);
        return new Spread(mean, deviation, min, max, low, high, values);
    }

    /** Returns whether there are metrics: at least two seeds have a value. */
    public boolean isDefined() {
        return !Double.isNaN(mean);
    }

    /** Returns the mean with its interval. */
    public Interval interval() {
        return new Interval(mean, low, high);
    }

    /**
     * Returns how many of the seeds did better than the first, which is the project's own.
     *
     * @param metric says what better means
     */
    public long betterThanTheFirst(Metric metric) {
        double own = values.get(0);
        return defined(values)
                .filter(value -> metric.lowerIsBetter() ? value < own : value > own)
                .count();
    }

    private static DoubleStream defined(List<Double> values) {
        return values.stream().mapToDouble(value -> value).filter(value -> !Double.isNaN(value));
    }
}
