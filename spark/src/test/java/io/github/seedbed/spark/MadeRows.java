package io.github.seedbed.spark;

import io.github.seedbed.csv.CsvSource;
import io.github.seedbed.csv.Dialect;
import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.internal.linear.LinearFit;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.table.DataStore;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;

/** Rows in many files: two numbers of very different sizes, a category, gaps; three labels. */
final class MadeRows {
    static final List<Feature> FEATURES = List.of(
            feature("size", Feature.Type.NUMBER),
            feature("weight", Feature.Type.NUMBER),
            feature("colour", Feature.Type.CATEGORY));

    static final String TARGET = "kind";

    private static final String HEADER = "size,weight,colour,kind\n";

    private MadeRows() {}

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Writes rows: file i gets each row whose number leaves i when it is divided by the number of files. */
    static void write(Path folder, int rows, int files) throws IOException {
        Random random = new Random(7);
        List<StringBuilder> texts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            texts.add(new StringBuilder(HEADER));
        }
        for (int i = 0; i < rows; i++) {
            int kind = random.nextInt(3);
            String size = random.nextInt(20) == 0 ? "NA" : decimals(kind + random.nextGaussian());
            String colour = random.nextInt(20) == 0 ? "" : "c" + (random.nextInt(9) + kind) % 12;
            texts.get(i % files)
                    .append(size)
                    .append(',')
                    .append(decimals(1e6 * random.nextGaussian()))
                    .append(',')
                    .append(colour)
                    .append(",k")
                    .append(kind)
                    .append('\n');
        }
        Files.createDirectories(folder);
        for (int i = 0; i < files; i++) {
            Files.writeString(folder.resolve("part-" + (100 + i) + ".csv"), texts.get(i));
        }
    }

    private static String decimals(double number) {
        return BigDecimal.valueOf(number)
                .setScale(3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Writes the settings of a training with the rows in data/made. */
    static void experiment(Path folder, String more) throws IOException {
        String digest = DataStore.digest(DataStore.HERE.files(folder.resolve("data/made")));
        Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 2026
                data:
                  made: {file: data/made, sha256: %s}
                target: {column: kind, title: Kind}
                features:
                  size: {type: number, title: Size}
                  weight: {type: number, title: Weight}
                  colour: {type: category, title: Colour}
                %s
                split: {test: 0.2}
                slices: [colour]
                hyperparameters: {}
                thresholds: {accuracyAboveBaseline: 0.1}
                """.formatted(digest, more));
    }

    /** Reads all files of a folder. */
    static Table read(DataStore store, Path folder) throws IOException {
        List<CsvSource> files = store.files(folder).stream()
                .map(file -> new CsvSource(file.file(), "data.made", Dialect.PLAIN))
                .toList();
        return store.read(files, FEATURES, TARGET, List.of());
    }

    static LinearFit fit(Table table) {
        return fit(table, enough -> (steps, gain) -> {});
    }

    static LinearFit fit(Table table, DoubleFunction<LinearFit.Progress> progress) {
        Encoder encoder = Encoder.fit(table, FEATURES);
        List<String> labels = List.copyOf(table.counts(TARGET).keySet());
        double[] importance = new double[labels.size()];
        Arrays.fill(importance, 1);
        return LinearFit.of(
                new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale()),
                table.parts(),
                TARGET,
                labels,
                importance,
                10,
                progress);
    }
}
