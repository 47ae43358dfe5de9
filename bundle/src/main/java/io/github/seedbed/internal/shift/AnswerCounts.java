package io.github.seedbed.internal.shift;

import io.github.seedbed.internal.runfile.DataProfile;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a model answered to new rows, and how good that was where the truth is known. */
abstract sealed class AnswerCounts permits LabelAnswers, NumberAnswers {
    /** Slices of fewer rows say next to nothing. */
    static final int FEW = 20;

    private final Set<String> slicedBy = new TreeSet<>();

    AnswerCounts(Results metrics) {
        metrics.model().slices().stream()
                .filter(slice -> !slice.isPair())
                .forEach(slice -> slicedBy.addAll(slice.by().keySet()));
    }

    static AnswerCounts of(RunConfig config, DataProfile profile, Results metrics) {
        return metrics instanceof NumberMetrics numbers
                ? new NumberAnswers(config, profile, numbers)
                : new LabelAnswers(config.labels(), (Metrics) metrics, profile.labels());
    }

    final boolean slicesBy(String name) {
        return slicedBy.contains(name);
    }

    abstract List<Finding> compared();

    /** Whether the truth is known of any row. */
    abstract boolean hasTruths();

    /**
     * The shares of the labels now, or of the quarters of the training rows by their number: counted where they are
     * known, estimated from the answers where not; empty if neither is possible.
     */
    abstract Map<String, Double> shares();

    /**
     * Black-box shift estimation (Lipton, Wang and Smola 2018, section 3): as long as each label looks as it did, the
     * answers are a known mixture of what the model answers to each label, which is solved for its weights. Empty if
     * the model answers the same to two labels.
     *
     * @param confusion of the test rows, rows: the truth, columns: the answer
     * @param answers how often each was answered now
     */
    static Optional<double[]> mixed(double[][] confusion, double... answers) {
        int n = answers.length;
        double[][] system = new double[n][n + 1];
        double[] now = normalised(answers);
        for (int truth = 0; truth < n; truth++) {
            double sum = Arrays.stream(confusion[truth]).sum();
            for (int answer = 0; answer < n; answer++) {
                system[answer][truth] = sum == 0 ? 0 : confusion[truth][answer] / sum;
            }
        }
        for (int answer = 0; answer < n; answer++) {
            system[answer][n] = now[answer];
        }
        return LinearSystem.solved(system).map(AnswerCounts::normalised);
    }

    static double[] normalised(double... counts) {
        double[] shares = Arrays.stream(counts).map(count -> Math.max(0, count)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> sum == 0 ? 0 : share / sum).toArray();
    }
}
