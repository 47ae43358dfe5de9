package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well the scores of one label put the rows that have it before all others: the area under the ROC curve (Hanley
 * and McNeil 1982) and the average precision, with the part of each row in their errors. Rows are sorted once; equal
 * scores are one step of both curves.
 *
 * <p>A row's part is the derivative of the area with respect to the row's weight: the sum of their squares is the
 * variance of the infinitesimal jackknife (Efron 1982, chapter 6), for the ROC curve that of DeLong et al. (1988).
 */
final class Ranking {
    /** Steps of a published curve in each direction: more would not show. */
    private static final int STEPS = 50;

    private static final long LOW_WORD = 0xffffffffL;

    private final String label;
    private final int positives;
    private final int negatives;
    /**
     * Of each step of the curves, the highest score first: the score, and the rows with and without the label so far.
     */
    private final float[] scores;

    private final int[] hits;
    private final int[] falseAlarms;
    /** Of each row its step. */
    private final int[] stepOf;

    private final boolean[] isPositive;

    private Ranking(String label, boolean[] isPositive, int[] stepOf, int steps, float... scores) {
        this.label = label;
        this.isPositive = isPositive;
        this.stepOf = stepOf;
        this.scores = Arrays.copyOf(scores, steps);
        this.hits = new int[steps];
        this.falseAlarms = new int[steps];
        for (int row = 0; row < stepOf.length; row++) {
            (isPositive[row] ? hits : falseAlarms)[stepOf[row]]++;
        }
        for (int step = 1; step < steps; step++) {
            hits[step] += hits[step - 1];
            falseAlarms[step] += falseAlarms[step - 1];
        }
        this.positives = hits[steps - 1];
        this.negatives = falseAlarms[steps - 1];
    }

    /**
     * Ranks rows by the scores of a label, in single precision, as the exported model gives them.
     *
     * @param rows at least one
     * @param label its index
     */
    static Ranking of(Scored rows, int label) {
        int n = rows.size();
        long[] keys = new long[n];
        boolean[] isPositive = new boolean[n];
        for (int row = 0; row < n; row++) {
            // Scores are not negative, and the bits of such numbers are in their order
            int falling = Integer.MAX_VALUE - Float.floatToIntBits((float) rows.scores()[row][label]);
            keys[row] = (long) falling << Integer.SIZE | row;
            isPositive[row] = rows.truth()[row] == label;
        }
        Arrays.sort(keys);
        int[] stepOf = new int[n];
        float[] scores = new float[n];
        int steps = 0;
        for (int i = 0; i < n; i++) {
            float score = Float.intBitsToFloat(Integer.MAX_VALUE - (int) (keys[i] >> Integer.SIZE));
            if (i == 0 || score != scores[steps - 1]) {
                scores[steps++] = score;
            }
            stepOf[(int) (keys[i] & LOW_WORD)] = steps - 1;
        }
        return new Ranking(rows.labels().get(label), isPositive, stepOf, steps, scores);
    }

    /** Returns whether rows with and without the label are there. */
    boolean isDefined() {
        return positives > 0 && negatives > 0;
    }

    /** Returns the number of different scores. */
    int steps() {
        return scores.length;
    }

    /** Returns a score, counted from the highest. */
    double score(int step) {
        return scores[step];
    }

    /** Returns the number of rows with the label that have this score or a higher one. */
    int hits(int step) {
        return hits[step];
    }

    /** Returns the number of rows without the label that have this score or a higher one. */
    int falseAlarms(int step) {
        return falseAlarms[step];
    }

    /** Returns the number of rows that have the label. */
    int positives() {
        return positives;
    }

    /** Returns the number of rows that have another. */
    int negatives() {
        return negatives;
    }

    /** Returns the smaller number of rows, with the label or without it: what an interval cannot know more than. */
    int rarer() {
        return Math.min(positives, negatives);
    }

    /** Returns the area under the ROC curve with the parts of the rows; {@link #isDefined} holds. */
    Estimate rocAuc() {
        double[] ofPositive = new double[scores.length];
        double[] ofNegative = new double[scores.length];
        double area = 0;
        for (int step = 0; step < scores.length; step++) {
            // Equal scores count half
            ofPositive[step] = 1 - (falseAlarms[step] - own(falseAlarms, step) / 2.0) / negatives;
            ofNegative[step] = (hits[step] - own(hits, step) / 2.0) / positives;
            area += own(hits, step) * ofPositive[step] / positives;
        }
        for (int step = 0; step < scores.length; step++) {
            ofPositive[step] = (ofPositive[step] - area) / positives;
            ofNegative[step] = (ofNegative[step] - area) / negatives;
        }
        return estimate(area, ofPositive, ofNegative);
    }

