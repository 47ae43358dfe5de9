package io.github.seedbed.internal.task;

import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.profile.Profile;
import io.github.seedbed.internal.runfile.GoldenRows;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import io.github.seedbed.model.Estimator;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.Map;

/** What depends on the task: how the answers of a model are measured, and which made-up rows prove them. */
public sealed interface Assessment permits ClassifierAssessment, EstimatorAssessment {
    /**
     * Returns the one for a model's task.
     *
     * @param model the model
     * @param target the column that it predicts
     */
    static Assessment of(Predictor model, String target) {
        return model instanceof Estimator estimator
                ? new EstimatorAssessment(estimator, target)
                : new ClassifierAssessment(model, target);
    }

    /**
     * Returns every metric of some rows, without interval: ways of training are compared by it.
     *
     * @param rows that the model has not seen
     */
    Map<Metric, Double> comparison(Table rows);

    /**
     * Returns what {@code metrics.json} says.
     *
     * @param train the training rows: the baseline is made of them
     * @param test the test rows
     * @param answers to the test rows, rows x outputs
     * @param factors column to its value for each test row, for the slices
     * @param seed of the bootstrap
     */
    Results metrics(Table train, Table test, double[][] answers, Map<String, List<String>> factors, long seed);

    /**
     * Returns the largest difference between two answers that rounding explains.
     *
     * @param columns of the model's input
     * @param answers rows x outputs, in double precision
     */
    double tolerance(int columns, double[][] answers);

    /**
     * Returns what {@code parity.json} says.
     *
     * @param profile of the training rows
     * @param seed of the draws
     * @param tolerance the largest difference between two scores that counts as equal
     */
    GoldenRows golden(Profile profile, long seed, double tolerance);

    /** Returns which label the answers stand for. */
    Labelling labelling();
}
