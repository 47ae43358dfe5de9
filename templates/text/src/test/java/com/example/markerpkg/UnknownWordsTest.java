package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.internal.digest.Checksums;
import io.github.seedbed.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownWordsTest {
    @TempDir
    private Path folder;

    @Test
    void getTheMostFrequentLabelAndAreToldSo() throws IOException {
        Path run = folder.resolve("run");
        Train.main(new String[] {"--output=" + run});
        Files.write(run.resolve(Checksums.FILE), Checksums.of(run).bytes());
        JsonNode frequent = Json.read(run.resolve("metrics.json")).at("/baseline/label");
        try (Bundle bundle = Bundle.load(run)) {
            String text = bundle.inputs().get(0).name();
            Prediction prediction = bundle.predict(Map.of(text, "?!"));
            assertThat(prediction.nothingKnown()).isTrue();
            assertThat(prediction.label()).isEqualTo(frequent.asText());
        }
    }
}
