package io.github.seedbed.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seedbed.problem.ProblemException;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingProcessTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void runsInAPathWithBlanksAndAccents() throws Exception {
        Training training = TrainingFixture.in(folder.resolve("my \"models\" é"));
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).containsExactly("seed 7 — é", "stdin ends: true");
        assertThat(training.run().isComplete()).isTrue();
    }

    @Test
    void showsLinesWhileTheTrainingRuns() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=slow");
        List<Long> heard = new ArrayList<>();
        new TrainingProcess(training, line -> heard.add(System.nanoTime())).run(training.run());
        assertThat(Duration.ofNanos(heard.get(1) - heard.get(0))).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void passesOnWhyATrainingFailed() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=exit");
        assertThatThrownBy(() -> new TrainingProcess(training, lines::add).run(training.run()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The training failed
                          where: io.github.seedbed.train.FakeTraining
                          why:   it ended with exit code 3; its last lines:
                                 seed 7 — é
                                 The data file is missing
                                   where: data/penguins.csv
                          do:    fix the error above, then: mvn verify""");
    }

    @Test
    void findsThatNoModelWasWritten() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=nothing");
        assertThatThrownBy(() -> new TrainingProcess(training, lines::add).run(training.run()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The training ended without a model
                          where: target/run
                          why:   it lacks config.json, metrics.json, model.onnx, parity.json, profile.json
                          do:    call run.save(…) at the end of io.github.seedbed.train.FakeTraining""");
    }

    @Test
    void doesNotTakeAnEarlierRunForItsOwn() throws Exception {
        Training first = TrainingFixture.in(folder);
        new TrainingProcess(first, lines::add).run(first.run());
        Training training = TrainingFixture.in(folder, "--fault=nothing");
        assertThatThrownBy(() -> new TrainingProcess(training, lines::add).run(training.run()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("""
                        The training ended without a model
                          where: target/run
                          why:   what is there was written by an earlier training: this one ended with exit code 0 and wrote nothing
                          do:    call run.save(…) at the end of io.github.seedbed.train.FakeTraining""");
    }

    @Test
    void endsTheTrainingWhenTheBuildIsKilled() throws Exception {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessBuild.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader = build.inputReader(StandardCharsets.UTF_8)) {
            reader.readLine();
            long pid = Long.parseLong(reader.readLine().substring("child ".length()));
            ProcessHandle child = ProcessHandle.of(pid).orElseThrow();
            build.destroyForcibly().waitFor();
            child.onExit().get(10, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
        assertThat(Files.exists(folder.resolve("target/run"))).isFalse();
    }

    @Test
    void quotesWhatJavaWouldTakeApart() {
        assertThat(ArgumentFile.text(List.of("C:\\a b", "say \"é\"\nagain")))
                .isEqualTo("\"C:\\\\a b\"\n\"say \\\"é\\\"\\nagain\"\n");
    }
}
