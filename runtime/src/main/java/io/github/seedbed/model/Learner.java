package io.github.seedbed.model;

import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.Consumer;

/** A way to learn from rows. */
@FunctionalInterface
public interface Learner {
    /**
     * Learns, and reports how far it is.
     *
     * @param rows the training rows, and no others
     * @param features the columns to learn from, in the order of the model's input
     * @param target the column that is predicted
     * @param log receives a line now and then, if it takes long; a learner may have nothing to say
     */
    Predictor fit(Table rows, List<Feature> features, String target, Consumer<String> log);
}
