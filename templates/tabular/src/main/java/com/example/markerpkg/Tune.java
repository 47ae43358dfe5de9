package com.example.markerpkg;

import io.github.seedbed.metrics.CrossValidation;
import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.util.List;

/** Compares hyperparameters by cross-validation on the training rows; the test rows are never looked at. */
public final class Tune {
    private static final int FOLDS = 5;

    private Tune() {}

    /**
     * Prints the log loss of every candidate, the best first: write that one into {@code experiment.yaml}.
     *
     * @param args overrides of {@code experiment.yaml}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            compare(run, Train.Hyperparameters.candidates()).forEach(result -> run.log(result.toString()));
        }
    }

    /** Returns the candidates with their log loss, the best first. */
    static List<CrossValidation.Result<Train.Hyperparameters>> compare(Run run, List<Train.Hyperparameters> candidates)
            throws IOException {
        Table train = run.split(Train.rows(run)).train();
        return run.crossValidation(train, FOLDS)
                .compare(candidates, (rows, candidate) -> Train.fit(run, rows, candidate));
    }
}
