package com.example.markerpkg;

import com.example.markerpkg.Train.Hyperparameters;
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
     * Prints the log loss of every candidate, the best first: write that one into {@code experiment.yaml}.
     *
     * @param args overrides of {@code experiment.yaml}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Table train = run.split(Train.titles(run)).train();
            run.crossValidation(train, FOLDS)
                    .compare(candidates(), (rows, candidate) -> Train.fit(run, rows, candidate))
                    .forEach(result -> run.log(result.toString()));
        }
    }

    private static List<Hyperparameters> candidates() {
        List<Hyperparameters> candidates = new ArrayList<>();
        for (double learningRate : new double[] {0.03, 0.1, 0.3, 1}) {
            for (int epochs : new int[] {2, 5, 20}) {
                for (int batchSize : new int[] {1, 16}) {
                    candidates.add(new Hyperparameters(learningRate, epochs, batchSize));
                }
            }
        }
        return candidates;
    }
}
