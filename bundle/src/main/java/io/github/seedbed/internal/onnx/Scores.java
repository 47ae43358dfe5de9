package io.github.seedbed.internal.onnx;

/** Which label a row's scores stand for. */
public final class Scores {
    /**
     * What the order of a sum may change in a score. In a forest, ties are common: without this, the last bit of the
     * sums of Java and of an ONNX runtime would decide them differently.
     */
    private static final double TIE = 1e-6;

    private Scores() {}

    /**
     * Returns the index of the highest score; of equal ones the lowest. Libraries differ on ties, so this is the only
     * place that decides them.
     *
     * @param scores at least one; those that differ by less than {@code 1e-6} are equal
     */
    public static int best(double[] scores) {
        double highest = highest(scores);
        for (int i = 0; i < scores.length; i++) {
            if (highest - scores[i] < TIE) {
                return i;
            }
        }
        // NaN or infinite: the training has diverged, and the run says so
        return 0;
    }

    /**
     * Returns the highest score.
     *
     * @param scores at least one
     * @return NaN if one of them is
     */
    public static double highest(double[] scores) {
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }
}
