package io.github.seedbed.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** What a model is for: it decides which answers it gives, and which metrics are measured. */
public enum Task {
    /** One label of a few. */
    @JsonProperty("classification")
    CLASSIFICATION,
    /** A number, with an interval that holds the true one. */
    @JsonProperty("regression")
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
}
