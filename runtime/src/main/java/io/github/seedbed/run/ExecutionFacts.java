package io.github.seedbed.run;

import io.github.seedbed.internal.files.ReplacedFile;
import io.github.seedbed.internal.runfile.Execution;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes the time and the energy of a run, and writes them next to it: {@link Execution}. */
final class ExecutionFacts {
    private static final double NANOS = 1e9;

    private final Clock clock;
    private final Instant started;
    private final EnergyCounters energy;

    ExecutionFacts(Clock clock, Path counters) {
        this.clock = clock;
        this.started = clock.instant();
        this.energy = EnergyCounters.start(counters);
    }

    void write(Path output) throws IOException {
        Duration lasted = Duration.between(started, clock.instant());
        OptionalDouble joules = energy.joules();
        Execution execution = new Execution(
                started.truncatedTo(ChronoUnit.SECONDS).toString(),
                lasted.toNanos() / NANOS,
                ProcessHandle.current().info().totalCpuDuration().map(cpu -> cpu.toNanos() / NANOS),
                joules.isPresent() ? Optional.of(joules.getAsDouble()) : Optional.empty(),
                joules.isPresent() ? "of the machine's processors, for all its programs" : EnergyCounters.UNMEASURED,
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        ReplacedFile.write(output.resolveSibling(output.getFileName() + ".json"), execution.bytes());
    }
}
