package io.github.seedbed.run;

import io.github.seedbed.Experiments;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of a run begin with: a folder with the experiment of the flowers. */
abstract class FlowersFixture {
    @TempDir
    Path folder;

    Path experiment;

    @BeforeEach
    void writeFlowers() throws IOException {
        experiment = Experiments.flowers(folder);
    }
}
