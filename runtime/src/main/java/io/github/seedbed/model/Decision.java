package io.github.seedbed.model;

import java.util.List;

/**
 * From which score on one of two labels is given.
 *
 * @param label one of the two
 * @param threshold its smallest score with which it is given, 0 to 1
 */
public record Decision(String label, double threshold) {
    /** Checks the threshold. */
    public Decision {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, and the threshold is " + threshold);
        }
    }

    /**
     * Returns a model that gives its labels so; its scores stay as they are.
     *
     * @param model a classifier of two labels
     * @throws IllegalArgumentException if the label is none of two
     */
    public Predictor of(Predictor model) {
        List<String> labels = model.outputs();
        if (labels.size() != 2 || !labels.contains(label)) {
            throw new IllegalArgumentException(
                    "a threshold decides between two labels, and " + label + " is none of two: " + labels);
        }
        return new DecidingClassifier(model, this);
    }
}
