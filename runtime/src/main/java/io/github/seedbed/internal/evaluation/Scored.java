package io.github.seedbed.internal.evaluation;

import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.table.Table;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows whose label is known, with the scores that they got.
 *
 * @param labels in the order of the scores
 * @param truth for each row the index of its label; from {@code labels.size()} on for labels that the model does not
 *     know, one number for each
 * @param scores rows x labels
 * @param predicted for each row the index of the label that it was given
 */
public record Scored(List<String> labels, int[] truth, double[][] scores, int[] predicted) {
    Scored(List<String> labels, int[] truth, double[][] scores) {
        this(
                labels,
                truth,
                scores,
                Arrays.stream(scores).mapToInt(Labelling.HIGHEST::of).toArray());
    }

    /**
     * Joins rows with their scores.
     *
     * @param labels in the order of the scores
     * @param rows with the target
     * @param target the column with the label
     * @param scores rows x labels
     * @param labelling which label scores stand for
     */
    public static Scored of(List<String> labels, Table rows, String target, double[][] scores, Labelling labelling) {
        // The unseen ones sorted, so that no number depends on the order of the rows
        Set<String> known = new LinkedHashSet<>(labels);
        known.addAll(rows.counts(target).keySet());
        return new Scored(
                labels,
                rows.indices(target, List.copyOf(known)),
                scores,
                Arrays.stream(scores).mapToInt(labelling::of).toArray());
    }

    /** Returns every metric, without interval. */
    public Map<Metric, Double> values() {
        Means means = Outcomes.of(this).tally().means();
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.ACCURACY, (double) hits() / size());
        values.put(Metric.BALANCED_ACCURACY, means.balancedAccuracy());
        values.put(Metric.MACRO_F1, means.macroF1());
        Rankings rankings = new Rankings(this);
        values.put(Metric.ROC_AUC, rankings.rocAuc().value());
        values.put(Metric.AVERAGE_PRECISION, rankings.averagePrecision().value());
        values.put(Metric.LOG_LOSS, means.logLoss());
        values.put(Metric.BRIER, means.brier());
        values.put(Metric.ECE, means.ece());
        return values;
    }

    /** Returns the number of rows whose label was predicted. */
    public int hits() {
        int hits = 0;
        for (int i = 0; i < size(); i++) {
            hits += truth[i] == predicted(i) ? 1 : 0;
        }
        return hits;
    }

    /** Returns the number of rows. */
    public int size() {
        return truth.length;
    }

    int predicted(int row) {
        return predicted[row];
    }

    /**
     * Returns some of the rows.
     *
     * @param rows indices, in any order
     */
    Scored only(int[] rows) {
        int[] some = new int[rows.length];
        double[][] theirs = new double[rows.length][];
        int[] given = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = truth[rows[i]];
            theirs[i] = scores[rows[i]];
            given[i] = predicted[rows[i]];
        }
        return new Scored(labels, some, theirs, given);
    }

    /** Returns how often each label (row) was called each label (column); what {@link #unseen} counts is left out. */
    int[][] confusion() {
        int[][] counts = new int[labels.size()][labels.size()];
        for (int i = 0; i < size(); i++) {
            if (truth[i] < labels.size()) {
                counts[truth[i]][predicted(i)]++;
            }
        }
        return counts;
    }

    /** Returns how often rows with a label that the model does not know were called each of its labels. */
    int[] unseen() {
        int[] counts = new int[labels.size()];
        for (int i = 0; i < size(); i++) {
            if (truth[i] >= labels.size()) {
                counts[predicted(i)]++;
            }
        }
        return counts;
    }

    /** Returns the number of labels that rows have and the model does not know. */
    int unseenLabels() {
        return (int) Arrays.stream(truth)
                .filter(label -> label >= labels.size())
                .distinct()
                .count();
    }
}
