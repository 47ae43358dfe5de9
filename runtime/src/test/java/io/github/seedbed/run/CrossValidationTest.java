package io.github.seedbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seedbed.metrics.Metric;
import io.github.seedbed.model.LogisticRegression;
import io.github.seedbed.model.Predictor;
import io.github.seedbed.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class CrossValidationTest extends FlowersFixture {
    private record Candidate(double l2, int unused) {}

    private static List<Candidate> candidates(double... l2) {
        return Arrays.stream(l2).mapToObj(value -> new Candidate(value, 1)).toList();
    }

    @Test
    void comparesByTheMetricThatIsAskedFor() throws IOException {
        try (Run run = Run.start("--experiment=" + experiment)) {
            Table train = run.split(run.table()).train();
            BiFunction<Table, Candidate, Predictor> fit =
                    (rows, candidate) -> run.fit(rows, new LogisticRegression(candidate.l2()));
            List<Candidate> path = candidates(1e4, 1, 100, 0.01);
            var results = run.crossValidation(train, 3).compare(path, fit);
            assertThat(results)
                    .extracting(result -> result.metrics().get(Metric.LOG_LOSS))
                    .isSorted();
            assertThat(results.get(0).metrics()).containsOnlyKeys(Metric.LOG_LOSS, Metric.ACCURACY);
            var byBrier = run.crossValidation(train, 3).by(Metric.BRIER).compare(path, fit);
            assertThat(byBrier)
                    .extracting(result -> result.metrics().keySet().iterator().next())
                    .containsOnly(Metric.BRIER);
            assertThat(byBrier)
                    .extracting(result -> result.metrics().get(Metric.BRIER))
                    .isSorted();
        }
    }

    @Test
    void saysWhenTheBestLiesAtTheEdge() {
        assertThat(CrossValidation.edges(results(0.01, 0.1, 1)))
                .containsExactly("warning: the best l2, 0.01, is the smallest that was compared:"
                        + " add smaller ones to candidates() in Tune");
        assertThat(CrossValidation.edges(results(10, 0.1, 1)))
                .containsExactly("warning: the best l2, 10, is the largest that was compared:"
                        + " add larger ones to candidates() in Tune");
        assertThat(CrossValidation.edges(results(0.1, 0.01, 1))).isEmpty();
        assertThat(CrossValidation.edges(results(0.1, 1))).isEmpty();
    }

    private static List<CrossValidation.Result<Candidate>> results(double... bestFirst) {
        return candidates(bestFirst).stream()
                .map(candidate -> new CrossValidation.Result<>(candidate, Map.of(Metric.LOG_LOSS, 1.0)))
                .toList();
    }
}
