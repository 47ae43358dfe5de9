package io.github.seedbed.internal.evaluation;

/**
 * The metrics that are not shares, of one set of rows.
 *
 * @param balancedAccuracy the mean of the labels' recalls, over the labels that occur
 * @param macroF1 the mean of the labels' F1, over the labels that occur or were predicted; a label that the model does
 *     not know has 0
 * @param logLoss the mean of -ln(score of the true label), in nats
 * @param brier the mean squared distance between scores and truth, summed over the labels: 0 to 2
 * @param ece see {@link Calibration}
 * @param f1 for each label; NaN if it neither occurs nor was predicted
 */
record Means(double balancedAccuracy, double macroF1, double logLoss, double brier, double ece, double[] f1) {}
