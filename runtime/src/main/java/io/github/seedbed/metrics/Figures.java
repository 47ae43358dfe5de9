package io.github.seedbed.metrics;

/**
 * The figures that are not shares, of one set of rows.
 *
 * @param macroF1 the mean of the labels' F1, over the labels that occur or were predicted; a label that the model does
 *     not know has 0
 * @param logLoss the mean of -ln(score of the true label), in nats
 * @param brier the mean squared distance between scores and truth, summed over the labels: 0 to 2
 * @param ece see {@link Calibration}
 * @param f1 for each label; NaN if it neither occurs nor was predicted
 */
record Figures(double macroF1, double logLoss, double brier, double ece, double[] f1) {
    /**
     * Computes the figures of some rows.
     *
     * @param rows what became of all rows
     * @param chosen indices, possibly several times the same
     */
    static Figures of(Outcomes rows, int[] chosen) {
        int[] hits = new int[rows.labels()];
        int[] total = new int[rows.labels()];
        double logLoss = 0;
        double brier = 0;
        for (int row : chosen) {
            int truth = rows.truth()[row];
            int guess = rows.predicted()[row];
            total[guess]++;
            total[truth]++;
            hits[truth] += truth == guess ? 1 : 0;
            logLoss += rows.logLoss()[row];
            brier += rows.brier()[row];
        }
        double[] f1 = f1(hits, total);
        double ece = Calibration.of(rows, chosen).error();
        return new Figures(mean(f1), logLoss / chosen.length, brier / chosen.length, ece, f1);
    }

    /** Twice the hits over the number of rows that have the label plus the number that were given it. */
    private static double[] f1(int[] hits, int[] total) {
        double[] f1 = new double[hits.length];
        for (int c = 0; c < f1.length; c++) {
            f1[c] = total[c] == 0 ? Double.NaN : 2.0 * hits[c] / total[c];
        }
        return f1;
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
