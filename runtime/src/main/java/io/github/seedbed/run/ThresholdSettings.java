package io.github.seedbed.run;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.metrics.LabelMetric;
import io.github.seedbed.metrics.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the model must reach on the test rows. An error, such as the log loss, must not exceed its value; any other
 * metric must reach it.
 *
 * @param accuracyAboveBaseline how much more accurate than the baseline it must be
 * @param metrics metric to value
 * @param labels label to metric of a label to value
 */
record ThresholdSettings(
        Optional<Double> accuracyAboveBaseline,
        Optional<Map<String, Double>> metrics,
        Optional<Map<String, Map<String, Double>>> labels) {
    ThresholdSettings {
        if (Stream.of(accuracyAboveBaseline, metrics, labels).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("they demand nothing: write for example accuracyAboveBaseline: 0.1");
        }
        metrics.orElse(Map.of())
                .keySet()
                .forEach(name -> requireKnown(
                        name, Arrays.stream(Metric.values()).map(Metric::key).toList()));
        labels.orElse(Map.of())
                .values()
                .forEach(each -> each.keySet()
                        .forEach(name -> requireKnown(
                                name,
                                Arrays.stream(LabelMetric.values())
                                        .map(LabelMetric::key)
                                        .toList())));
    }

    private static void requireKnown(String name, List<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no metric \"" + name + "\" there. " + Nearest.hint(name, known));
        }
    }

    /** Returns what {@code config.json} says of them. */
    RunConfig.Thresholds config() {
        return new RunConfig.Thresholds(accuracyAboveBaseline, metrics, labels);
    }
}
