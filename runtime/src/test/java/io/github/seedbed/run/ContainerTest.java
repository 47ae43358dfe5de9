package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.Experiments;
import io.github.seedbed.files.SortedFiles;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.Architecture;
import io.github.seedbed.problem.Problem;
import io.github.seedbed.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a container gives a training, and what it gets from it. */
class ContainerTest extends FlowersFixture {
    private static final Path PAGE = Path.of("../docs/containers.md");

    @Test
    void readsDataFromAnotherFolderAndChecksTheirDigest() throws IOException {
        Checksums baked = Checksums.of(Experiments.train(folder));
        Path mounted = Files.move(folder.resolve("data"), folder.resolve("mounted"));
        assertThat(Checksums.of(Experiments.train(folder, "--data=" + mounted)).digests())
                .isEqualTo(baked.digests());
        Path file = mounted.resolve("flowers.csv");
        Files.writeString(file, Files.readString(file) + "aster,2.0,5.0,clay\n");
        assertThatThrownBy(() -> Experiments.train(folder, "--data=" + mounted))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(
                        "A data file is not the one that the experiment names\n  where: " + file + "\n");
        Files.delete(file);
        assertThatThrownBy(() -> Experiments.train(folder, "--data=" + mounted))
                .hasMessageStartingWith("A data file is missing\n  where: " + file + "\n");
    }

    @Test
    void holdsTheRunAgainstALock() throws IOException {
        Path run = Experiments.train(folder);
        Map<String, String> digests = new TreeMap<>(Checksums.of(run).digests());
        Path lock = lock(digests);
        assertThat(Experiments.train(folder, "--lock=" + lock)).isDirectory();
        digests.put("model.onnx", "0".repeat(64));
        digests.remove("parity.json");
        lock(digests);
        assertThatThrownBy(() -> Experiments.train(folder, "--lock=" + lock))
                .hasMessage("""
                        The run is not the one in the lock
                          where: %s, runs.full.%s
                          why:   these files differ: model.onnx, parity.json
                          do:    look at both: mvn verify, where the project is, names the first difference and its cause; the run is in %s""".formatted(lock, Architecture.present(), run))
                .satisfies(e -> assertThat(ExitCode.of(e)).isEqualTo(ExitCode.NOT_REPRODUCED));
        assertThat(SortedFiles.below(run)).hasSize(6);
        Files.delete(lock);
        assertThatThrownBy(() -> Experiments.train(folder, "--lock=" + lock))
                .hasMessage("""
                        There is no run to hold this one against
                          where: %s, runs.full.%s
                          why:   there is no such file
                          do:    leave --lock out; or lock a run on this architecture, with mvn seedbed:lock, and build the image again""".formatted(lock, Architecture.present()));
    }

    private Path lock(Map<String, String> digests) throws IOException {
        ObjectNode lock = Json.object();
        ObjectNode files = lock.putObject("runs")
                .putObject("full")
                .putObject(Architecture.present())
                .putObject("files");
        digests.forEach(files::put);
        return Files.write(folder.resolve("model.lock"), Json.bytes(lock));
    }

    @Test
    void printsOneObjectALine() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Path run;
        try {
            run = Experiments.train(folder, "--log=json");
        } finally {
            System.setOut(console);
        }
        List<JsonNode> events = printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.foreign(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(events.get(0)).hasToString("{\"event\":\"line\",\"text\":\"seed 7, settings and data checked\"}");
        JsonNode metrics = events.get(events.size() - 2);
        assertThat(metrics.path("event").asText()).isEqualTo("metrics");
        assertThat(metrics.at("/model/accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(events.get(events.size() - 1))
                .hasToString("{\"event\":\"run\",\"output\":\"" + run + "\",\"id\":\""
                        + Checksums.of(run).id() + "\"}");
        assertThat(JsonLines.problem(new Problem("a", "b", "c", "d"), ExitCode.DISK_FULL))
                .isEqualTo(
                        "{\"event\":\"problem\",\"exit\":6,\"what\":\"a\",\"where\":\"b\",\"why\":\"c\",\"do\":\"d\"}");
    }

    @Test
    void doesNotTakeATextForAnEvent() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (OutputStream lines = new JsonLines(printed)) {
            lines.write("{\"event\": not JSON\n{\"event\":\"run\"}\nno end".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"event":"line","text":"{\\"event\\": not JSON"}
                {"event":"run"}
                {"event":"line","text":"no end"}
                """);
    }

    @Test
    void refusesAnotherFormOfLog() {
        assertThatThrownBy(() -> Experiments.train(folder, "--log=xml")).hasMessage("""
                        The argument "--log=xml" is not understood
                          where: command line
                          why:   a run prints text or JSON
                          do:    write --log=json, or leave it out""");
    }

    @Test
    void endsWithTheCodeOfWhatWentWrong() {
        assertThat(ExitCode.of(problem(new FileSystemException("x", null, "No space left on device"))))
                .isEqualTo(ExitCode.DISK_FULL);
        assertThat(ExitCode.of(problem(new AccessDeniedException("x")))).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(ExitCode.of(problem(new FileSystemException("x", null, "Read-only file system"))))
                .isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(ExitCode.of(problem(null))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ExitCode.of(new OutOfMemoryError())).isEqualTo(ExitCode.OUT_OF_MEMORY);
        assertThat(ExitCode.of(new IllegalStateException())).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(137)).contains(ExitCode.KILLED);
        assertThat(ExitCode.of(99)).isEmpty();
    }

    private static ProblemException problem(Throwable cause) {
        return new ProblemException(new Problem("a", "b", "c", "d"), cause);
    }

    @Test
    void saysWhereToPutTheOutputOfAContainer() {
        assertThat(OutputFolder.notWritable(Path.of("/output/run"), Path.of("/output")))
                .hasMessage("""
                        The run cannot be put there
                          where: --output=/output/run
                          why:   /output cannot be written to by this user
                          do:    give permission, or name another folder; in a container, mount one that its user may write to: --volume "$(pwd)/output:/output" --user "$(id -u):$(id -g)\"""")
                .satisfies(e -> assertThat(ExitCode.of(e)).isEqualTo(ExitCode.NOT_WRITABLE));
    }

    @Test
    void thePageListsEveryExitCode() throws IOException {
        StringBuilder table = new StringBuilder("| exit code | meaning |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            table.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        assertThat(Files.readString(PAGE)).contains(table);
    }
}
