package com.example.markerpkg;

import io.github.seedbed.model.Classifier;
import io.github.seedbed.run.Range;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.Table;
import java.io.IOException;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Trains the classifier: the one entry point of the build, the container image and the IDE. */
public final class Train {
    private Train() {}

    /** The section {@code hyperparameters} of {@code experiment.yaml}. */
    record Hyperparameters(
            @Range(above = 0) double learningRate,
            @Range(min = 1) int epochs,
            @Range(min = 1) int batchSize) {}

    /**
     * Trains, tests and writes {@code target/run}.
     *
     * @param args overrides of {@code experiment.yaml}, such as {@code --seed=7}
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Split split = run.split(Data.read(run));
            run.save(fit(run, split.train(), run.hyperparameters(Hyperparameters.class)), split);
        }
    }

    /** Learns from some rows: a multinomial logistic regression, which needs a new trainer for every training. */
    static Classifier fit(Run run, Table rows, Hyperparameters chosen) {
        // Keeps AdaGrad's division finite while a weight has hardly moved
        double epsilon = 0.1;
        AdaGrad optimiser = new AdaGrad(chosen.learningRate(), epsilon);
        // -1: no progress lines. A training that takes minutes wants 10_000, and the logger org.tribuo at INFO
        LinearSGDTrainer trainer = new LinearSGDTrainer(
                new LogMulticlass(), optimiser, chosen.epochs(), -1, chosen.batchSize(), run.seed("trainer"));
        return run.fit(rows, trainer);
    }
}
