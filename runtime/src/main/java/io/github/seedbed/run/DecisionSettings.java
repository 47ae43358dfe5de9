package io.github.seedbed.run;

import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How scores become one of two labels.
 *
 * @param label one of the two
 * @param at the score from which on it is given
 * @param best the metric that the score is chosen for, on folds of the training rows
 * @param recall the share of its rows that is to be found, on folds of the training rows, with as few false alarms as
 *     that allows
 */
record DecisionSettings(String label, Optional<Double> at, Optional<String> best, Optional<Double> recall) {
    /** What a threshold moves. */
    static final List<String> METRICS =
            List.of(Metric.ACCURACY.key(), Metric.BALANCED_ACCURACY.key(), Metric.MACRO_F1.key());

    DecisionSettings {
        if (Stream.of(at, best, recall).filter(Optional::isPresent).count() != 1) {
            throw new IllegalArgumentException(
                    "one of at, best and recall says from which score on the label is given, such as best: balancedAccuracy");
        }
        if (best.filter(metric -> !METRICS.contains(metric)).isPresent()) {
            throw new IllegalArgumentException("best is one of " + String.join(", ", METRICS));
        }
        if (at.or(() -> recall).filter(share -> share <= 0 || share > 1).isPresent()) {
            throw new IllegalArgumentException("at and recall are above 0 and at most 1");
        }
    }

    /** Returns what was wanted of the threshold, in words. */
    String wanted() {
        return best.map(metric ->
                        "the best " + Metric.named(metric).orElseThrow().title() + " on folds of the training rows")
                .or(() -> recall.map(share -> "a recall of " + share + " on folds of the training rows"))
                .orElse("as experiment.yaml says");
    }
}
