package io.github.seedbed.seeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.runfile.Metric;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * One metric over several seeds.
 *
 * @param values one for each seed, in the order of the seeds; NaN where it is not defined
 * @param mean of the values
 * @param standardDeviation of the values, with n - 1 in the denominator
 * @param low the lower end of the mean's 95 % interval
 * @param high its upper end
 */
public record Spread(List<Double> values, double mean, double standardDeviation, double low, double high) {
    /** The confidence level. */
    static final double LEVEL = 0.95;

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
        double[] defined = values.stream()
                .filter(value -> !value.isNaN())
                .mapToDouble(v -> v)
                .toArray();
        int n = defined.length;
        if (n < 2) {
            return new Spread(values, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        // From the first value, so that equal ones have no spread at all, not one of rounding
        double mean = defined[0]
                + DoubleStream.of(defined).map(value -> value - defined[0]).sum() / n;
        double squares = 0;
        for (double value : defined) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (n - 1));
        double quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - LEVEL) / 2);
        double half = quantile * deviation * Math.sqrt(1.0 / n + testToTrain);
        return new Spread(
                values, mean, deviation, Math.max(metric.least(), mean - half), Math.min(metric.most(), mean + half));
    }

    /** Returns whether there are figures: at least two seeds have a value. */
    public boolean isDefined() {
        return !Double.isNaN(mean);
    }

    /** Returns the smallest value; NaN if there is none. */
    public double least() {
        return defined().min().orElse(Double.NaN);
    }

    /** Returns the largest value; NaN if there is none. */
    public double most() {
        return defined().max().orElse(Double.NaN);
    }

    /**
     * Returns how many of the seeds did better than the first, which is the project's own.
     *
     * @param metric says what better means
     */
    public long betterThanTheFirst(Metric metric) {
        double own = values.get(0);
        return defined()
                .filter(value -> metric.lowerIsBetter() ? value < own : value > own)
                .count();
    }

    private DoubleStream defined() {
        return values.stream().mapToDouble(value -> value).filter(value -> !Double.isNaN(value));
    }

    ObjectNode json() {
        ObjectNode node = Json.node();
        put(node, "mean", mean);
        put(node, "standardDeviation", standardDeviation);
        put(node, "min", least());
        put(node, "max", most());
        put(node, "low", low);
        put(node, "high", high);
        ArrayNode list = node.putArray("values");
        for (double value : values) {
            if (Double.isNaN(value)) {
                list.addNull();
            } else {
                list.add(Json.number(value));
            }
        }
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
