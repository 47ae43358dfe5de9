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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void endsWhatTheTrainingLeavesRunning() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=child");
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).contains("Ended what the training left running: 1 process");
        assertThat(ProcessHandle.of(started()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsWhatTheTrainingStartsAtItsVeryEnd() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=late");
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).last().isEqualTo("Ended what the training left running: 1 process");
        assertThat(ProcessHandle.of(started()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private long started() {
        return Long.parseLong(lines.stream()
                .filter(line -> line.startsWith("started "))
                .findFirst()
                .orElseThrow()
                .substring("started ".length()));
    }

    @Test
    void cutsALineWithoutEnd() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=flood");
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines).contains("x".repeat(10_000) + " … (cut)", "next");
    }

    @Test
    void passesOnNoOrdersToTerminalsAndBuildServers() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=orders");
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(lines)
                .contains(
                        "red bell back",
                        ": :error::not ours",
                        "  : :set-output name=a::b",
                        "# #[error]no",
                        "# #vso[task.complete]a::b");
    }

    @Test
    void endsATrainingThatTakesTooLongAndSaysWhatItWasDoing() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=endless").within(Optional.of(Duration.ofSeconds(4)));
        assertThatThrownBy(() -> new TrainingProcess(training, lines::add).run(training.run()))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("""
                        The training did not end
                          where: io.github.seedbed.train.FakeTraining
                          why:   it was ended after 4 s, while it was doing this:
                                 thread "main"
                        """)
                .hasMessageContaining("at io.github.seedbed.train.FakeTraining.main(FakeTraining.java:")
                .hasMessageContaining("its last lines:\n         seed 7 — é\n         child ")
                .hasMessageEndingWith(
                        "\n  do:    if it needs longer, allow it more minutes: -Dseedbed.timeLimit=MINUTES; "
                                + "if it hangs, look at the threads");
    }

    @Test
    void allowsFarMoreThanTheLastTrainingTook() throws Exception {
        Training training = TrainingFixture.in(folder);
        assertThat(TimeLimit.of(training)).isEqualTo(Duration.ofHours(24));
        new TrainingOnChange(training, lines::add).run();
        assertThat(TimeLimit.of(training)).isEqualTo(Duration.ofMinutes(30));
        TrainingRecord.of(training, TrainingOnChange.SUCCESS, "").write(3600);
        assertThat(TimeLimit.of(training)).isEqualTo(Duration.ofHours(20));
        assertThat(TimeLimit.of(training.seeded(9))).isEqualTo(Duration.ofHours(20));
    }

    /** Half of a training of a second would be the compiler's; one of an hour would take twice as long without it. */
    @Test
    void leavesTheOptimisingCompilerOutWhereTheLastTrainingWasShort() throws Exception {
        String option = "\"-XX:TieredStopAtLevel=1\"";
        Training training = TrainingFixture.in(folder);
        Path arguments = training.workFolder().resolve("run.args");
        new TrainingOnChange(training, lines::add).run();
        assertThat(arguments).content().doesNotContain(option);
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(arguments).content().startsWith(option);
        TrainingRecord.of(training, TrainingOnChange.SUCCESS, "").write(3600);
        new TrainingProcess(training, lines::add).run(training.run());
        assertThat(arguments).content().doesNotContain(option);
    }

    @Test
    void twoBuildsWaitForEachOther() throws Exception {
        Training training = TrainingFixture.in(folder, "--fault=slow");
        List<String> other = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newSingleThreadExecutor();
        // As after a crash: the file alone locks nothing
        Files.createDirectories(training.workFolder());
        Files.writeString(training.workFolder().resolve("train.lock"), "");
        Future<?> second = BuildLock.alone(training, "train", lines::add, () -> {
            Future<?> waiting = pool.submit(() -> {
                new TrainingOnChange(training, other::add).run();
                return null;
            });
            while (other.isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(other)
                    .containsExactly("Another build of this project is in seedbed:train: waiting until it is done");
            return waiting;
        });
        second.get();
        pool.shutdown();
        assertThat(lines).isEmpty();
        assertThat(other).last().asString().startsWith("Trained in ");
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
