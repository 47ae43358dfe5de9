package io.github.seedbed.demo;

import io.github.seedbed.internal.runfile.InputConfig;
import io.github.seedbed.internal.runfile.RunFolder;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberEvaluation;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the page says of how good the model is: what the test rows said. */
sealed interface Quality {
    /** Returns how good the model is where an input has a value. */
    List<OfValue> slices();

    /**
     * Of a model of labels.
     *
     * @param right how many rows were answered right
     * @param n how many there are
     * @param accuracy the share of them
     * @param baseline the accuracy of always naming the most frequent label
     * @param bins how often answers with about the same score are right
     * @param slices by accuracy
     */
    record OfLabels(
            int right, int n, Interval accuracy, double baseline, List<Evaluation.Bin> bins, List<OfValue> slices)
            implements Quality {}

    /**
     * Of a model of numbers.
     *
     * @param n how many rows there are
     * @param held of how many the interval held the true number
     * @param mae the mean size of the errors
     * @param baseline that of always answering with the mean
     * @param coverage the share of rows whose interval held the true number
     * @param bins rows with about the same answer
     * @param slices by the mean size of the errors
     */
    record OfNumbers(
            int n,
            long held,
            Interval mae,
            double baseline,
            Interval coverage,
            List<OfAnswer> bins,
            List<OfValue> slices)
            implements Quality {}

    /**
     * Test rows with about the same answer.
     *
     * @param low the lowest answer
     * @param high the highest answer
     * @param n how many rows
     * @param held of how many the interval held the true number
     * @param mae the mean size of the errors
     */
    record OfAnswer(double low, double high, int n, long held, double mae) {}

    /**
     * Test rows that share a value.
     *
     * @param by the input
     * @param value its value
     * @param n how many rows
     * @param metric how good the model is on them
     */
    record OfValue(String by, String value, int n, Interval metric) {}

    /**
     * Reads what the test rows said.
     *
     * @throws IOException if the metrics cannot be read
     */
    static Quality of(RunFolder bundle) throws IOException {
        Set<String> inputs =
                bundle.config().features().stream().map(InputConfig::name).collect(Collectors.toSet());
        Results results = bundle.metrics();
        return results instanceof NumberMetrics numbers ? of(numbers, inputs) : of((Metrics) results, inputs);
    }

    private static Quality of(Metrics metrics, Set<String> inputs) {
        Evaluation overall = metrics.model().overall();
        return new OfLabels(
                metrics.confusion().hits(),
                overall.n(),
                overall.accuracy(),
                metrics.baseline().overall().accuracy().value(),
                overall.bins(),
                slices(
                        metrics.model().slices(),
                        inputs,
                        slice -> slice.metrics().accuracy()));
    }

    private static Quality of(NumberMetrics metrics, Set<String> inputs) {
        NumberEvaluation overall = metrics.model().overall();
        return new OfNumbers(
                overall.n(),
                held(overall),
                overall.mae(),
                metrics.baseline().overall().mae().value(),
                overall.coverage(),
                metrics.bins().stream()
                        .map(bin -> new OfAnswer(
                                bin.low(),
                                bin.high(),
                                bin.metrics().n(),
                                held(bin.metrics()),
                                bin.metrics().mae().value()))
                        .toList(),
                slices(
                        metrics.model().slices(),
                        inputs,
                        slice -> slice.metrics().mae()));
    }

    private static long held(NumberEvaluation evaluation) {
        return Math.round(evaluation.coverage().value() * evaluation.n());
    }

    /** Of single inputs, with enough rows to say something. */
    private static <S extends Results.Slice> List<OfValue> slices(
            List<S> slices, Set<String> inputs, Function<S, Interval> metric) {
        return slices.stream()
                .filter(slice -> !slice.isPair()
                        && !slice.small()
                        && inputs.containsAll(slice.by().keySet()))
                .map(slice -> {
                    Map.Entry<String, String> by =
                            slice.by().entrySet().iterator().next();
                    return new OfValue(
                            by.getKey(), by.getValue(), slice.metrics().n(), metric.apply(slice));
                })
                .toList();
    }
}
