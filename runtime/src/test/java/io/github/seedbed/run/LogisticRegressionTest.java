package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.model.Convergence;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogisticRegressionTest {
    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void writeFlowers() throws IOException {
        experiment = Experiments.flowers(folder);
    }

    @Test
    void writesAWholeRunWithoutANativeFile() throws IOException {
        Path output = folder.resolve("target/run");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
            Split split = run.split(run.table());
            // Saving holds the scores of Java against those of ONNX Runtime, on all test rows and golden rows
            Metrics metrics = (Metrics) run.save(run.fit(split.train(), new LogisticRegression(1)), split);
            assertThat(metrics.model().overall().accuracy().value()).isGreaterThan(0.9);
        }
        assertThat(SortedFiles.below(output))
                .containsExactly("config.json", "metrics.json", "model.onnx", "parity.json", "profile.json");
    }

    @Test
    void refusesWhatCannotBeLearnt() throws IOException {
        assertThatThrownBy(() -> new LogisticRegression(0)).hasMessage("l2 must be above 0");
        assertThatThrownBy(() -> new LogisticRegression(Double.NaN)).hasMessage("l2 must be above 0");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("target/run"))) {
            Table asters =
                    run.table().where(row -> row.category("kind").orElseThrow().equals("aster"));
            assertThatThrownBy(() -> run.fit(asters, new LogisticRegression(1)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            There is only one label in the training rows
                              where: experiment.yaml, target.kind
                              why:   all 40 training rows have the label "aster"
                              do:    take more rows, or another target""");
        }
    }

    @Test
    void tellsHowTheSearchEnded() throws IOException {
        Path output = folder.resolve("target/run");
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + output)) {
            Split split = run.split(run.table());
            Predictor model = run.fit(split.train(), new LogisticRegression(1));
            run.save(model, split);
            Convergence end = model.convergence().orElseThrow();
            assertThat(end.reached()).isTrue();
            assertThat(RunConfig.parse(Files.readAllBytes(output.resolve("config.json")), "config.json")
                            .convergence()
                            .orElseThrow()
                            .steps())
                    .isEqualTo(end.steps())
                    .isPositive();
        }
    }

    @Test
    void labelsMayCountDifferently() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment, "--output=" + folder.resolve("target/run"))) {
            Table few = run.table()
                    .where(row -> row.category("kind").orElseThrow().equals("aster") || row.place() % 5 == 0);
            LogisticRegression plain = new LogisticRegression(1);
            // Nothing is known of this flower: its scores are about the shares of the labels
            double rare = run.fit(few, plain).answer(Map.of())[1];
            double balanced = run.fit(few, plain.balanced()).answer(Map.of())[1];
            double weighted =
                    run.fit(few, plain.weighted(Map.of("bellis", 5.0))).answer(Map.of())[1];
            assertThat(balanced).isGreaterThan(rare);
            assertThat(weighted).isGreaterThan(rare);
            assertThat(run.fit(few, plain.weighted(Map.of("aster", 1.0))).onnx())
                    .isEqualTo(run.fit(few, plain).onnx());
            assertThatThrownBy(() -> run.fit(few, plain.weighted(Map.of("astre", 2.0))))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("""
                            There is no label "astre" to give a weight to
                              where: the weights of LogisticRegression in your Train class
                              why:   no training row has it
                              do:    Did you mean "aster"?""");
        }
        assertThatThrownBy(() -> new LogisticRegression(1).weighted(Map.of("aster", 0.0)))
                .hasMessage("the weight of \"aster\" must be above 0");
    }
}
