package io.github.seedbed.run;

import io.github.seedbed.internal.evaluation.Thresholds;
import io.github.seedbed.model.Decision;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.util.List;
import java.util.function.Function;

/** Finds the threshold that {@code experiment.yaml} asks for, on training rows that a model has not seen. */
record Deciding(DecisionSettings settings) {
    /** As many as {@code Tune} of the templates has. */
    static final int FOLDS = 5;

    /**
     * Returns a model with its threshold.
     *
     * @param model that learnt from all training rows
     * @param folds of these rows
     * @param training makes a model of some of them
     */
    Predictor of(Predictor model, CrossValidation folds, Function<Table, Predictor> training) {
        List<String> labels = model.outputs();
        if (labels.size() != 2 || !labels.contains(settings.label())) {
            throw new ProblemException(new Problem(
                    "A threshold cannot decide",
                    "experiment.yaml, decision",
                    labels.size() == 2
                            ? "\"" + settings.label() + "\" is none of the labels " + String.join(" and ", labels)
                            : "it decides between two labels, and the training rows have " + labels.size(),
                    labels.size() == 2 ? "name one of the two" : "take the section out"));
        }
        return new Decision(settings.label(), settings.at().orElseGet(() -> chosen(folds, training))).of(model);
    }

    private double chosen(CrossValidation folds, Function<Table, Predictor> training) {
        Thresholds thresholds = folds.thresholds(settings.label(), training);
        return settings.recall().isPresent()
                ? thresholds.withRecall(settings.recall().get())
                : thresholds.best(settings.best().orElseThrow());
    }
}
