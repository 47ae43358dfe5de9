package io.github.seedbed.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a model is for: it decides which answers it gives, and which metrics are measured. */
public enum Task {
    /** One label of a few. */
    @JsonProperty("classification")
    CLASSIFICATION
}
