package io.github.seedbed.copy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small bundle, trained once for all tests of a JVM. */
public final class Flowers {
    private static Path bundle;

    private Flowers() {}

    /** Returns a copy, with a file in a folder and one with a blank in its name. */
    public static synchronized Path bundle(Path folder) throws IOException {
        if (bundle == null) {
            bundle = trained();
        }
        Files.createDirectories(folder);
        for (String name : SortedFiles.below(bundle)) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(bundle.resolve(name), folder.resolve(name));
        }
        return folder;
    }

    public static String id(Path folder) throws IOException {
        return Sha256.of(folder.resolve(Checksums.FILE));
    }

    /** Writes the list of digests anew. */
    public static void seal(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Checksums.FILE));
        Files.write(folder.resolve(Checksums.FILE), Checksums.of(folder).bytes());
    }

    private static Path trained() throws IOException {
        Path folder = Files.createTempDirectory("flowers");
        StringBuilder csv = new StringBuilder("kind,petal\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i % 2 == 0 ? "aster," : "crocus,")
                    .append(i % 2 * 3 + i / 60.0)
                    .append('\n');
        }
        Files.writeString(folder.resolve("flowers.csv"), csv);
        Path settings = Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data:
                  flowers:
                    file: flowers.csv
                    sha256: %s
                target: {column: kind}
                features:
                  petal: {type: number}
                split: {test: 0.3}
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.2}
                """.formatted(Sha256.of(csv.toString())));
        Path output = folder.resolve("run");
        try (Run run = Run.start("--experiment=" + settings, "--output=" + output)) {
            Split split = run.split(run.table("flowers"));
            run.save(run.fit(split.train(), new LogisticRegression(1)), split);
        }
        Files.createDirectories(output.resolve("figures"));
        Files.writeString(output.resolve("figures/a b.svg"), "<svg/>");
        Files.writeString(output.resolve("README.md"), "---\nlicense: mit\n---\n# Flowers\n");
        seal(output);
        return output;
    }
}
