package io.github.seedbed.serve;

import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A bundle that tells two kinds of made-up flowers apart. */
final class FlowersBundle {
    private static final String NAME = "bundle";

    private FlowersBundle() {}

    static void write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("kind,petal,soil\n");
        for (int i = 0; i < 200; i++) {
            csv.append(i % 2 == 0 ? "aster," : "bellis,").append(i % 2 * 3 + random.nextInt(20) / 10.0);
            csv.append(random.nextBoolean() ? ",clay\n" : ",sand\n");
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/flowers.csv"), csv);
        Path experiment =
                Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {flowers: {file: data/flowers.csv, sha256: %s}}
                target: {column: kind}
                features:
                  petal: {type: number, unit: cm}
                  soil: {type: category}
                split: {test: 0.3}
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(Sha256.of(csv.toString())));
        Path bundle = folder.resolve(NAME);
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + bundle)) {
            Split split = run.split(run.table());
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        Files.writeString(bundle.resolve("README.md"), "# Flowers\n");
        Files.write(bundle.resolve(Checksums.FILE), Checksums.of(bundle).bytes());
    }

    /** Returns the options of a service of it. */
    static Options options(Path folder, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--bundle=" + folder.resolve(NAME));
        return Options.of(all.toArray(String[]::new));
    }
}
