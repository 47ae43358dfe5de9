package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.table.Table;

/**
 * The weights of a fitted multinomial logistic regression, on standardised values.
 *
 * @param weights labels x columns; with two labels those of the first are 0
 * @param intercepts one a label
 * @param steps that the search took
 * @param slope the largest component of the gradient at the end
 * @param converged whether the slope is small enough
 */
public record LinearFit(double[][] weights, double[] intercepts, int steps, double slope, boolean converged) {
    /** No weight is then further from the optimum than this over l2, for the loss curves at least by l2. */
    private static final double SMALL_SLOPE = 1e-4;

    /** The sums of many rows are not exact: a slope of this times the number of rows cannot be told from none. */
    private static final double RESOLUTION = 1e-9;

    private static final int MOST_STEPS = 2000;

    /**
     * Fits the weights.
     *
     * @param scaling of the model's inputs
     * @param rows the training rows, at least one
     * @param labels the index of each row's label
     * @param count the number of labels, at least 2
     * @param l2 above 0
     */
    public static LinearFit of(Scaling scaling, Table rows, int[] labels, int count, double l2) {
        SoftmaxLoss loss = new SoftmaxLoss(Design.of(scaling, rows), labels, count, l2);
        double enough = Math.max(SMALL_SLOPE, RESOLUTION * rows.size());
        Lbfgs.Minimum minimum = Lbfgs.minimum(loss::at, loss.size(), enough, MOST_STEPS);
        int width = scaling.schema().width();
        double[][] weights = new double[count][width];
        double[] intercepts = new double[count];
        int vectors = loss.size() / (width + 1);
        for (int v = 0; v < vectors; v++) {
            int label = vectors == 1 ? 1 : v;
            System.arraycopy(minimum.point(), v * (width + 1), weights[label], 0, width);
            intercepts[label] = minimum.point()[v * (width + 1) + width];
        }
        return new LinearFit(weights, intercepts, minimum.steps(), minimum.slope(), minimum.slope() <= enough);
    }
}
