package io.github.seedbed.model;

import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;

/** Whether a learner and the column that it is to predict fit each other. */
final class Targets {
    private Targets() {}

    static void requireLabels(Table rows, String target, String learner) {
        if (rows.hasNumbers(target)) {
            throw new ProblemException(new Problem(
                    "The learner predicts labels, and the target is a number",
                    "the method fit of your Train class",
                    learner + " learns labels; experiment.yaml says target: {column: " + target + ", type: number}",
                    "learn numbers there: run.fit(rows, new RidgeRegression(chosen.l2())); or, if the numbers are names"
                            + " of classes, write type: category"));
        }
    }

    static void requireNumbers(Table rows, String target, String learner) {
        if (!rows.hasNumbers(target)) {
            throw new ProblemException(new Problem(
                    "The learner predicts numbers, and the target is a label",
                    "the method fit of your Train class",
                    learner + " learns numbers; experiment.yaml says target: {column: " + target
                            + "} without type: number",
                    "learn labels there: run.fit(rows, new LogisticRegression(chosen.l2())); or, if it is a number, write"
                            + " type: number"));
        }
    }
}
