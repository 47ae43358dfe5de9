package io.github.seedbed.metrics;

/**
 * The figures that are not shares, of one set of rows.
 *
 * @param macroF1 the mean of the labels' F1, over the labels that occur or were predicted
 * @param logLoss the mean of -ln(score of the true label), in nats
 * @param brier the mean squared distance between scores and truth, summed over the labels: 0 to 2
 * @param f1 for each label; NaN if it neither occurs nor was predicted
 */
record Figures(double macroF1, double logLoss, double brier, double[] f1) {
    /** A score of 0 for the true label would be infinitely bad; this is the limit that scikit-learn used for years. */
    private static final double FLOOR = 1e-15;

    static Figures of(Scored rows) {
        int k = rows.labels().size();
        int[] hits = new int[k];
        int[] predicted = new int[k];
        int[] actual = new int[k];
        double logLoss = 0;
        double brier = 0;
        for (int i = 0; i < rows.size(); i++) {
            int truth = rows.truth()[i];
            int guess = rows.predicted(i);
            predicted[guess]++;
            if (truth >= 0) {
                actual[truth]++;
                hits[truth] += truth == guess ? 1 : 0;
            }
            logLoss -= Math.log(Math.max(FLOOR, truth < 0 ? 0 : rows.scores()[i][truth]));
            brier += squaredDistance(rows.scores()[i], truth);
        }
        double[] f1 = f1(hits, predicted, actual);
        return new Figures(mean(f1), logLoss / rows.size(), brier / rows.size(), f1);
    }

    private static double squaredDistance(double[] scores, int truth) {
        double sum = truth < 0 ? 1 : 0;
        for (int c = 0; c < scores.length; c++) {
            double distance = scores[c] - (c == truth ? 1 : 0);
            sum += distance * distance;
        }
        return sum;
    }

    private static double[] f1(int[] hits, int[] predicted, int[] actual) {
        double[] f1 = new double[hits.length];
        for (int c = 0; c < f1.length; c++) {
            f1[c] = predicted[c] + actual[c] == 0 ? Double.NaN : 2.0 * hits[c] / (predicted[c] + actual[c]);
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
