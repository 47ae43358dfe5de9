package io.github.seedbed.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** {@code run.json} beside the run: what is true of one execution only. It is never compared and never published. */
final class RunFacts {
    private static final double NANOS = 1e9;

    private final Clock clock;
    private final Instant started;

    RunFacts(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    void write(Path output) throws IOException {
        Duration lasted = Duration.between(started, clock.instant());
        ObjectNode node = Json.object();
        node.put("started", started.truncatedTo(ChronoUnit.SECONDS).toString());
        node.put("seconds", Json.number(lasted.toNanos() / NANOS));
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(cpu -> node.put("cpuSeconds", Json.number(cpu.toNanos() / NANOS)));
        node.put("java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        node.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        Path file = output.toAbsolutePath().resolveSibling(output.getFileName() + ".json");
        Path draft = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(draft, Json.bytes(node));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
