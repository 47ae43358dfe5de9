package io.github.seedbed.run;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** {@code run.json} next to the run: what is true of one execution only. It is never compared and never published. */
final class ExecutionFacts {
    private static final double NANOS = 1e9;

    /**
     * The content of the file.
     *
     * @param started in UTC, to the second
     * @param seconds of wall time
     * @param cpuSeconds of all threads, where the system tells
     * @param java vendor and version
     * @param system name and architecture
     */
    record Execution(String started, double seconds, Optional<Double> cpuSeconds, String java, String system) {}

    private final Clock clock;
    private final Instant started;

    ExecutionFacts(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    void write(Path output) throws IOException {
        Duration lasted = Duration.between(started, clock.instant());
        Execution execution = new Execution(
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                lasted.toNanos() / NANOS,
                ProcessHandle.current().info().totalCpuDuration().map(cpu -> cpu.toNanos() / NANOS),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        ReplacedFile.write(output.resolveSibling(output.getFileName() + ".json"), Json.write(execution));
    }
}
