package io.github.seedbed.check;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.internal.text.Nearest;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.LabelMetric;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the metrics of all test rows, and those of single labels, against what is demanded of them. */
final class MetricThresholds {
    private final Measured model;
    private final List<Evaluation.OfClass> labels;
    private final List<Missed> missed = new ArrayList<>();

    private MetricThresholds(Results metrics) {
        this.model = metrics.model().overall();
        this.labels = model instanceof Evaluation classifier ? classifier.classes() : List.of();
    }

    /**
     * A threshold that is not met.
     *
     * @param name its place below {@code thresholds}, such as {@code labels.yes.recall}
     * @param why a sentence without a full stop
     */
    record Missed(String name, String why) {}

    static List<Missed> missed(RunConfig.Thresholds thresholds, Results metrics) {
        MetricThresholds all = new MetricThresholds(metrics);
        thresholds.metrics().orElse(Map.of()).forEach(all::metric);
        thresholds
                .labels()
                .orElse(Map.of())
                .forEach((label, demanded) -> demanded.forEach((metric, value) -> all.label(label, metric, value)));
        return all.missed;
    }

    private void metric(String key, double demanded) {
        Optional<Metric> metric = Metric.named(key);
        if (metric.isEmpty()) {
            missed.add(new Missed("metrics." + key, "metrics.json has no metric " + key));
        } else {
            hold(
                    "metrics." + key,
                    metric.get().title(),
                    metric.get().of(model),
                    demanded,
                    metric.get().lowerIsBetter());
        }
    }

    private void label(String label, String key, double demanded) {
        String name = "labels." + label + "." + key;
        Optional<LabelMetric> metric = LabelMetric.named(key);
        Optional<Evaluation.OfClass> found =
                labels.stream().filter(one -> one.label().equals(label)).findFirst();
        if (found.isEmpty()) {
            List<String> known = labels.stream().map(Evaluation.OfClass::label).toList();
            missed.add(new Missed(name, "the model has no label " + label + ". " + Nearest.hint(label, known)));
        } else if (metric.isEmpty()) {
            missed.add(new Missed(name, "metrics.json has no metric " + key + " of a label"));
        } else {
            hold(name, metric.get().title() + " for " + label, metric.get().of(found.get()), demanded, false);
        }
    }

    /** What is not defined, such as the precision of a label that was never given, meets nothing. */
    private void hold(String name, String title, Interval interval, double demanded, boolean atMost) {
        boolean isMet = atMost ? interval.value() <= demanded : interval.value() >= demanded;
        if (!isMet) {
            missed.add(new Missed(
                    name,
                    "its " + title + " is "
                            + (interval.defined() ? Json.number(interval.value()) : "not defined") + "; at "
                            + (atMost ? "most " : "least ") + Json.number(demanded) + " is demanded"));
        }
    }
}
