package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.metrics.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code shift.json} says: how far rows are from those that the model was trained on.
 *
 * @param task of the model
 * @param rows how many were compared
 * @param trainingRows of how many the profile is
 * @param labelled whether the right labels were known, or the true numbers
 * @param kinds of shift that are seen; empty if there is none
 * @param findings all comparisons, those that differ first
 * @param labelShares label to its share now, counted or estimated; empty if neither is possible. Of numbers the
 *     quarters of the training rows
 * @param bars how those columns are distributed that differ
 * @param repeated the share of the rows that are copies of earlier ones; empty if that was not counted
 */
public record ShiftReport(
        Task task,
        long rows,
        int trainingRows,
        boolean labelled,
        List<Kind> kinds,
        List<Finding> findings,
        Map<String, Double> labelShares,
        List<Bars> bars,
        Optional<Double> repeated) {

    /**
     * How a column that differs is distributed.
     *
     * @param feature the column
     * @param names of the bars
     * @param before the shares of the training rows
     * @param now the shares of the rows
     */
    public record Bars(String feature, List<String> names, List<Double> before, List<Double> now) {}

    /**
     * Returns the same, where copies were counted.
     *
     * @param share of the rows that are copies of earlier ones
     */
    public ShiftReport withRepeated(double share) {
        return new ShiftReport(
                task, rows, trainingRows, labelled, kinds, findings, labelShares, bars, Optional.of(share));
    }

    /** Returns those that differ. */
    public List<Finding> shifted() {
        return findings.stream().filter(Finding::shifted).toList();
    }

    /** Returns the content of the file. */
    public byte[] bytes() {
        return Json.write(this);
    }
}
