package io.github.seedbed.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.seedbed.internal.encoding.Scaling;
import io.github.seedbed.internal.input.InputSchema;
import io.github.seedbed.model.Encoder;
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
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinearFitTest {
    private static final List<Feature> FEATURES = List.of(
            feature("size", Feature.Type.NUMBER),
            feature("weight", Feature.Type.NUMBER),
            feature("colour", Feature.Type.CATEGORY),
            feature("note", Feature.Type.TEXT));

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBitsForAnyOrderAndAnyNumberOfThreads() throws Exception {
        List<String> rows = rows(9_000, 3, 1);
        LinearFit one = on(1, rows);
        assertThat(one.convergence().reached()).isTrue();
        for (int threads : new int[] {2, 4}) {
            same(on(threads, rows), one);
        }
        for (int seed = 0; seed < 3; seed++) {
            List<String> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            same(on(4, shuffled), one);
        }
    }

    @Test
    void endsWhereTheGradientIsZero() throws Exception {
        for (int labels = 2; labels <= 4; labels++) {
            LinearFit fit = on(2, rows(400, labels, labels));
            assertThat(fit.convergence().reached()).isTrue();
            assertThat(fit.weights()).hasDimensions(labels, fit.weights()[0].length);
            // Of a softmax the weights of all labels add up to zero, of a single vector the first label's are zero
            for (int j = 0; j < fit.weights()[0].length; j++) {
                double sum = 0;
                for (double[] ofLabel : fit.weights()) {
                    sum += ofLabel[j];
                }
                assertThat(labels == 2 ? fit.weights()[0][j] : sum).isCloseTo(0, within(1e-4));
            }
        }
    }

    /**
     * The expected numbers are those of scikit-learn 1.2.1: LogisticRegression(C=1, tol=1e-10) on standardised values.
     */
    @Test
    void givesTheWeightsOfScikitLearn() throws Exception {
        LinearFit two = onTwelveRows(i -> i * i % 5 > 1 ? 1 : 0);
        assertThat(two.weights()[1]).containsExactly(new double[] {-0.155471, 0.042448}, within(1e-4));
        assertThat(two.intercepts()[1]).isCloseTo(-0.697798, within(1e-4));
        LinearFit three = onTwelveRows(i -> i * 5 % 3);
        assertThat(three.weights()[0]).containsExactly(new double[] {-0.239773, 0.618348}, within(1e-4));
        assertThat(three.weights()[1]).containsExactly(new double[] {0.215451, -0.898337}, within(1e-4));
        assertThat(three.weights()[2]).containsExactly(new double[] {0.024322, 0.279989}, within(1e-4));
        assertThat(three.intercepts()[1] - three.intercepts()[0]).isCloseTo(-0.186041 - 0.017102, within(1e-4));
    }

    private LinearFit onTwelveRows(IntUnaryOperator label) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(i * 0.5 + "," + i * 7 % 11 / 2.0 + ",x,x,k" + label.applyAsInt(i));
        }
        List<Feature> numbers = FEATURES.subList(0, 2);
        Table table = table(rows);
        int[] truth = IntStream.range(0, 12).map(label).toArray();
        Encoder encoder = Encoder.fit(table, numbers);
        int count = 1 + IntStream.of(truth).max().orElseThrow();
        return LinearFit.of(
                new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale()),
                table.parts(),
                "kind",
                IntStream.range(0, count).mapToObj(i -> "k" + i).toList(),
                equal(count),
                1,
                enough -> (steps, gain) -> {});
    }

    private static void same(LinearFit a, LinearFit b) {
        assertThat(a.weights()).isDeepEqualTo(b.weights());
        assertThat(a.intercepts()).isEqualTo(b.intercepts());
        assertThat(a.convergence()).isEqualTo(b.convergence());
    }

    private LinearFit on(int threads, List<String> rows) throws Exception {
        Table table = table(rows);
        List<String> labels = new ArrayList<>(new TreeSet<>(table.rows().stream()
                .map(row -> row.category("kind").orElseThrow())
                .toList()));
        // The means and scales of one order, for all: those are the encoder's, not the fit's
        Encoder encoder = Encoder.fit(table(sorted(rows)), FEATURES);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> LinearFit.of(
                            new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale()),
                            table.parts(),
                            "kind",
                            labels,
                            equal(labels.size()),
                            1,
                            enough -> (steps, gain) -> {}))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static double[] equal(int labels) {
        double[] equal = new double[labels];
        Arrays.fill(equal, 1);
        return equal;
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private Table table(List<String> rows) throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, "size,weight,colour,note,kind\n" + String.join("\n", rows) + "\n");
        return Table.read(file, FEATURES, "kind", List.of());
    }

    private static List<String> rows(int n, int labels, long seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        String[] colours = {"red", "green", "blue", ""};
        String[] words = {"old", "new", "odd", "fine"};
        for (int i = 0; i < n; i++) {
            int kind = random.nextInt(labels);
            String size = random.nextInt(20) == 0 ? "NA" : String.valueOf(kind + random.nextGaussian());
            String colour = colours[random.nextInt(3) == 0 ? random.nextInt(4) : kind % 4];
            String note = words[random.nextInt(4)] + " " + words[(random.nextInt(3) + kind) % 4];
            rows.add(size + "," + 1000 * random.nextGaussian() + "," + colour + "," + note + ",k" + kind);
        }
        return rows;
    }

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
