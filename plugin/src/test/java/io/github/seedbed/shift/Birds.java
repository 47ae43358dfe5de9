package io.github.seedbed.shift;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.internal.shift.ShiftReport;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Made-up birds of two kinds, and a model that tells the kinds: the simulator of tables. */
final class Birds {
    static final String HEADER = "length,depth,mass,island,kind\n";

    private final Path folder;
    private final RunFolder run;

    /**
     * A bird before it is written.
     *
     * @param length in mm
     * @param depth in mm
     * @param mass in g
     * @param island where it lives
     * @param kind which it is
     */
    record Bird(double length, double depth, double mass, String island, String kind) {
        String line() {
            return rounded(length, 100) + "," + rounded(depth, 10) + "," + rounded(mass, mass < 20 ? 1000 : 1) + ","
                    + island + "," + kind + "\n";
        }

        /** Much faster than a format. */
        private static String rounded(double value, int parts) {
            return Double.isNaN(value) ? "" : String.valueOf((double) Math.round(value * parts) / parts);
        }

        Bird length(double other) {
            return new Bird(other, depth, mass, island, kind);
        }

        Bird mass(double other) {
            return new Bird(length, depth, other, island, kind);
        }

        Bird island(String other) {
            return new Bird(length, depth, mass, other, kind);
        }

        Bird kind(String other) {
            return new Bird(length, depth, mass, island, other);
        }
    }

    Birds(Path folder) throws IOException {
        this.folder = folder;
        StringBuilder csv = new StringBuilder(HEADER);
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2000; i++) {
            csv.append(bird(random, 0.5).line());
        }
        String text = csv.toString();
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/birds.csv"), text);
        Path experiment = Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {birds: {file: data/birds.csv, sha256: %s}}
                target: {column: kind}
                features:
                  length: {type: number, unit: mm}
                  depth: {type: number, unit: mm}
                  mass: {type: number, unit: g}
                  island: {type: category}
                split: {test: 0.3}
                slices: [island]
                hyperparameters: {l2: 1}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(Sha256.of(text)));
        try (Run training = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("run"))) {
            Split split = training.split(training.table());
            training.save(training.fit(split.train(), new LogisticRegression(1)), split);
        }
        run = new RunFolder(folder.resolve("run"));
    }

    /** Kind b is longer and heavier; one value in fifty is missing. */
    static Bird bird(SplittableRandom random, double shareOfB) {
        boolean isB = random.nextDouble() < shareOfB;
        double length = random.nextGaussian() * 5 + (isB ? 52 : 42);
        return new Bird(
                random.nextInt(50) == 0 ? Double.NaN : length,
                random.nextGaussian() * 2 + 17,
                StrictMath.exp(random.nextGaussian() * 0.1 + (isB ? 8.45 : 8.25)),
                new String[] {"north", "north", "south", "west"}[random.nextInt(4)],
                isB ? "b" : "a");
    }

    /** What is reported of other birds of the same kinds, each changed before it is written. */
    ShiftReport report(long seed, int rows, double shareOfB, boolean labelled, UnaryOperator<Bird> change)
            throws IOException {
        StringBuilder csv = new StringBuilder(labelled ? HEADER : HEADER.replace(",kind", ""));
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < rows; i++) {
            String line = change.apply(bird(random, shareOfB)).line();
            csv.append(labelled ? line : line.substring(0, line.lastIndexOf(',')) + "\n");
        }
        return report(csv.toString());
    }

    ShiftReport report(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("new.csv"), csv);
        try (NewRows rows = new NewRows(run)) {
            return rows.compared(CsvSource.plain(file));
        }
    }
}
