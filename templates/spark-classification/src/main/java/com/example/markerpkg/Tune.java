package com.example.markerpkg;

import io.github.seedbed.run.CrossValidation;
import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares hyperparameters by cross-validation on the training rows; the test rows are never looked at. */
public final class Tune {
    private static final int FOLDS = 5;

    private Tune() {}

    /**
     * Prints the metrics of every candidate, the best first: write that one into {@code experiment.yaml}.
     *
     * @param args overrides of {@code experiment.yaml}
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            CrossValidation.report(compare(run, candidates())).forEach(run::log);
        }
    }

    /** Returns those that are compared. */
    static List<Train.Hyperparameters> candidates() {
        List<Train.Hyperparameters> candidates = new ArrayList<>();
        for (double l2 : new double[] {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100}) {
            candidates.add(new Train.Hyperparameters(l2));
        }
        return candidates;
    }

    /** Returns the candidates with their metrics, the best first. */
    static List<CrossValidation.Result<Train.Hyperparameters>> compare(Run run, List<Train.Hyperparameters> candidates)
            throws IOException {
        Table train = run.split(Data.read(run)).train();
        return run.crossValidation(train, FOLDS)
                .compare(candidates, (rows, candidate) -> Train.fit(run, rows, candidate));
    }
}
