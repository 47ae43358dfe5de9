package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.seeds.SeedsReport;
import io.github.seedbed.seeds.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every value of a metric that a document may claim: of model and baseline, of all rows, slices, labels and scores, and
 * of other seeds. The ends of an interval are none that anybody could claim.
 */
final class KnownValues {
    private final Map<String, List<BigDecimal>> values = new TreeMap<>();

    private KnownValues() {}

    static KnownValues of(Metrics metrics, Optional<SeedsReport> seeds) {
        KnownValues known = new KnownValues();
        known.add(metrics.model().overall());
        known.add(metrics.baseline().overall());
        Stream.of(metrics.model().slices(), metrics.baseline().slices())
                .flatMap(List::stream)
                .forEach(slice -> known.add(slice.metrics()));
        seeds.ifPresent(report -> report.metrics().forEach(known::add));
        return known;
    }

    /**
     * Returns the values of a metric.
     *
     * @param metric as prose calls it, such as "macro F1", "F1 score" or "ECE"
     */
    List<BigDecimal> named(String metric) {
        return values.getOrDefault(name(metric), List.of());
    }

    private void add(Evaluation evaluation) {
        for (Metric metric : Metric.values()) {
            add(metric, metric.of(evaluation).value());
        }
        evaluation.bins().forEach(bin -> add(Metric.ACCURACY, bin.accuracy().value()));
        for (Evaluation.OfClass label : evaluation.classes()) {
            add("precision", label.precision().value());
            add("recall", label.recall().value());
            add("f1", label.f1().value());
        }
    }

    private void add(Metric metric, Spread spread) {
        Interval mean = spread.interval();
        Stream.of(mean.value(), mean.low(), mean.high(), spread.standardDeviation(), spread.min(), spread.max())
                .forEach(value -> add(metric, value));
        spread.values().forEach(value -> add(metric, value));
    }

    private void add(Metric metric, double value) {
        Stream.of(name(metric.title()), name(metric.key())).distinct().forEach(name -> add(name, value));
    }

    private void add(String name, double value) {
        if (!Double.isNaN(value)) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(Json.number(value));
        }
    }

    private static String name(String metric) {
        return metric.toLowerCase(Locale.ROOT).replaceAll("[ -]|score|macro", "");
    }
}
