package io.github.seedbed.internal.evaluation;

/**
 * What became of each row, computed once: the bootstrap then only adds up.
 *
 * @param labels the number of labels, those that the model does not know included
 * @param truth the index of each row's label
 * @param predicted the index of the label that each row was given
 * @param confidence the score of that label
 * @param bin the bin of that score, see {@link Calibration}
 * @param distance 1 for a hit, else 0, less that score
 * @param logLoss -ln(score of the true label) of each row
 * @param brier the squared distance between scores and truth of each row
 */
record Outcomes(
        int labels,
        int[] truth,
        int[] predicted,
        double[] confidence,
        int[] bin,
        double[] distance,
        double[] logLoss,
        double[] brier) {
    /** A score of 0 for the true label would be infinitely bad; this is the limit that scikit-learn used for years. */
    private static final double FLOOR = 1e-15;

    static Outcomes of(Scored rows) {
        int n = rows.size();
        int[] predicted = new int[n];
        double[] confidence = new double[n];
        int[] bin = new int[n];
        double[] distance = new double[n];
        double[] logLoss = new double[n];
        double[] brier = new double[n];
        for (int i = 0; i < n; i++) {
            double[] scores = rows.scores()[i];
            int truth = rows.truth()[i];
            predicted[i] = rows.predicted(i);
            confidence[i] = scores[predicted[i]];
            bin[i] = Calibration.bin(confidence[i]);
            distance[i] = (truth == predicted[i] ? 1 : 0) - confidence[i];
            logLoss[i] = -Math.log(Math.max(FLOOR, truth < scores.length ? scores[truth] : 0));
            brier[i] = squaredDistance(scores, truth);
        }
        return new Outcomes(labels(rows), rows.truth(), predicted, confidence, bin, distance, logLoss, brier);
    }

    private static int labels(Scored rows) {
        int labels = rows.labels().size();
        for (int label : rows.truth()) {
            labels = Math.max(labels, 1 + label);
        }
        return labels;
    }

    private static double squaredDistance(double[] scores, int truth) {
        double sum = truth < scores.length ? 0 : 1;
        for (int c = 0; c < scores.length; c++) {
            double distance = scores[c] - (c == truth ? 1 : 0);
            sum += distance * distance;
        }
        return sum;
    }

    int size() {
        return truth.length;
    }

    /** Returns what a row adds to the sums: log loss, Brier score, distance. */
    double[] added(int row) {
        return new double[] {logLoss[row], brier[row], distance[row]};
    }

    boolean isHit(int row) {
        return truth[row] == predicted[row];
    }

    /** Returns what all rows add up to. */
    Tally tally() {
        Tally all = new Tally(this);
        for (int row = 0; row < truth.length; row++) {
            all.add(row);
        }
        return all;
    }
}
