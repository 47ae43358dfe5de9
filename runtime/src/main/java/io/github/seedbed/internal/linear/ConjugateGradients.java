package io.github.seedbed.internal.linear;

import java.util.function.DoubleFunction;

/**
 * Solves the {@link NormalEquations} of a ridge regression (Hestenes and Stiefel 1952; Nocedal and Wright, Numerical
 * Optimization, 2006, algorithm 5.3), in the units of {@link Curvature}.
 */
final class ConjugateGradients {
    /** In exact arithmetic as many steps as weights are enough. */
    private static final int MOST_STEPS = 2000;

    private ConjugateGradients() {}

    static RegressionFit solve(
            NormalEquations equations, double[] target, DoubleFunction<LinearFit.Progress> progress) {
        double enough = RegressionFit.enough(target);
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
        return new RegressionFit(weights, solution[width], new LinearFit.Convergence(steps, product / 2, enough));
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
