package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.seedbed.bundle.Bundle;
import io.github.seedbed.run.Run;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
    @TempDir
    private Path folder;

    /** With other data the tests of the penguins are skipped, until you write your own. */
    @BeforeEach
    void arePenguins() throws IOException {
        try (Run run = Run.start()) {
            assumeTrue(run.target().equals("sex"));
            assumeTrue(
                    run.features().stream().anyMatch(feature -> feature.name().equals("bill_depth_mm")));
        }
    }

    @Test
    void leavesOutBirdsWhoseSexIsUnknown() throws IOException {
        try (Run run = Run.start()) {
            Table penguins = Data.read(run);
            assertThat(penguins.size()).isEqualTo(344 - 11);
            assertThat(penguins.rows()).noneMatch(bird -> bird.isMissing("sex") || bird.isMissing("body_mass_g"));
        }
    }

    @Test
    void aLargeGentooIsMale() throws IOException {
        Train.main(new String[] {"--output=" + folder.resolve("run")});
        try (Bundle bundle = Bundle.of(folder.resolve("run"))) {
            Map<String, Object> bird = Map.of("species", "Gentoo", "body_mass_g", 5700, "bill_depth_mm", 16.5);
            assertThat(bundle.predict(bird).label()).isEqualTo("male");
        }
    }
}
