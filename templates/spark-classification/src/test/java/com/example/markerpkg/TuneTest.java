package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.run.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuneTest {
    @Test
    void theBestCandidateComesFirst() throws IOException {
        List<Train.Hyperparameters> candidates = Tune.candidates();
        // Two of them: each is trained once a fold
        List<Train.Hyperparameters> two = List.of(candidates.get(0), candidates.get(candidates.size() - 1));
        try (Run run = Run.start()) {
            assertThat(Tune.compare(run, two))
                    .hasSize(2)
                    // An error: log loss of labels, RMSE of numbers
                    .extracting(result -> result.metrics().values().iterator().next())
                    .isSorted();
        }
    }
}
