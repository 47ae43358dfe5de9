package com.example.markerpkg;

import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.run.Range;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.spark.Cluster;
import io.github.seedbed.table.Table;
import java.io.IOException;

/** Trains the classifier: the one entry point of the build, the container image, the IDE and {@code spark-submit}. */
public final class Train {
    private Train() {}

    /** The section {@code hyperparameters} of {@code experiment.yaml}. */
    record Hyperparameters(@Range(above = 0) double l2) {}

    /**
     * Trains, tests and writes {@code target/run}.
     *
     * @param args overrides of {@code experiment.yaml}, such as {@code --seed=7}
     */
    public static void main(String[] args) throws IOException {
        try (Cluster cluster = Cluster.start();
                Run run = Run.start(cluster, args)) {
            Split split = run.split(Data.read(run));
            run.save(fit(run, split.train(), run.hyperparameters(Hyperparameters.class)), split);
        }
    }

    /** Learns from some rows: the line to change for another learner. */
    static Predictor fit(Run run, Table rows, Hyperparameters chosen) {
        return run.fit(rows, new LogisticRegression(chosen.l2()));
    }
}