    /** Returns the average precision with the parts of the rows; {@link #isDefined} holds. */
    Estimate averagePrecision() {
        double[] ofPositive = new double[scores.length];
        double[] ofNegative = new double[scores.length];
        double mean = 0;
        for (int step = 0; step < scores.length; step++) {
            mean += own(hits, step) * precision(step) / positives;
        }
        double moreHits = 0;
        double moreFalseAlarms = 0;
        for (int step = scores.length - 1; step >= 0; step--) {
            double share = own(hits, step) / (double) positives;
            double given = (double) hits[step] + falseAlarms[step];
            moreHits += share * falseAlarms[step] / (given * given);
            moreFalseAlarms += share * hits[step] / (given * given);
            ofPositive[step] = (precision(step) - mean) / positives + moreHits;
            ofNegative[step] = -moreFalseAlarms;
        }
        return estimate(mean, ofPositive, ofNegative);
    }

    private double precision(int step) {
        return hits[step] / ((double) hits[step] + falseAlarms[step]);
    }

    private static int own(int[] soFar, int step) {
        return step == 0 ? soFar[0] : soFar[step] - soFar[step - 1];
    }

    private Estimate estimate(double value, double[] ofPositive, double... ofNegative) {
        double[] parts = new double[stepOf.length];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = isPositive[row]
                    ? part(ofPositive[stepOf[row]], positives, value)
                    : part(ofNegative[stepOf[row]], negatives, value);
        }
        return new Estimate(value, parts, rarer());
    }

    /** Of n rows the variance is estimated with n - 1; one alone says nothing, and has what a share has at most. */
    private static double part(double derivative, int n, double value) {
        return n == 1 ? Math.sqrt(value * (1 - value)) : derivative * Math.sqrt(n / (n - 1.0));
    }

    /**
     * A value with the parts of the rows in its error.
     *
     * @param value 0 to 1
     * @param parts one a row
     * @param rarer the rows that it can depend on at most
     */
    record Estimate(double value, double[] parts, double rarer) {
        /** Three rows for each of the rarer ones: what a ROC curve without a meaning has, among many others. */
        private static final double MOST = 3;

        /** Returns the mean of several, at least one, of the same rows. */
        static Estimate mean(List<Estimate> estimates) {
            double[] parts = new double[estimates.get(0).parts.length];
            double value = 0;
            double rarer = 0;
            for (Estimate one : estimates) {
                value += one.value / estimates.size();
                rarer += one.rarer / estimates.size();
                for (int row = 0; row < parts.length; row++) {
                    parts[row] += one.parts[row] / estimates.size();
                }
            }
            return new Estimate(value, parts, rarer);
        }

        /**
         * Returns it with Wilson's interval, of as many rows as give a share the same variance (Korn and Graubard
         * 1998).
         */
        Interval interval() {
            double variance = 0;
            for (double part : parts) {
                variance += part * part;
            }
            double most = MOST * rarer;
            double rows = variance > 0 ? Math.min(most, value * (1 - value) / variance) : most;
            return Intervals.wilson(Math.min(1, value), rows);
        }
    }

    /** Returns the curve with as many points as show. */
    Metrics.Curve curve() {
        List<Double> from = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        int lastHits = 0;
        int lastFalseAlarms = 0;
        for (int step = 0; step < scores.length; step++) {
            boolean isFar = (hits[step] - lastHits) * (long) STEPS >= positives && hits[step] > lastHits
                    || (falseAlarms[step] - lastFalseAlarms) * (long) STEPS >= negatives
                            && falseAlarms[step] > lastFalseAlarms;
            if (isFar || step == scores.length - 1) {
                from.add((double) scores[step]);
                found.add(hits[step]);
                wrong.add(falseAlarms[step]);
                lastHits = hits[step];
                lastFalseAlarms = falseAlarms[step];
            }
        }
        return new Metrics.Curve(label, positives, negatives, from, found, wrong);
    }
}
