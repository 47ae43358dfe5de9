package io.github.seedbed.demo;

import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The content of {@code about.json}: what the page says of the model besides its answers.
 *
 * @param name of the project
 * @param version of the project
 * @param id of the bundle
 * @param card the page with the model card, if it lies next to the demo page
 * @param outOfScope what the card says the model must not be used for, if it does
 * @param quality how good the model is
 */
record About(
        String name, String version, String id, Optional<String> card, Optional<String> outOfScope, Quality quality) {

    /**
     * What the test rows said.
     *
     * @param right how many were answered right
     * @param n how many there are
     * @param accuracy the share of them
     * @param baseline the accuracy of always naming the most frequent label
     * @param bins how often answers with about the same score are right
     * @param slices how often the model is right where an input has a value
     */
    record Quality(
            int right, int n, Interval accuracy, double baseline, List<Evaluation.Bin> bins, List<OfValue> slices) {}

    /**
     * Test rows that share a value.
     *
     * @param by the input
     * @param value its value
     * @param n how many rows
     * @param accuracy the share that was answered right
     */
    record OfValue(String by, String value, int n, Interval accuracy) {}

    static Quality quality(RunFolder bundle) throws IOException {
        RunConfig config = bundle.config();
        Metrics metrics = bundle.metricsOfLabels("seedbed:demo");
        Evaluation overall = metrics.model().overall();
        Set<String> inputs =
                new TreeSet<>(config.features().stream().map(InputConfig::name).toList());
        return new Quality(
                metrics.confusion().hits(),
                overall.n(),
                overall.accuracy(),
                metrics.baseline().overall().accuracy().value(),
                overall.bins(),
                metrics.model().slices().stream()
                        .filter(slice -> !slice.isPair()
                                && !slice.small()
                                && inputs.containsAll(slice.by().keySet()))
                        .map(About::ofValue)
                        .toList());
    }

    private static OfValue ofValue(Metrics.OfSlice slice) {
        Map.Entry<String, String> by = slice.by().entrySet().iterator().next();
        return new OfValue(
                by.getKey(), by.getValue(), slice.metrics().n(), slice.metrics().accuracy());
    }
}
