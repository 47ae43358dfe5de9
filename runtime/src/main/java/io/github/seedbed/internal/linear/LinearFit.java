package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.table.Parts;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The weights of a fitted multinomial logistic regression, on standardised values.
 *
 * @param weights labels x columns; with two labels those of the first are 0
 * @param intercepts one a label
 * @param convergence how the search for them ended
 */
public record LinearFit(double[][] weights, double[] intercepts, Convergence convergence) {
    /**
     * How a search ended.
     *
     * @param steps that it took
     * @param gain what is left to gain, going by a bound of the curvature; in nats over all training rows together
     * @param enough the search ends when no more than this is left to gain
     */
    public record Convergence(int steps, double gain, double enough) {
        /** Returns whether no more than enough is left to gain. */
        public boolean reached() {
            return gain <= enough;
        }
    }

    /** Hears of a search while it lasts. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Is called after each step.
         *
         * @param steps so far
         * @param gain see {@link Convergence}
         */
        void after(int steps, double gain);
    }

    /**
     * What may be left to gain, in nats for each training row and each weight. A weight gains half a nat by chance
     * (Akaike 1974): on a million rows, fifty thousand times as much. On a few hundred rows four digits of the weights
     * are then right.
     */
    private static final double ENOUGH = 1e-11;

    private static final int MOST_STEPS = 2000;

    /**
     * Fits the weights.
     *
     * @param scaling of the model's inputs
     * @param rows the training rows, at least one
     * @param target the column with the label
     * @param labels their names
     * @param importance how much a row of each label counts, above 0; at least two labels
     * @param l2 above 0
     * @param progress is told when little is left to gain, and hears of the steps
     */
    public static LinearFit of(
            Scaling scaling,
            Parts<Table> rows,
            String target,
            List<String> labels,
            double[] importance,
            double l2,
            DoubleFunction<Progress> progress) {
        int width = scaling.schema().width();
        Parts<LabelledDesign> encoded =
                LabelledDesign.of(scaling, rows, target, labels).kept();
        try {
            return of(new SoftmaxLoss(encoded, width, importance, l2), width, importance.length, progress);
        } finally {
            encoded.forget();
        }
    }

    static LinearFit of(SoftmaxLoss loss, int width, int labels, DoubleFunction<Progress> progress) {
        double enough = ENOUGH * Math.max(1, loss.rows()) * loss.size();
        Lbfgs.Minimum minimum = Lbfgs.minimum(loss, enough, MOST_STEPS, progress.apply(enough));
        double[] point = minimum.point();
        double[][] weights = new double[labels][width];
        double[] intercepts = new double[labels];
        int vectors = loss.size() / (width + 1);
        for (int v = 0; v < vectors; v++) {
            int label = vectors == 1 ? 1 : v;
            for (int j = 0; j < width; j++) {
                weights[label][j] = point[j * vectors + v];
            }
            intercepts[label] = point[width * vectors + v];
        }
        return new LinearFit(weights, intercepts, new Convergence(minimum.steps(), minimum.gain(), enough));
    }
}
