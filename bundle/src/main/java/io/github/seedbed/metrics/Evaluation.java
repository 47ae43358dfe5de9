package io.github.seedbed.metrics;

import java.util.List;
import java.util.Optional;

/**
 * How good a classifier is on one set of rows.
 *
 * @param n the number of rows
 * @param accuracy the share of rows whose label was predicted
 * @param balancedAccuracy the mean of the labels' recalls, over the labels that occur
 * @param macroF1 the mean of the labels' F1, over the labels that occur or were predicted; a label that the model does
 *     not know has 0
 * @param rocAuc the mean of the labels' areas under the ROC curve, each label against all others
 * @param averagePrecision the mean of the labels' average precisions, each label against all others
 * @param logLoss the mean of -ln(score of the true label), in nats
 * @param brier the mean squared distance between scores and truth, summed over the labels: 0 to 2
 * @param ece the expected calibration error: the mean over all rows of the distance between score and share of hits in
 *     their bin, 0 to 1 (Guo et al. 2017, section 2)
 * @param bins those that hold rows, by score
 * @param unseen the rows whose label the model does not know; empty if there is none
 * @param classes one for each label
 */
public record Evaluation(
        int n,
        Interval accuracy,
        Interval balancedAccuracy,
        Interval macroF1,
        Interval rocAuc,
        Interval averagePrecision,
        Interval logLoss,
        Interval brier,
        Interval ece,
        List<Bin> bins,
        Optional<Unseen> unseen,
        List<OfClass> classes)
        implements Measured {

    /** Copies the lists. */
    public Evaluation {
        bins = List.copyOf(bins);
        classes = List.copyOf(classes);
    }

    /**
     * Rows whose highest score lies between two bounds.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @param n the number of rows
     * @param confidence their mean score
     * @param accuracy the share of them whose label was predicted
     */
    public record Bin(double low, double high, int n, double confidence, Interval accuracy) {}

    /**
     * Rows with labels that the model does not know: each is an error.
     *
     * @param labels the number of those labels
     * @param rows the number of those rows
     */
    public record Unseen(int labels, int rows) {}

    /**
     * How good a classifier is at one label.
     *
     * @param label the label
     * @param n the number of rows that have it
     * @param precision of the rows that were given the label, the share that has it
     * @param recall of the rows that have the label, the share that was given it
     * @param f1 the harmonic mean of the two
     * @param rocAuc how often a row that has the label scores higher for it than one that has not: the area under the
     *     ROC curve, 0.5 for scores without meaning; not defined where all rows have the label, or none
     * @param averagePrecision the precision at each row that has the label, if all rows with its score or a higher one
     *     were given the label, on the average: the area under the precision-recall curve as steps, for scores without
     *     meaning the share of rows that have the label; not defined where {@code rocAuc} is not
     */
    public record OfClass(
            String label,
            int n,
            Interval precision,
            Interval recall,
            Interval f1,
            Interval rocAuc,
            Interval averagePrecision) {}
}
