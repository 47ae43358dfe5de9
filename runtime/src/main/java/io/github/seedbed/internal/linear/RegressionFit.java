package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.table.Table;
import java.util.function.DoubleFunction;

/**
 * The weights of a fitted linear regression, on standardised values and for a standardised target.
 *
 * @param weights one a column
 * @param intercept what is answered to the mean of everything
 * @param convergence how the search for them ended
 */
public record RegressionFit(double[] weights, double intercept, LinearFit.Convergence convergence) {
    /**
     * What may be left to gain for each training row, in squared deviations of the target: answers are then right to
     * ten digits, and to six where inputs nearly repeat each other.
     */
    private static final double ENOUGH = 1e-20;

    /**
     * Fits weights with a penalty on their squares.
     *
     * @param scaling of the model's inputs
     * @param rows the training rows, at least one
     * @param target the standardised target of each row
     * @param l2 above 0
     * @param progress is told when little is left to gain, and hears of the steps
     */
    public static RegressionFit ridge(
            Scaling scaling, Table rows, double[] target, double l2, DoubleFunction<LinearFit.Progress> progress) {
        return ConjugateGradients.solve(new NormalEquations(Design.of(scaling, rows), l2), target, progress);
    }

    /**
     * Fits weights with a penalty on their squares and on their sizes, so that some become 0.
     *
     * @param scaling of the model's inputs
     * @param rows the training rows, at least one
     * @param target the standardised target of each row
     * @param penalty what each row adds to both, at least 0
     * @param progress is told when little is left to gain, and hears of the passes
     */
    public static RegressionFit elasticNet(
            Scaling scaling,
            Table rows,
            double[] target,
            Penalty penalty,
            DoubleFunction<LinearFit.Progress> progress) {
        return CoordinateDescent.solve(new NormalEquations(Design.of(scaling, rows), 0), target, penalty, progress);
    }

    /**
     * What weights cost for each training row: l1 times the sum of their sizes, and l2 times half the sum of their
     * squares.
     *
     * @param l1 at least 0
     * @param l2 at least 0
     */
    public record Penalty(double l1, double l2) {}

    static double enough(double... target) {
        return ENOUGH * Math.max(1, target.length);
    }
}
