package io.github.seedbed.internal.onnx;

import java.util.Arrays;

/**
 * Which label scores stand for: that of the highest score; or, of two labels, one of them from some score of its own
 * on.
 *
 * @param decided the index of the label that a threshold decides about, -1 if the highest score decides
 * @param threshold from which score on that label is given, 0 to 1
 */
public record Labelling(int decided, double threshold) {
    /** The label with the highest score. */
    public static final Labelling HIGHEST = new Labelling(-1, 0);

    /**
     * Returns the index of the label.
     *
     * @param scores at least one; with a threshold two
     */
    public int of(double... scores) {
        if (decided < 0) {
            return Scores.best(scores);
        }
        return scores[decided] >= threshold ? decided : 1 - decided;
    }

    /**
     * Returns the index of the label, by the same rule.
     *
     * @param scores as above
     */
    public int of(float... scores) {
        double[] exact = new double[scores.length];
        Arrays.setAll(exact, i -> scores[i]);
        return of(exact);
    }

    /**
     * Returns whether a label is the one, as far as rounding tells.
     *
     * @param label its index; what is none is not
     * @param tolerance how far each score may be off
     * @param scores as above
     */
    public boolean fits(int label, double tolerance, double... scores) {
        if (label < 0) {
            return false;
        }
        if (decided < 0) {
            return Scores.highest(scores) - scores[label] <= 2 * tolerance;
        }
        double above = scores[decided] - threshold;
        return label == decided ? above >= -tolerance : above <= tolerance;
    }
}
