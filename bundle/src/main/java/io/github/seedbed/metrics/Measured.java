package io.github.seedbed.metrics;

/** How good a model is on one set of rows; {@link Metric#of} reads it, whatever the task. */
public sealed interface Measured permits Evaluation, NumberEvaluation {
    /** Returns the number of rows. */
    int n();
}
