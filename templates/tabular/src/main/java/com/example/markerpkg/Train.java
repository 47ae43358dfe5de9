package com.example.markerpkg;

import io.github.seedbed.model.Classifier;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Trains the classifier: the one entry point of the build, the container image and the IDE. */
public final class Train {
    private Train() {}

    /**
     * The section {@code hyperparameters} of {@code experiment.yaml}.
     *
     * @param learningRate the size of the first steps, above 0
     * @param epochs how often all training rows are seen, at least 1
     * @param batchSize rows per step, at least 1
     */
    record Hyperparameters(double learningRate, int epochs, int batchSize) {
        Hyperparameters {
            if (learningRate <= 0 || epochs < 1 || batchSize < 1) {
                throw new IllegalArgumentException("learningRate must be above 0, epochs and batchSize at least 1");
            }
        }

        /** Returns those that {@link Tune} compares. */
        static List<Hyperparameters> candidates() {
            List<Hyperparameters> candidates = new ArrayList<>();
            for (double learningRate : new double[] {0.1, 0.3, 1}) {
                for (int epochs : new int[] {5, 20}) {
                    for (int batchSize : new int[] {1, 16}) {
                        candidates.add(new Hyperparameters(learningRate, epochs, batchSize));
                    }
                }
            }
            return candidates;
        }
    }

    /**
     * Trains, tests and writes {@code target/run}.
     *
     * @param args overrides of {@code experiment.yaml}, such as {@code --seed=7}
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Split split = run.split(rows(run));
            run.save(fit(run, split.train(), run.hyperparameters(Hyperparameters.class)), split);
        }
    }

    /** Returns the rows that are used, to learn from or to test on. */
    static Table rows(Run run) throws IOException {
        return Penguins.read(run);
    }

    /** Learns from some rows: scales them, then trains on what was scaled. */
    static Classifier fit(Run run, Table rows, Hyperparameters hyperparameters) {
        Encoder encoder = Encoder.fit(rows, run.features());
        Model<Label> model = trainer(run, hyperparameters).train(encoder.examples(rows, run.target()));
        return new Classifier(encoder, model);
    }

    /** A new trainer for every training: Tribuo's trainers carry their random state on from one to the next. */
    private static Trainer<Label> trainer(Run run, Hyperparameters hyperparameters) {
        // Keeps AdaGrad's division finite while a weight has hardly moved
        double epsilon = 0.1;
        // No line per so many rows: a training that takes minutes wants 10_000 here, and the logger org.tribuo at INFO
        int loggingInterval = -1;
        return new LinearSGDTrainer(
                new LogMulticlass(),
                new AdaGrad(hyperparameters.learningRate(), epsilon),
                hyperparameters.epochs(),
                loggingInterval,
                hyperparameters.batchSize(),
                run.seed("trainer"));
    }
}
