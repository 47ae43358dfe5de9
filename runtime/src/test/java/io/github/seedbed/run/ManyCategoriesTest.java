package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.internal.digest.Sha256;
import io.github.seedbed.internal.onnx.Labelling;
import io.github.seedbed.internal.parity.Parity;
import io.github.seedbed.model.LogisticRegression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many rare values make wide models: their scores differ by more in single precision, and are right all the same. */
class ManyCategoriesTest {
    @TempDir
    private Path folder;

    @Test
    void aThousandRandomValuesAreLearntAndExported() throws IOException {
        Path experiment = write(3000, 4, 300);
        Path output = folder.resolve("target/run");
        for (double l2 : new double[] {1e-3, 1}) {
            try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
                Split split = run.split(run.table());
                run.save(run.fit(split.train(), new LogisticRegression(l2)), split);
            }
            Bundle.of(output).close();
        }
    }

    @Test
    void theToleranceGrowsWithColumnsAndLogitsAndHasAnEnd() {
        double[][] close = {{0.4, 0.6}};
        double[][] sure = {{1, 1e-40}};
        assertThat(Parity.tolerance(10, close)).isEqualTo(1e-5);
        assertThat(Parity.tolerance(1200, close)).isEqualTo(1e-5);
        assertThat(Parity.tolerance(10, sure)).isEqualTo(1e-4);
        assertThat(Parity.tolerance(1200, sure)).isEqualTo(1e-3);
        assertThat(Parity.tolerance(10, new double[][] {{1, 0}})).isEqualTo(1e-5);
    }

    @Test
    void countsRowsThatGetAnotherLabel() {
        double[][] expected = {{0.5, 0.5}, {0.3, 0.7}, {0.500004, 0.499996}};
        float[][] actual = {{0.5f, 0.5f}, {0.3f, 0.7f}, {0.499997f, 0.500003f}};
        assertThat(Parity.check(expected, actual, 1e-5, Labelling.HIGHEST)).isEqualTo(1);
        assertThatThrownBy(() -> Parity.check(expected, actual, 1e-6, Labelling.HIGHEST))
                .hasMessage("""
                The exported model does not score like the trained one
                  where: test row 2, output 0
                  why:   it gives 0.499997 instead of 0.500004, and rounding explains 0.000001
                  do:    a model of this kind cannot be exported faithfully: train another kind""");
    }

    private Path write(int rows, int columns, int values) throws IOException {
        Random random = new Random(1);
        String names = IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        StringBuilder csv = new StringBuilder(names + ",label\n");
        for (int i = 0; i < rows; i++) {
            for (int c = 0; c < columns; c++) {
                csv.append('v').append(random.nextInt(values)).append(',');
            }
            csv.append("abc".charAt(random.nextInt(3))).append('\n');
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/rows.csv"), csv);
        return Files.writeString(folder.resolve("experiment.yaml"), """
                format: 1
                seed: 7
                data: {rows: {file: data/rows.csv, sha256: %s}}
                target: {column: label}
                features:
                %s
                split: {test: 0.2}
                hyperparameters: {}
                thresholds: {accuracyAboveBaseline: -1}
                """.formatted(
                        Sha256.of(csv.toString()),
                        IntStream.range(0, columns)
                                .mapToObj(i -> "  c" + i + ": {type: category}")
                                .collect(Collectors.joining("\n"))));
    }
}
