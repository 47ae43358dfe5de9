package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {
    @TempDir
    private Path folder;

    @Test
    void beatsTheBaselineByTheThreshold() throws IOException {
        Path run = train("run");
        double model = accuracy(run, "model");
        double baseline = accuracy(run, "baseline");
        double threshold = Json.read(run.resolve("config.json"))
                .at("/thresholds/accuracyAboveBaseline")
                .asDouble();
        assertThat(model - baseline).isGreaterThanOrEqualTo(threshold);
    }

    @Test
    void trainsTheSameModelTwice() throws IOException {
        assertThat(Checksums.of(train("one")).digests())
                .isEqualTo(Checksums.of(train("two")).digests());
    }

    private Path train(String name) throws IOException {
        Path run = folder.resolve(name);
        Train.main(new String[] {"--output=" + run});
        return run;
    }

    private static double accuracy(Path run, String of) throws IOException {
        return Json.read(run.resolve("metrics.json"))
                .at("/" + of + "/overall/accuracy/value")
                .asDouble();
    }
}
