package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
    @TempDir
    private Path folder;

    @Test
    void anInputOfWhichNothingIsKnownIsAnsweredWithWarnings() throws IOException {
        Train.main(new String[] {"--output=" + folder.resolve("run")});
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            assumeFalse(bundle.labels().isEmpty(), "a model of numbers estimates");
            Prediction prediction = bundle.predict(Map.of());
            assertThat(bundle.labels()).contains(prediction.label());
            assertThat(prediction.scores().values().stream()
                            .mapToDouble(score -> score)
                            .sum())
                    .isCloseTo(1, within(1e-5));
            assertThat(prediction.warnings())
                    .hasSizeGreaterThanOrEqualTo(bundle.inputs().size());
        }
    }
}
