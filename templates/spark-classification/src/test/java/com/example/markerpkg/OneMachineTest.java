package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.run.Run;
import io.github.seedbed.run.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneMachineTest {
    @TempDir
    private Path folder;

    /** As long as the data fit into one machine, a cluster must not give another model. */
    @Test
    void theRunIsTheSameWithoutSpark() throws IOException {
        Path spark = folder.resolve("spark");
        Train.main(new String[] {"--output=" + spark});
        Path memory = folder.resolve("memory");
        try (Run run = Run.start("--output=" + memory)) {
            Split split = run.split(Data.read(run));
            run.save(Train.fit(run, split.train(), run.hyperparameters(Train.Hyperparameters.class)), split);
        }
        for (String name : new String[] {"config.json", "metrics.json", "model.onnx", "parity.json", "profile.json"}) {
            assertThat(Files.readAllBytes(spark.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(memory.resolve(name)));
        }
    }
}
