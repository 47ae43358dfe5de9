package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A short table for the console: the model, the baseline and the slices by one column. */
public final class MetricsTable {
    /** How wide columns are that hold nothing wider. */
    private static final int[] WIDTHS = {28, 6, 21, 0};

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Metric> shown;

    private MetricsTable(List<Metric> shown) {
        this.shown = shown;
    }

    /**
     * Returns the table.
     *
     * @param results of a run
     */
    public static String of(Results results) {
        MetricsTable table = new MetricsTable(
                results instanceof Metrics
                        ? List.of(Metric.ACCURACY, Metric.MACRO_F1)
                        : List.of(Metric.RMSE, Metric.R2));
        table.line("", "rows", table.shown.get(0).title(), table.shown.get(1).title());
        table.line("model", results.model().overall());
        table.line(
                results instanceof Metrics metrics
                        ? "always " + metrics.baseline().label()
                        : "always the mean",
                results.baseline().overall());
        for (Results.Slice slice : results.model().slices()) {
            if (!slice.isPair()) {
                table.line("  " + slice.name() + (slice.small() ? " (few rows)" : ""), slice.metrics());
            }
        }
        return table.text() + remark(results);
    }

    /** What is said below the table, if anything. */
    private static String remark(Results results) {
        if (results instanceof Metrics metrics) {
            return metrics.model().overall().unseen().map(MetricsTable::warning).orElse("");
        }
        NumberMetrics numbers = (NumberMetrics) results;
        return String.format(
                Locale.ROOT,
                "\nintervals hold the true number of %.0f %% of the test rows; promised are %.0f %%",
                100 * numbers.model().overall().coverage().value(),
                100 * numbers.promised());
    }

    private static String warning(Evaluation.Unseen unseen) {
        return "\nWARNING: " + unseen.rows() + " test rows have a label that no training row has (labels: "
                + unseen.labels() + "): each counts as an error";
    }

    private void line(String name, Measured measured) {
        line(
                name,
                String.valueOf(measured.n()),
                shown.get(0).of(measured).toString(),
                shown.get(1).of(measured).toString());
    }

    private void line(String name, String n, String first, String second) {
        lines.add(List.of(name, n, first, second));
    }

    private String text() {
        int[] widths = WIDTHS.clone();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        String format = "%-" + widths[0] + "s %" + widths[1] + "s  %-" + widths[2] + "s  %s";
        return lines.stream()
                .map(line -> String.format(Locale.ROOT, format, line.toArray()).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
