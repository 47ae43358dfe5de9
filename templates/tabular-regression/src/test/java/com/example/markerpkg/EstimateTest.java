package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateTest {
    @TempDir
    private Path folder;

    @Test
    void anInputOfWhichNothingIsKnownIsAnsweredWithWarnings() throws IOException {
        Train.main(new String[] {"--output=" + folder.resolve("run")});
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            Estimate estimate = bundle.estimate(Map.of());
            assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
            assertThat(estimate.warnings())
                    .hasSizeGreaterThanOrEqualTo(bundle.inputs().size());
        }
    }
}
