package io.github.seedbed.metrics;

import java.util.stream.IntStream;

/**
 * What became of each row, computed once: the bootstrap then only adds up.
 *
 * @param labels the number of labels
 * @param truth the index of each row's label; -1 for a label that the model does not know
 * @param predicted the index of the label that each row was given
 * @param logLoss -ln(score of the true label) of each row
 * @param brier the squared distance between scores and truth of each row
 */
record Outcomes(int labels, int[] truth, int[] predicted, double[] logLoss, double[] brier) {
    /** A score of 0 for the true label would be infinitely bad; this is the limit that scikit-learn used for years. */
    private static final double FLOOR = 1e-15;

    static Outcomes of(Scored rows) {
        int n = rows.size();
        int[] predicted = new int[n];
        double[] logLoss = new double[n];
        double[] brier = new double[n];
        for (int i = 0; i < n; i++) {
            int truth = rows.truth()[i];
            predicted[i] = rows.predicted(i);
            logLoss[i] = -Math.log(Math.max(FLOOR, truth < 0 ? 0 : rows.scores()[i][truth]));
            brier[i] = squaredDistance(rows.scores()[i], truth);
        }
        return new Outcomes(rows.labels().size(), rows.truth(), predicted, logLoss, brier);
    }

    private static double squaredDistance(double[] scores, int truth) {
        double sum = truth < 0 ? 1 : 0;
        for (int c = 0; c < scores.length; c++) {
            double distance = scores[c] - (c == truth ? 1 : 0);
            sum += distance * distance;
        }
        return sum;
    }

    /** Returns the figures of all rows. */
    Figures figures() {
        return Figures.of(this, IntStream.range(0, truth.length).toArray());
    }
}
