package io.github.seedbed;

import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * A small experiment on made-up flowers, and the training that a project would have. Started as a program by some
 * tests.
 */
public final class Experiments {
    private Experiments() {}

    record Hyperparameters(double learningRate, int epochs) {}

    /** Writes data and settings into a folder and returns the settings file. */
    public static Path flowers(Path folder) throws IOException {
        String csv = csv();
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/flowers.csv"), csv);
        return Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data:
                  flowers:
                    file: data/flowers.csv
                    sha256: %s
                target: {column: kind}
                features:
                  petal: {type: number, title: Petal length, unit: cm, step: 0.1}
                  sepal: {type: number}
                  soil: {type: category, categories: [clay, sand]}
                split: {test: 0.3}
                slices: [soil]
                hyperparameters:
                  learningRate: 0.5
                  epochs: 10
                thresholds: {accuracyAboveBaseline: 0.2}
                """.formatted(Sha256.of(csv)));
    }

    private static String csv() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("kind,petal,sepal,soil\n");
        String[] kinds = {"aster", "bellis", "crocus"};
        for (int i = 0; i < 120; i++) {
            int kind = i % kinds.length;
            csv.append(kinds[kind]).append(',');
            csv.append(i % 17 == 0 ? "NA" : number(2 + 3 * kind + random.nextDouble()))
                    .append(',');
            csv.append(number(5 - kind + random.nextDouble())).append(',');
            csv.append(i % 13 == 0 ? "" : random.nextBoolean() ? "clay" : "sand")
                    .append('\n');
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Writes data with a number as target and their settings into a folder and returns the settings file. */
    public static Path weights(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("weight,length,width,soil\n");
        for (int i = 0; i < 200; i++) {
            double length = 2 + 8 * random.nextDouble();
            double width = 1 + random.nextDouble();
            boolean clay = random.nextBoolean();
            double weight = 300 + 70 * length + 40 * width + (clay ? 50 : 0) + 60 * (random.nextDouble() - 0.5);
            csv.append(i == 3 ? "NA" : number(weight)).append(',');
            csv.append(i % 17 == 0 ? "NA" : number(length)).append(',');
            csv.append(number(width)).append(',');
            csv.append(i % 13 == 0 ? "" : clay ? "clay" : "sand").append('\n');
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/weights.csv"), csv);
        return Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data:
                  weights:
                    file: data/weights.csv
                    sha256: %s
                target: {column: weight, title: Weight, type: number, unit: g, step: 0.1}
                features:
                  length: {type: number, unit: cm, step: 0.1}
                  width: {type: number}
                  soil: {type: category, categories: [clay, sand]}
                split: {test: 0.3}
                slices: [soil]
                hyperparameters: {}
                thresholds: {rmseBelowBaseline: 0.5}
                """.formatted(Sha256.of(csv.toString())));
    }

    /** Trains and writes the run. */
    public static void main(String[] args) throws IOException {
        try (Run run = Run.start(args)) {
            Split split = run.split(run.table("flowers"));
            run.save(classifier(run, split), split);
        }
    }

    /** Trains. */
    public static Predictor classifier(Run run, Split split) {
        Hyperparameters settings = run.hyperparameters(Hyperparameters.class);
        LinearSGDTrainer trainer = new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(settings.learningRate(), 0.1), settings.epochs(), run.seed("trainer"));
        return run.fit(split.train(), trainer);
    }

    /** Trains trees in a folder made by {@link #flowers}, and returns the run. */
    public static Path trainForest(Path folder) throws IOException {
        Path output = folder.resolve("target/forest");
        try (Run run = Run.start("--experiment=" + folder.resolve("experiment.yaml"), "--output=" + output)) {
            Split split = run.split(run.table("flowers"));
            RandomForestTrainer<Label> trainer = new RandomForestTrainer<>(
                    new CARTClassificationTrainer(4, 0.7F, 1), new FullyWeightedVotingCombiner(), 5, 1);
            run.save(run.fit(split.train(), trainer), split);
        }
        return output;
    }

    /** Trains in a folder made by {@link #flowers}, and returns the run. */
    public static Path train(Path folder, String... more) throws IOException {
        Path output = folder.resolve("target/run");
        String[] args = new String[more.length + 2];
        args[0] = "--experiment=" + folder.resolve("experiment.yaml");
        args[1] = "--output=" + output;
        System.arraycopy(more, 0, args, 2, more.length);
        main(args);
        return output;
    }
}
