package io.github.seedbed.model;

import io.github.seedbed.internal.linear.RidgeFit;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.Arrays;
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
    private final double l2;

    /**
     * Names the penalty.
     *
     * @param l2 the penalty, above 0: the larger, the smaller the weights; 1 serves many tables
     */
    public RidgeRegression(double l2) {
        if (!(l2 > 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l2 must be above 0");
        }
        this.l2 = l2;
    }

    /**
     * Learns from rows whose number is known.
     *
     * @throws io.github.seedbed.problem.ProblemException if the target is a label
     */
    @Override
    public Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Targets.requireNumbers(rows, target, "RidgeRegression");
        return Estimator.fit(rows, target, some -> fitted(some, features, target, log));
    }

    private Estimator.Fitted fitted(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Encoder encoder = Encoder.fit(rows, features);
        TargetScale scale = TargetScale.of(rows.numbers(target));
        // A text of which no word is known says nothing, and is answered with the mean
        Table known = encoder.hasText() ? rows.where(encoder::knows) : rows;
        double[] standardised =
                Arrays.stream(known.numbers(target)).map(scale::standardised).toArray();
        RidgeFit fit = RidgeFit.of(
                encoder.scaling(), known, standardised, l2, enough -> new FitProgress(log, System::nanoTime, enough));
        return new Estimator.Fitted(encoder, scale, new NumberModel.Ridge(encoder, fit));
    }
}
