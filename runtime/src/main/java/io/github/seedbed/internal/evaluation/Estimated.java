package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.NumberEvaluation;
import io.github.seedbed.metrics.Task;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Rows whose number is known, with the answers that they got.
 *
 * @param truth the number of each row
 * @param value the answer to each row
 * @param halfWidth how far the interval reaches to both sides of each answer; NaN if there is none
 */
public record Estimated(double[] truth, double[] value, double halfWidth) {
    /** As of a classifier. */
    private static final int REPLICATES = 1000;

    /**
     * Of more rows a replicate takes so many, and its distance from the whole is scaled by the root of the share (m out
     * of n bootstrap: Bickel, Götze and van Zwet 1997).
     */
    private static final int MANY = 2000;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double NORMAL = 1.959964;

    /**
     * The sums that a replicate is made of.
     *
     * @param n rows
     * @param error of the errors
     * @param size of their sizes
     * @param square of their squares
     * @param truth of the true numbers, less the mean of all
     * @param truthSquare of the squares of these
     */
    private record Sums(int n, double error, double size, double square, double truth, double truthSquare) {
        /** What subtracting two equal sums leaves of them. */
        private static final double ROUNDING = 1e-12;

        double rmse() {
            return Math.sqrt(square / n);
        }

        double mae() {
            return size / n;
        }

        double bias() {
            return error / n;
        }

        double r2() {
            double around = truthSquare - truth * truth / n;
            return around > truthSquare * ROUNDING ? 1 - square / around : Double.NaN;
        }
    }

    /** Returns the number of rows. */
    public int size() {
        return truth.length;
    }

    /** Returns every metric, without interval. */
    public Map<Metric, Double> values() {
        NumberEvaluation evaluation = evaluation(0, 0);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Task.REGRESSION.metrics()) {
            values.put(metric, metric.of(evaluation).value());
        }
        return values;
    }

    double error(int row) {
        return value[row] - truth[row];
    }

    Estimated only(int... rows) {
        return new Estimated(
                Arrays.stream(rows).mapToDouble(row -> truth[row]).toArray(),
                Arrays.stream(rows).mapToDouble(row -> value[row]).toArray(),
                halfWidth);
    }

    /** The same rows with the same answer to all of them. */
    Estimated answered(double same) {
        double[] answers = new double[value.length];
        Arrays.fill(answers, same);
        return new Estimated(truth, answers, Double.NaN);
    }

    /**
     * Measures the rows.
     *
     * @param seed of the bootstrap
     */
    NumberEvaluation evaluation(long seed) {
        return evaluation(seed, REPLICATES);
    }

    private NumberEvaluation evaluation(long seed, int replicates) {
        int n = size();
        double centre = Arrays.stream(truth).sum() / n;
        Sums whole = sums(centre, i -> i, n);
        double[][] drawn = new double[4][replicates];
        SplittableRandom random = new SplittableRandom(seed);
        int some = Math.min(n, MANY);
        double share = Math.sqrt((double) some / n);
        for (int i = 0; i < replicates; i++) {
            Sums sums = sums(centre, row -> random.nextInt(n), some);
            drawn[0][i] = nearer(whole.rmse(), sums.rmse(), share);
            drawn[1][i] = nearer(whole.mae(), sums.mae(), share);
            drawn[2][i] = nearer(whole.r2(), sums.r2(), share);
            drawn[3][i] = nearer(whole.bias(), sums.bias(), share);
        }
        return new NumberEvaluation(
                n,
                interval(whole.rmse(), drawn[0]),
                interval(whole.mae(), drawn[1]),
                median(),
                interval(whole.r2(), drawn[2]),
                interval(whole.bias(), drawn[3]),
                coverage());
    }

    private static double nearer(double whole, double drawn, double share) {
        return whole + (drawn - whole) * share;
    }

    private static Interval interval(double value, double... replicates) {
        return replicates.length == 0 ? Interval.unknown(value) : Intervals.bootstrap(value, replicates);
    }

    private Sums sums(double centre, IntUnaryOperator draw, int rows) {
        double error = 0;
        double size = 0;
        double square = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int i = 0; i < rows; i++) {
            int row = draw.applyAsInt(i);
            double own = error(row);
            double from = truth[row] - centre;
            error += own;
            size += Math.abs(own);
            square += own * own;
            sum += from;
            sumOfSquares += from * from;
        }
        return new Sums(rows, error, size, square, sum, sumOfSquares);
    }

    /**
     * With the interval between two of the sorted errors that holds for any distribution (Hahn and Meeker 1991, 5.2).
     */
    private Interval median() {
        double[] sizes = IntStream.range(0, size())
                .mapToDouble(row -> Math.abs(error(row)))
                .sorted()
                .toArray();
        int n = sizes.length;
        double reach = NORMAL * Math.sqrt(n) / 2;
        int low = (int) Math.max(0, Math.floor(n / 2.0 - reach) - 1);
        int high = (int) Math.min(n - 1.0, Math.ceil(n / 2.0 + reach));
        return new Interval((sizes[(n - 1) / 2] + sizes[n / 2]) / 2, sizes[low], sizes[high]);
    }

    private Interval coverage() {
        if (Double.isNaN(halfWidth)) {
            return Interval.UNDEFINED;
        }
        int hits = (int) IntStream.range(0, size())
                .filter(row -> Math.abs(error(row)) <= halfWidth)
                .count();
        return Intervals.share(hits, size());
    }
}
