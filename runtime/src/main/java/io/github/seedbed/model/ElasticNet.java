package io.github.seedbed.model;

import io.github.seedbed.internal.linear.RegressionFit;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * Linear regression with an L1 and an L2 penalty, on what {@link Encoder} makes of the values and for a target of
 * deviation 1: columns that explain little get the weight 0. It minimises the mean over the training rows of half the
 * squared errors, plus penalty times (l1Share times the sum of the weights' sizes, plus (1 - l1Share) / 2 times the sum
 * of their squares), without the intercept: scikit-learn's {@code ElasticNet} with alpha = penalty and l1_ratio =
 * l1Share.
 *
 * <p>The model is a function of the set of training rows: the same to the last bit for any order of the rows and any
 * number of threads. It uses all processors.
 *
 * <pre>{@code
 * run.fit(rows, new ElasticNet(0.001, 0.5))
 * }</pre>
 */
public final class ElasticNet implements Learner {
    private final Learner learner;

    /**
     * Names the penalties.
     *
     * @param penalty above 0: the larger, the fewer and smaller the weights; from 1 on there is hardly one left
     * @param l1Share the share of the L1 penalty, from 0 to 1; 1 is the lasso
     */
    public ElasticNet(double penalty, double l1Share) {
        if (!(penalty > 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("penalty must be above 0");
        }
        if (!(l1Share >= 0 && l1Share <= 1)) {
            throw new IllegalArgumentException("l1Share must be from 0 to 1");
        }
        RegressionFit.Penalty both = new RegressionFit.Penalty(penalty * l1Share, penalty * (1 - l1Share));
        this.learner = new LinearLearner(
                "ElasticNet",
                (scaling, rows, numbers, progress) -> RegressionFit.elasticNet(scaling, rows, numbers, both, progress));
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
