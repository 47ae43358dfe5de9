package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.table.Table;
import java.util.function.DoubleFunction;

/**
 * The weights of a fitted ridge regression, on standardised values and for a standardised target.
 *
 * @param weights one a column
 * @param intercept what is answered to the mean of everything
 * @param convergence how the search for them ended
 */
public record RidgeFit(double[] weights, double intercept, LinearFit.Convergence convergence) {
    /**
     * What may be left to gain for each training row, in squared deviations of the target: answers are then right to
     * ten digits, and to six where inputs nearly repeat each other.
     */
    private static final double ENOUGH = 1e-20;

    /** In exact arithmetic as many steps as weights are enough. */
    private static final int MOST_STEPS = 2000;

    /**
     * Fits the weights.
     *
     * @param scaling of the model's inputs
     * @param rows the training rows, at least one
     * @param target the standardised target of each row
     * @param l2 above 0
     * @param progress is told when little is left to gain, and hears of the steps
     */
    public static RidgeFit of(
            Scaling scaling, Table rows, double[] target, double l2, DoubleFunction<LinearFit.Progress> progress) {
        Design design = Design.of(scaling, rows);
        return of(new NormalEquations(design, l2), target, progress);
    }

    /**
     * Solves the normal equations by conjugate gradients (Hestenes and Stiefel 1952; Nocedal and Wright, Numerical
     * Optimization, 2006, algorithm 5.3), in the units of {@link Curvature}.
     */
    static RidgeFit of(NormalEquations equations, double[] target, DoubleFunction<LinearFit.Progress> progress) {
        double enough = ENOUGH * Math.max(1, target.length);
        LinearFit.Progress heard = progress.apply(enough);
        double[] solution = new double[equations.size()];
        double[] residual = equations.transposed(target);
        double[] solved = equations.curvature().solve(residual);
        double[] direction = solved.clone();
        double product = dot(residual, solved);
        int steps = 0;
        while (product / 2 > enough && steps < MOST_STEPS) {
            double[] image = equations.times(direction);
            double step = product / dot(direction, image);
            add(solution, step, direction);
            add(residual, -step, image);
            solved = equations.curvature().solve(residual);
            double next = dot(residual, solved);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = solved[i] + next / product * direction[i];
            }
            product = next;
            heard.after(++steps, product / 2);
        }
        int width = solution.length - 1;
        double[] weights = new double[width];
        System.arraycopy(solution, 0, weights, 0, width);
        return new RidgeFit(weights, solution[width], new LinearFit.Convergence(steps, product / 2, enough));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double factor, double[] vector) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * vector[i];
        }
    }
}
