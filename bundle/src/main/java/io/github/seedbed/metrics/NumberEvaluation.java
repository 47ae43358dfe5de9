package io.github.seedbed.metrics;

/**
 * How good a model of numbers is on one set of rows. An error is the answer less the true number, in the unit of the
 * target.
 *
 * @param n the number of rows
 * @param rmse the root of the mean squared error
 * @param mae the mean size of the errors
 * @param medianError the median size of the errors
 * @param r2 1 less the sum of the squared errors, divided by that of the distances from the mean of these rows: 1 is
 *     perfect, 0 is no better than that mean, less than 0 is worse; not defined where all true numbers are equal
 * @param bias the mean error: above 0 if the answers are too high
 * @param coverage the share of rows whose true number lies within the interval of its answer; not defined for a
 *     baseline, which has none
 */
public record NumberEvaluation(
        int n, Interval rmse, Interval mae, Interval medianError, Interval r2, Interval bias, Interval coverage)
        implements Measured {}
