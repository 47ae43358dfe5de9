package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingOnChangeTest {
    private static final String SKIPPED = "Training skipped: its inputs are unchanged since target/run was written";

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    private Training training;

    @BeforeEach
    void trainOnce() throws Exception {
        training = TrainingFixture.in(folder);
        train(training);
        assertThat(lines.get(lines.size() - 1)).matches("Trained in \\d+\\.\\d s: target/run");
        lines.clear();
    }

    @Test
    void isSkippedWhileNothingChanges() throws Exception {
        train(training);
        assertThat(lines).containsExactly(SKIPPED);
    }

    @Test
    void trainsAgainAfterAnEdit() throws Exception {
        Files.writeString(folder.resolve("experiment.yaml"), "format: 1\nseed: 8\n");
        Files.writeString(folder.resolve("data/more.csv"), "species\n");
        train(training);
        assertThat(lines).startsWith("Training again, for this has changed: data/more.csv, experiment.yaml");
    }

    @Test
    void knowsDataThatLieElsewhere() throws Exception {
        Files.writeString(folder.resolve("other.csv"), "species\n");
        Files.writeString(folder.resolve("experiment.yaml"), "format: 1\ndata:\n  birds:\n    file: other.csv\n");
        train(training);
        lines.clear();
        train(training);
        assertThat(lines).containsExactly(SKIPPED);
        lines.clear();
        Files.writeString(folder.resolve("other.csv"), "species\nAdelie\n");
        train(training);
        assertThat(lines).startsWith("Training again, for this has changed: other.csv");
    }

    @Test
    void trainsAgainAfterCompiling() throws Exception {
        Files.writeString(training.classes().resolve("New.class"), "code");
        train(training);
        assertThat(lines).startsWith("Training again, for this has changed: target/classes");
    }

    @Test
    void trainsAgainWithOtherArguments() throws Exception {
        train(TrainingFixture.in(folder, "--seed=9"));
        assertThat(lines).startsWith("Training again, for this has changed: arguments");
    }

    @Test
    void trainsAgainWhenAnotherProcessWroteTheRun() throws Exception {
        Files.writeString(training.run().path().resolve("metrics.json"), "{}");
        train(training);
        assertThat(lines).startsWith("Training again, for this has changed: target/run");
    }

    @Test
    void trainsAgainWhenAFileOfTheRunIsGone() throws Exception {
        Files.delete(training.run().path().resolve("model.onnx"));
        train(training);
        assertThat(lines).startsWith("seed 7 — é");
        assertThat(training.run().isComplete()).isTrue();
    }

    @Test
    void aFailedTrainingIsNotTakenForADoneOne() throws Exception {
        Training failing = TrainingFixture.in(folder, "--fault=exit");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> train(failing)).hasMessageStartingWith("The training failed");
        }
    }

    @Test
    void saysWhatToDoWithoutClasses() throws Exception {
        SortedFiles.delete(training.classes());
        assertThatThrownBy(() -> train(training))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        There is no compiled code to train with
                          where: target/classes
                          why:   there is no such folder
                          do:    mvn compile seedbed:train""");
        Files.createDirectories(training.classes());
        assertThatThrownBy(() -> train(training)).hasMessageContaining("why:   the folder holds no class");
    }

    private void train(Training of) throws Exception {
        new TrainingOnChange(of, lines::add).run();
    }
}
