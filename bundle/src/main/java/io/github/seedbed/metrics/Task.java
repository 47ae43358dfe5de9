package io.github.seedbed.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a model is for: it decides which answers it gives, and which metrics are measured. */
public enum Task {
    /** One label of a few. */
    CLASSIFICATION,
    /** A number, with an interval that holds the true one. */
    REGRESSION;

    /** Returns what is measured of a model for it, in the order in which it is shown. */
    public List<Metric> metrics() {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.task() == this)
                .toList();
    }

    /** Returns the metric by which slices are compared and thresholds are set: accuracy, or RMSE. */
    public Metric first() {
        return metrics().get(0);
    }

    /** Returns what files call it, such as {@code classification}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
