package io.github.seedbed.model;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;

/** A way to learn from rows. */
@FunctionalInterface
public interface Learner {
    /**
     * Learns.
     *
     * @param rows the training rows, and no others
     * @param features the columns to learn from, in the order of the model's input
     * @param target the column that is predicted
     */
    Predictor fit(Table rows, List<Feature> features, String target);
}
