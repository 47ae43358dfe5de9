package com.example.markerpkg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.metrics.CrossValidation;
import io.github.seedbed.run.Run;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuneTest {
    @Test
    void theBestCandidateComesFirst() throws IOException {
        List<Train.Hyperparameters> candidates = Train.Hyperparameters.candidates();
        // Two of them: each is trained once a fold
        List<Train.Hyperparameters> two = List.of(candidates.get(0), candidates.get(candidates.size() - 1));
        try (Run run = Run.start()) {
            assertThat(Tune.compare(run, two))
                    .hasSize(2)
                    .extracting(CrossValidation.Result::logLoss)
                    .isSorted();
        }
    }
}
