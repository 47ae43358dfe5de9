package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.bundle.Prediction;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
    @TempDir
    private Path folder;

    @Test
    void leavesOutRowsWithoutAText() throws IOException {
        try (Run run = Run.start()) {
            String text = run.features().get(0).name();
            assertThat(Data.read(run).rows()).isNotEmpty().noneMatch(row -> row.isMissing(text));
        }
    }

    @Test
    void unknownWordsGetTheMostFrequentLabelAndAreToldSo() throws IOException {
        try (Run run = Run.start("--output=" + folder.resolve("run"))) {
            Split split = run.split(Data.read(run));
            Metrics metrics = (Metrics)
                    run.save(Train.fit(run, split.train(), run.hyperparameters(Train.Hyperparameters.class)), split);
            try (Bundle bundle = Bundle.of(run.output())) {
                Prediction prediction =
                        bundle.predict(Map.of(bundle.inputs().get(0).name(), "?!"));
                assertThat(prediction.nothingKnown()).isTrue();
                assertThat(prediction.label()).isEqualTo(metrics.baseline().label());
            }
        }
    }
}
