package io.github.seedbed.internal.linear;

import io.github.seedbed.internal.linear.RegressionFit.Penalty;
import java.util.function.DoubleFunction;

/**
 * Finds the weights of an elastic net, one after the other and again, until nothing is gained any more: coordinate
 * descent with covariance updates (Friedman, Hastie and Tibshirani, Regularization Paths for Generalized Linear Models
 * via Coordinate Descent, Journal of Statistical Software 33(1), 2010, section 2.2).
 *
 * <p>Of the rows it takes only sums: of each column with the target, and of each column whose weight is not 0 with all
 * columns. They are those of {@link NormalEquations}, the same for any order of the rows, and a pass over the weights
 * costs the same for ten rows and ten million.
 */
final class CoordinateDescent {
    /** Of inputs that nearly repeat each other, weights move for thousands of passes. */
    private static final int MOST_PASSES = 100_000;

    private final NormalEquations equations;
    private final double l1;
    private final double l2;

    /** The sum of each column; last, the number of rows. */
    private final double[] sums;

    /** The sum of squares of each column around its mean. */
    private final double[] squares;

    /** Of each column, the sum of its products with what is not explained yet, around its mean. */
    private final double[] slopes;

    /** The products of a column with all columns, around their means, once its weight has moved. */
    private final double[][] products;

    private final double[] weights;

    private CoordinateDescent(NormalEquations equations, Penalty penalty, double[] target) {
        this.equations = equations;
        int width = equations.size() - 1;
        this.l1 = penalty.l1() * target.length;
        this.l2 = penalty.l2() * target.length;
        this.sums = column(width);
        this.squares = equations.squares();
        this.slopes = equations.transposed(target);
        double mean = slopes[width] / sums[width];
        for (int j = 0; j < width; j++) {
            squares[j] -= sums[j] * sums[j] / sums[width];
            slopes[j] -= sums[j] * mean;
        }
        this.products = new double[width][];
        this.weights = new double[width];
    }

    static RegressionFit solve(
            NormalEquations equations, double[] target, Penalty penalty, DoubleFunction<LinearFit.Progress> progress) {
        double enough = RegressionFit.enough(target);
        LinearFit.Progress heard = progress.apply(enough);
        CoordinateDescent descent = new CoordinateDescent(equations, penalty, target);
        double before = 0;
        double left = Double.POSITIVE_INFINITY;
        int passes = 0;
        while (left > enough && passes < MOST_PASSES) {
            double gain = descent.pass();
            left = left(before, gain);
            before = gain;
            heard.after(++passes, left);
        }
        return new RegressionFit(descent.weights, descent.intercept(), new LinearFit.Convergence(passes, left, enough));
    }

    /** What all further passes gain, if each gains less than the one before by the same factor as the last. */
    private static double left(double before, double gain) {
        return gain == 0 ? 0 : gain < before ? gain * gain / (before - gain) : Double.MAX_VALUE;
    }

    /** Sets each weight to the best one, as the others are, and returns what was gained. */
    private double pass() {
        double gain = 0;
        for (int j = 0; j < weights.length; j++) {
            double curvature = squares[j] + l2;
            double moved = curvature > 0 ? best(j, curvature) - weights[j] : 0;
            if (moved != 0) {
                weights[j] += moved;
                double[] product = products(j);
                for (int k = 0; k < weights.length; k++) {
                    slopes[k] -= moved * product[k];
                }
                gain += curvature * moved * moved / 2;
            }
        }
        return gain;
    }

    /** Soft thresholding: a weight that gains less than it costs is 0. */
    private double best(int column, double curvature) {
        double slope = slopes[column] + squares[column] * weights[column];
        return Math.abs(slope) <= l1 ? 0 : (slope - Math.copySign(l1, slope)) / curvature;
    }

    private double[] products(int column) {
        if (products[column] == null) {
            double[] product = column(column);
            for (int k = 0; k < weights.length; k++) {
                product[k] -= sums[k] * sums[column] / sums[weights.length];
            }
            products[column] = product;
        }
        return products[column];
    }

    /**
     * The sums of the products of one column with all, and last its own sum; of the intercept, which is 1 everywhere.
     */
    private double[] column(int number) {
        double[] unit = new double[equations.size()];
        unit[number] = 1;
        return equations.times(unit);
    }

    private double intercept() {
        double intercept = slopes[weights.length];
        for (int j = 0; j < weights.length; j++) {
            intercept -= weights[j] * sums[j];
        }
        return intercept / sums[weights.length];
    }
}
