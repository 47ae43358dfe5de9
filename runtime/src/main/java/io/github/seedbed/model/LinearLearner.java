package io.github.seedbed.model;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.internal.linear.RegressionFit;
import io.github.seedbed.internal.linear.TargetScale;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/**
 * Learns a linear function of numbers.
 *
 * @param name of the learner, for messages
 * @param search finds the weights
 */
record LinearLearner(String name, Search search) implements Learner {
    /** Finds weights: see {@link RegressionFit}. */
    @FunctionalInterface
    interface Search {
        RegressionFit fit(Scaling scaling, Table rows, double[] target, DoubleFunction<LinearFit.Progress> progress);
    }

    @Override
    public Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Targets.requireNumbers(rows, target, name);
        return Estimator.fit(rows, target, some -> fitted(some, features, target, log));
    }

    private Estimator.Fitted fitted(Table rows, List<Feature> features, String target, Consumer<String> log) {
        Encoder encoder = Encoder.fit(rows, features);
        TargetScale scale = TargetScale.of(rows.numbers(target));
        // A text of which no word is known says nothing, and is answered with the mean
        Table known = encoder.hasText() ? rows.where(encoder::knows) : rows;
        double[] standardised =
                Arrays.stream(known.numbers(target)).map(scale::standardised).toArray();
        RegressionFit fit = search.fit(
                encoder.scaling(), known, standardised, enough -> new FitProgress(log, System::nanoTime, enough));
        return new Estimator.Fitted(encoder, scale, new NumberModel.Linear(encoder, fit));
    }
}
