package io.github.seedbed.internal.evaluation;

import java.util.Arrays;

/** Adds up what became of rows: of all of them, or of those that a replicate of the bootstrap has drawn. */
final class Tally {
    private final int[] truth;
    private final int[] predicted;
    private final int[] bin;
    private final double[] distance;
    private final double[] rowLogLoss;
    private final double[] rowBrier;

    private final int[] hits;
    /** Rows that have a label, and rows that were given it. */
    private final int[] total;

    private final int[] occurring;

    private final double[] distances = new double[Calibration.BINS];
    private double logLoss;
    private double brier;
    private int n;

    Tally(Outcomes outcomes) {
        this.truth = outcomes.truth();
        this.predicted = outcomes.predicted();
        this.bin = outcomes.bin();
        this.distance = outcomes.distance();
        this.rowLogLoss = outcomes.logLoss();
        this.rowBrier = outcomes.brier();
        this.hits = new int[outcomes.labels()];
        this.total = new int[outcomes.labels()];
        this.occurring = new int[outcomes.labels()];
    }

    /** Forgets all rows. */
    void clear() {
        Arrays.fill(hits, 0);
        Arrays.fill(total, 0);
        Arrays.fill(occurring, 0);
        Arrays.fill(distances, 0);
        logLoss = 0;
        brier = 0;
        n = 0;
    }

    /** Adds a row, possibly not for the first time. */
    void add(int row) {
        int label = truth[row];
        int guess = predicted[row];
        total[guess]++;
        total[label]++;
        occurring[label]++;
        if (label == guess) {
            hits[label]++;
        }
        logLoss += rowLogLoss[row];
        brier += rowBrier[row];
        distances[bin[row]] += distance[row];
        n++;
    }

    /**
     * Adds rows that differ in nothing that is counted.
     *
     * @param row one of them
     * @param count how many they are
     * @param added what they add up to: log loss, Brier score, distance
     */
    void add(int row, int count, double... added) {
        total[predicted[row]] += count;
        total[truth[row]] += count;
        occurring[truth[row]] += count;
        if (truth[row] == predicted[row]) {
            hits[truth[row]] += count;
        }
        logLoss += added[0];
        brier += added[1];
        distances[bin[row]] += added[2];
        n += count;
    }

    /** Returns the metrics of the rows so far, at least one. */
    Means means() {
        double[] f1 = f1();
        return new Means(mean(recall()), mean(f1), logLoss / n, brier / n, Calibration.error(distances, n), f1);
    }

    /** Twice the hits over the number of rows that have the label plus the number that were given it. */
    private double[] f1() {
        double[] f1 = new double[hits.length];
        for (int c = 0; c < f1.length; c++) {
            f1[c] = total[c] == 0 ? Double.NaN : 2.0 * hits[c] / total[c];
        }
        return f1;
    }

    private double[] recall() {
        double[] recall = new double[hits.length];
        for (int c = 0; c < recall.length; c++) {
            recall[c] = occurring[c] == 0 ? Double.NaN : (double) hits[c] / occurring[c];
        }
        return recall;
    }

    private static double mean(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
