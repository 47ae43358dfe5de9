package io.github.seedbed.run;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.metrics.LabelMetric;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model must reach on the test rows. An error, such as the log loss, must not exceed its value; any other
 * metric must reach it.
 *
 * @param accuracyAboveBaseline how much more accurate than the baseline a classifier must be
 * @param rmseBelowBaseline by which share the RMSE of a regression must be below the baseline's
 * @param metrics metric to value
 * @param labels label to metric of a label to value
 */
record ThresholdSettings(
        Optional<Double> accuracyAboveBaseline,
        Optional<Double> rmseBelowBaseline,
        Optional<Map<String, Double>> metrics,
        Optional<Map<String, Map<String, Double>>> labels) {
    ThresholdSettings {
        if (Stream.of(accuracyAboveBaseline, rmseBelowBaseline, metrics, labels).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("they demand nothing: write for example accuracyAboveBaseline: 0.1, or"
                    + " rmseBelowBaseline: 0.3 if the target is a number");
        }
        requireShare("accuracyAboveBaseline", accuracyAboveBaseline);
        requireShare("rmseBelowBaseline", rmseBelowBaseline);
        metrics.orElse(Map.of())
                .keySet()
                .forEach(name -> requireKnown(name, demandable(Arrays.asList(Metric.values()))));
        labels.orElse(Map.of())
                .values()
                .forEach(each -> each.keySet()
                        .forEach(name -> requireKnown(
                                name,
                                Arrays.stream(LabelMetric.values())
                                        .map(LabelMetric::key)
                                        .toList())));
    }

    /** What no model reaches stops every build, and what every model reaches stops none. */
    private static void requireShare(String name, Optional<Double> value) {
        if (value.isPresent() && !(value.get() >= -1 && value.get() < 1)) {
            throw new IllegalArgumentException(
                    name + " is " + value.get() + ", and must be at least -1 and below 1: 0.1 stands for 10 %");
        }
    }

    private static void requireKnown(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no metric \"" + name + "\" there. " + Nearest.hint(name, known));
        }
    }

    /** A mean error below 0 is as bad as one above it: there is none that more or less of it would be better than. */
    private static List<String> demandable(List<Metric> metrics) {
        return metrics.stream()
                .filter(metric -> metric != Metric.BIAS)
                .map(Metric::key)
                .toList();
    }

    /**
     * Ends with an exception if they demand what is not measured of the model.
     *
     * @param task of the model
     * @param target the column that it predicts
     */
    void require(Task task, String target) {
        if (task == Task.REGRESSION && (accuracyAboveBaseline.isPresent() || labels.isPresent())) {
            throw new IllegalArgumentException("thresholds: \"" + target + "\" is a number, and its model has no "
                    + (labels.isPresent() ? "labels" : "accuracy")
                    + ": write rmseBelowBaseline: 0.3 (its RMSE 30 % below that of the mean) in place of "
                    + (labels.isPresent() ? "labels" : "accuracyAboveBaseline"));
        }
        if (task == Task.CLASSIFICATION && rmseBelowBaseline.isPresent()) {
            throw new IllegalArgumentException("thresholds: \"" + target
                    + "\" is a label, and its model has no RMSE: write accuracyAboveBaseline: 0.1 in place of"
                    + " rmseBelowBaseline; or type: number under target, if it is a number");
        }
        List<String> measured = demandable(task.metrics());
        for (String name : metrics.orElse(Map.of()).keySet()) {
            if (!measured.contains(name)) {
                throw new IllegalArgumentException("thresholds: \"" + target + "\" is a "
                        + (task == Task.REGRESSION ? "number" : "label") + ", and its model has no " + name
                        + ": demand one of " + String.join(", ", measured));
            }
        }
    }

    /** Returns what {@code config.json} says of them. */
    RunConfig.Thresholds config() {
        return new RunConfig.Thresholds(accuracyAboveBaseline, rmseBelowBaseline, metrics, labels);
    }
}
