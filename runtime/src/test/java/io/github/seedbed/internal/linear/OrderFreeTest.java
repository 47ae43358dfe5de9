package io.github.seedbed.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.model.Encoder;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.table.Feature;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables: the model has the same bits for any order of rows, any number of threads and any chunks. */
class OrderFreeTest {
    private static final String[] WORDS = {"old", "new", "odd", "fine", "red", "dry"};

    @TempDir
    private Path folder;

    @Test
    void sixTables() throws Exception {
        sameBits(0, 6);
    }

    @Test
    @Tag("full")
    void twoHundredTables() throws Exception {
        sameBits(6, 206);
    }

    private void sameBits(int from, int to) throws Exception {
        for (int seed = from; seed < to; seed++) {
            RandomTable made = new RandomTable(new Random(seed));
            Table table = table(made, made.rows);
            byte[] expected = onnx(1, table, made);
            LinearFit whole = fit(table, made, 1);
            for (int threads : new int[] {2, 4}) {
                Collections.shuffle(made.rows, new Random(seed + threads));
                Table shuffled = table(made, made.rows);
                assertThat(onnx(threads, shuffled, made)).as("table %d", seed).isEqualTo(expected);
                LinearFit parts = fit(shuffled, made, 1 + (7 * seed + threads) % 64);
                assertThat(parts.weights()).as("table %d", seed).isDeepEqualTo(whole.weights());
                assertThat(parts.intercepts()).as("table %d", seed).isEqualTo(whole.intercepts());
                assertThat(parts.convergence()).isEqualTo(whole.convergence());
            }
        }
    }

    private static byte[] onnx(int threads, Table table, RandomTable made) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> made.learner
                            .fit(table, made.features, "kind", line -> {})
                            .onnx())
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static LinearFit fit(Table table, RandomTable made, int chunks) {
        Encoder encoder = Encoder.fit(table, made.features);
        Scaling scaling = new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale());
        List<String> kinds = table.rows().stream()
                .map(row -> row.category("kind").orElseThrow())
                .toList();
        List<String> labels = List.copyOf(new TreeSet<>(kinds));
        double[] importance = new double[labels.size()];
        Arrays.setAll(importance, i -> 1 + i * 0.7);
        return LinearFit.of(
                scaling, table.parts(chunks), "kind", labels, importance, 0.1, enough -> (steps, gain) -> {});
    }

    private Table table(RandomTable made, List<String> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, made.header + "\n" + String.join("\n", rows) + "\n");
        return Table.read(file, made.features, "kind", List.of());
    }

    /** Numbers of all sizes, categories, a text, gaps; the label has something to do with the first number. */
    private static final class RandomTable {
        private final List<Feature> features = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private final String header;
        private final LogisticRegression learner;

        RandomTable(Random random) {
            int numbers = 1 + random.nextInt(3);
            int categories = random.nextInt(3);
            boolean text = random.nextBoolean();
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < numbers; i++) {
                add("n" + i, Feature.Type.NUMBER, names);
            }
            for (int i = 0; i < categories; i++) {
                add("c" + i, Feature.Type.CATEGORY, names);
            }
            if (text) {
                add("note", Feature.Type.TEXT, names);
            }
            this.header = names + "kind";
            int labels = 2 + random.nextInt(3);
            int n = 40 + random.nextInt(200);
            for (int i = 0; i < n; i++) {
                rows.add(row(random, numbers, categories, text, i % labels));
            }
            LogisticRegression plain = new LogisticRegression(Math.pow(10, random.nextInt(5) - 3));
            this.learner = random.nextBoolean() ? plain : plain.balanced();
        }

        private void add(String name, Feature.Type type, StringBuilder names) {
            Optional<Integer> minimum = type == Feature.Type.TEXT ? Optional.of(1) : Optional.empty();
            features.add(new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), minimum));
            names.append(name).append(',');
        }

        private static String row(Random random, int numbers, int categories, boolean text, int kind) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < numbers; i++) {
                double value = (random.nextGaussian() + (i == 0 ? kind : 0)) * Math.pow(10, random.nextInt(7) - 3);
                row.append(random.nextInt(15) == 0 ? "" : String.valueOf(value)).append(',');
            }
            for (int i = 0; i < categories; i++) {
                row.append(random.nextInt(15) == 0 ? "" : "v" + (random.nextInt(5) + kind) % 7)
                        .append(',');
            }
            if (text) {
                row.append(WORDS[random.nextInt(6)]).append(' ').append(WORDS[(random.nextInt(3) + kind) % 6]);
                row.append(',');
            }
            return row.append('k').append(kind).toString();
        }
    }
}
