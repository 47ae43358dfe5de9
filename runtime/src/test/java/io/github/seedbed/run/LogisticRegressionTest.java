package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.Experiments;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.problem.ProblemException;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
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
            Metrics metrics = run.save(run.fit(split.train(), new LogisticRegression(1)), split);
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
}
