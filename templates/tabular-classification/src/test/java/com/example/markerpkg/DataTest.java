package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
    @TempDir
    private Path folder;

    @Test
    void leavesOutBirdsThatWereNeverMeasuredAndKeepsThoseOfUnknownSex() throws IOException {
        try (Run run = Run.start()) {
            Table penguins = Data.read(run);
            assertThat(run.table().size() - penguins.size()).isEqualTo(2);
            assertThat(penguins.rows()).noneMatch(bird -> bird.isMissing("body_mass_g"));
            assertThat(penguins.where(bird -> bird.isMissing("sex")).size()).isEqualTo(9);
        }
    }

    @Test
    void anAdelieIsKnownWhenItIsSeen() throws IOException {
        Train.main(new String[] {"--output=" + folder.resolve("run")});
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            Map<String, Object> bird = Map.of("bill_length_mm", 36.5, "flipper_length_mm", 185, "island", "Torgersen");
            assertThat(bundle.predict(bird).label()).isEqualTo("Adelie");
        }
    }
}
