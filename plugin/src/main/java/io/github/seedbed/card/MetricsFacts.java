package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.markdown.MarkdownText;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What {@code metrics.json} says, as references {@code $metrics.…}. */
final class MetricsFacts {
    private final Metrics metrics;
    private final Evaluation model;
    private final Evaluation baseline;

    MetricsFacts(Metrics metrics) {
        this.metrics = metrics;
        this.model = metrics.model().overall();
        this.baseline = metrics.baseline().overall();
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (Metric metric : Task.CLASSIFICATION.metrics()) {
            values.put(metric.key(), metric.of(model).withRows(model.n()));
        }
        values.put("rows", String.valueOf(metrics.rows()));
        values.put("errors", errors() + " of " + metrics.rows() + unseen());
        values.put(
                "baseline",
                baseline.accuracy().withRows(baseline.n()) + ", by always predicting \""
                        + MarkdownText.inline(metrics.baseline().label()) + "\"");
        values.put("table", table());
        values.put("classes", classes());
        values.put("rare", rare());
        values.put("slices", new SlicesTable(metrics).toString());
        values.put("weakest", weakest());
        values.put("confusion", confusion());
        values.put("calibration", calibration());
        return values;
    }

    /** All that is not a hit: the confusion matrix has no row for a label that the model does not know. */
    private int errors() {
        return metrics.rows() - metrics.confusion().hits();
    }

    /** What the model could not have known is not a reason to leave a row out. */
    private String unseen() {
        return model.unseen()
                .map(unseen -> " (" + unseen.rows() + " of them have a label that no training row has)")
                .orElse("");
    }

    private String table() {
        MarkdownTable table = MarkdownTable.of("Metric", "Model", "Baseline");
        for (Metric metric : Task.CLASSIFICATION.metrics()) {
            table.row(
                    metric.heading() + (metric.lowerIsBetter() ? " (lower is better)" : ""),
                    metric.of(model).toString(),
                    metric.of(baseline).toString());
        }
        return table.toString();
    }

    private String classes() {
        MarkdownTable table = MarkdownTable.of("Label", "Rows", "Precision", "Recall", "F1");
        for (Evaluation.OfClass one : model.classes()) {
            table.row(
                    one.label(),
                    String.valueOf(one.n()),
                    one.precision().toString(),
                    one.recall().toString(),
                    one.f1().toString());
        }
        return table.toString();
    }

    /** Where all labels are about as frequent it says nothing that the other tables do not. */
    private String rare() {
        List<Metrics.Curve> rare = metrics.rare();
        if (rare.isEmpty()) {
            return "";
        }
        MarkdownTable table = MarkdownTable.of("Rare label", "Share of the rows", "ROC AUC", "Average precision");
        for (Metrics.Curve curve : rare) {
            Evaluation.OfClass one = model.classes().stream()
                    .filter(label -> label.label().equals(curve.label()))
                    .findFirst()
                    .orElseThrow();
            table.row(
                    curve.label(),
                    String.format(Locale.ROOT, "%.3f", (double) curve.positives() / metrics.rows()),
                    one.rocAuc().toString(),
                    one.averagePrecision().toString());
        }
        return "Some labels are rare, so that accuracy says little about them: scores without meaning have a ROC AUC of 0.5 and, as"
                + " average precision, the share of the rows.\n\n" + table;
    }

    /**
     * Few rows say little: they are asked last. Of two slices that are equally bad, the one with more rows says more.
     */
    private String weakest() {
        List<Metrics.OfSlice> slices = metrics.model().slices();
        if (slices.isEmpty()) {
            return "unknown: the metrics are not reported by slice";
        }
        return slices.stream()
                .filter(slice -> slice.metrics().accuracy().value() < 1)
                .min(Comparator.comparing(Metrics.OfSlice::small)
                        .thenComparingDouble(slice -> slice.metrics().accuracy().value())
                        .thenComparing(slice -> -slice.metrics().n()))
                .map(slice -> MarkdownText.paragraph(slice.name()) + ": accuracy "
                        + slice.metrics().accuracy().withRows(slice.metrics().n()))
                .orElse("none: no slice of the test rows holds an error");
    }

    private String confusion() {
        Metrics.Confusion confusion = metrics.confusion();
        List<String> titles = new ArrayList<>(List.of("True label"));
        confusion.labels().forEach(label -> titles.add("Predicted " + label));
        MarkdownTable table = MarkdownTable.of(titles.toArray(String[]::new));
        for (int i = 0; i < confusion.labels().size(); i++) {
            table.row(cells(confusion.labels().get(i), confusion.counts().get(i)));
        }
        confusion.unseen().ifPresent(counts -> table.row(cells("(not in the training data)", counts)));
        return table.toString();
    }

    private static List<String> cells(String label, List<Integer> counts) {
        List<String> cells = new ArrayList<>(List.of(label));
        counts.forEach(count -> cells.add(count.toString()));
        return cells;
    }

    private String calibration() {
        MarkdownTable table = MarkdownTable.of("Score", "Rows", "Mean score", "Share that is right");
        for (Evaluation.Bin bin : model.bins()) {
            table.row(
                    Json.number(bin.low()) + " to " + Json.number(bin.high()),
                    String.valueOf(bin.n()),
                    String.format(Locale.ROOT, "%.3f", bin.confidence()),
                    bin.accuracy().toString());
        }
        return table.toString();
    }
}
