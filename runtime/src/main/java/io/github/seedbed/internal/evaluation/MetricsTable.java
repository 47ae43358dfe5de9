package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Results;
import java.util.List;
import java.util.Locale;

/** A short table for the console: the model, the baseline and the slices by one column. */
public final class MetricsTable {
    private final StringBuilder table = new StringBuilder();
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
        if (results instanceof Metrics metrics) {
            metrics.model().overall().unseen().ifPresent(table::warn);
        } else if (results instanceof NumberMetrics numbers) {
            table.append(String.format(
                    Locale.ROOT,
                    "intervals hold the true number of %.0f %% of the test rows; promised are %.0f %%\n",
                    100 * numbers.model().overall().coverage().value(),
                    100 * numbers.promised()));
        }
        return table.table.toString().stripTrailing();
    }

    private void append(String line) {
        table.append(line);
    }

    private void warn(Evaluation.Unseen unseen) {
        table.append("WARNING: ")
                .append(unseen.rows())
                .append(" test rows have a label that no training row has (labels: ")
                .append(unseen.labels())
                .append("): each counts as an error\n");
    }

    private void line(String name, Measured measured) {
        line(
                name,
                String.valueOf(measured.n()),
                shown.get(0).of(measured).toString(),
                shown.get(1).of(measured).toString());
    }

    private void line(String name, String n, String first, String second) {
        table.append(String.format(Locale.ROOT, "%-28s %6s  %-22s %-22s", name, n, first, second)
                        .stripTrailing())
                .append('\n');
    }
}
