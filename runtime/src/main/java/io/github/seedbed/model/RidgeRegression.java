package io.github.seedbed.model;

import io.github.seedbed.internal.linear.RegressionFit;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * Linear regression with an L2 penalty, on what {@link Encoder} makes of the values: it minimises the sum over the
 * training rows of the squared errors, plus l2 times the sum of the squared weights without the intercept, as
 * scikit-learn's {@code Ridge} does with alpha = l2.
 *
 * <p>The model is a function of the set of training rows: the same to the last bit for any order of the rows and any
 * number of threads. It uses all processors.
 *
 * <pre>{@code
 * run.fit(rows, new RidgeRegression(1))
 * }</pre>
 */
public final class RidgeRegression implements Learner {
    private final Learner learner;

    /**
     * Names the penalty.
     *
     * @param l2 the penalty, above 0: the larger, the smaller the weights; 1 serves many tables
     */
    public RidgeRegression(double l2) {
        if (!(l2 > 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l2 must be above 0");
        }
        this.learner = new LinearLearner(
                "RidgeRegression",
                (scaling, rows, numbers, progress) -> RegressionFit.ridge(scaling, rows, numbers, l2, progress));
    }

    /**
     * Learns from rows whose number is known.
     *
     * @throws io.github.seedbed.problem.ProblemException if the target is a label
     */
    @Override
    public Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log) {
        return learner.fit(rows, features, target, log);
    }
}
