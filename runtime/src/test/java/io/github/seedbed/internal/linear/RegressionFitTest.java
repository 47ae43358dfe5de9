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
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ridge regression and elastic net against what holds of a solution, and in any order and any chunks. */
class RegressionFitTest {
    private static final double L2 = 0.7;

    private static final DoubleFunction<LinearFit.Progress> UNHEARD = enough -> (steps, gain) -> {};

    private static final List<Feature> FEATURES = List.of(
            feature("a", Feature.Type.NUMBER),
            feature("b", Feature.Type.NUMBER),
            feature("nearly_a", Feature.Type.NUMBER),
            feature("kind", Feature.Type.CATEGORY));

    @TempDir
    private Path folder;

    private static Feature feature(String name, Feature.Type type) {
        return new Feature(name, name, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> rows() {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double a = random.nextGaussian() * 100;
            double b = random.nextDouble();
            String kind = "xyz".substring(i % 3, i % 3 + 1);
            double y = 3 * a - 50 * b + (kind.equals("y") ? 20 : 0) + 10 * random.nextGaussian();
            rows.add((i % 11 == 0 ? "" : a) + "," + b + "," + (a + 0.01 * random.nextGaussian()) + ","
                    + (i % 7 == 0 ? "" : kind) + "," + y);
        }
        return rows;
    }

    private static final RegressionFit.Penalty PENALTY = new RegressionFit.Penalty(0.02, 0.01);

    private record Fitted(RegressionFit fit, double[][] design, double[] target) {}

    /** Finds weights. */
    @FunctionalInterface
    private interface Search {
        RegressionFit of(NormalEquations equations, double... target);
    }

    private Fitted ridge(List<String> rows, int chunks) throws IOException {
        return fit(rows, chunks, L2, (equations, target) -> ConjugateGradients.solve(equations, target, UNHEARD));
    }

    private Fitted elasticNet(List<String> rows, int chunks) throws IOException {
        return fit(
                rows, chunks, 0, (equations, target) -> CoordinateDescent.solve(equations, target, PENALTY, UNHEARD));
    }

    private Fitted fit(List<String> rows, int chunks, double l2, Search search) throws IOException {
        Path file = Files.writeString(
                folder.resolve("table.csv"), "a,b,nearly_a,kind,y\n" + String.join("\n", rows) + "\n");
        List<Feature> columns = new ArrayList<>(FEATURES);
        columns.add(feature("y", Feature.Type.NUMBER));
        Table table = Table.read(file, columns, "y", List.of());
        Encoder encoder = Encoder.fit(table, FEATURES);
        Scaling scaling = new Scaling(new InputSchema(encoder.inputs()), encoder.mean(), encoder.scale());
        TargetScale scale = TargetScale.of(table.numbers("y"));
        double[] target =
                Arrays.stream(table.numbers("y")).map(scale::standardised).toArray();
        double[][] design = table.rows().stream()
                .map(encoder::columns)
                .map(columnsOf -> {
                    double[] values = new double[columnsOf.length + 1];
                    for (int i = 0; i < columnsOf.length; i++) {
                        values[i] = scaling.standardised(i, columnsOf[i]);
                    }
                    values[columnsOf.length] = 1;
                    return values;
                })
                .toArray(double[][]::new);
        NormalEquations equations = new NormalEquations(Design.of(scaling, table), l2, chunks);
        return new Fitted(search.of(equations, target), design, target);
    }

    @Test
    void theWeightsSolveTheNormalEquations() throws IOException {
        Fitted fitted = ridge(rows(), 1);
        double[] expected = solved(fitted.design(), fitted.target());
        assertThat(fitted.fit().convergence().reached()).isTrue();
        assertThat(fitted.fit().weights()).containsExactly(Arrays.copyOf(expected, expected.length - 1), within(1e-9));
        assertThat(fitted.fit().intercept()).isCloseTo(expected[expected.length - 1], within(1e-9));
    }

    /** Each weight pays for itself: its slope is what it costs, or less if it is 0. */
    @Test
    void noWeightOfAnElasticNetWouldBeBetterOtherwise() throws IOException {
        Fitted fitted = elasticNet(rows(), 1);
        double[] weights = fitted.fit().weights();
        double[] slopes = slopes(fitted);
        assertThat(fitted.fit().convergence().reached()).isTrue();
        assertThat(Arrays.stream(weights).filter(weight -> weight == 0).count()).isBetween(1L, 4L);
        for (int j = 0; j < weights.length; j++) {
            double slope = slopes[j] - PENALTY.l2() * weights[j];
            if (weights[j] == 0) {
                assertThat(Math.abs(slope)).isLessThanOrEqualTo(PENALTY.l1());
            } else {
                assertThat(slope).isCloseTo(Math.copySign(PENALTY.l1(), weights[j]), within(1e-9));
            }
        }
        assertThat(slopes[weights.length]).isCloseTo(0, within(1e-9));
    }

    /** Of each column, and last of the intercept: the mean product with what is not explained. */
    private static double[] slopes(Fitted fitted) {
        double[] slopes = new double[fitted.design()[0].length];
        for (int row = 0; row < fitted.target().length; row++) {
            double[] values = fitted.design()[row];
            double rest = fitted.target()[row] - fitted.fit().intercept();
            for (int j = 0; j < values.length - 1; j++) {
                rest -= fitted.fit().weights()[j] * values[j];
            }
            for (int j = 0; j < values.length; j++) {
                slopes[j] += rest * values[j] / fitted.target().length;
            }
        }
        return slopes;
    }

    @Test
    void anyOrderAndAnyChunksGiveTheSameBits() throws IOException {
        List<String> rows = rows();
        RegressionFit ridge = ridge(rows, 1).fit();
        RegressionFit elasticNet = elasticNet(rows, 1).fit();
        for (int chunks : new int[] {2, 7, 40}) {
            Collections.shuffle(rows, new Random(chunks));
            assertSame(ridge, ridge(rows, chunks).fit());
            assertSame(elasticNet, elasticNet(rows, chunks).fit());
        }
    }

    private static void assertSame(RegressionFit whole, RegressionFit parts) {
        assertThat(parts.weights()).isEqualTo(whole.weights());
        assertThat(parts.intercept()).isEqualTo(whole.intercept());
    }

    /** By Gauss and Jordan; the intercept has no penalty. */
    private static double[] solved(double[][] design, double[] target) {
        int n = design[0].length;
        double[][] matrix = new double[n][n + 1];
        for (int row = 0; row < design.length; row++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    matrix[i][j] += design[row][i] * design[row][j];
                }
                matrix[i][n] += design[row][i] * target[row];
            }
        }
        for (int i = 0; i < n - 1; i++) {
            matrix[i][i] += L2;
        }
        for (int i = 0; i < n; i++) {
            double pivot = matrix[i][i];
            for (int j = 0; j <= n; j++) {
                matrix[i][j] /= pivot;
            }
            for (int k = 0; k < n; k++) {
                double factor = k == i ? 0 : matrix[k][i];
                for (int j = 0; j <= n; j++) {
                    matrix[k][j] -= factor * matrix[i][j];
                }
            }
        }
        return Arrays.stream(matrix).mapToDouble(row -> row[n]).toArray();
    }
}
