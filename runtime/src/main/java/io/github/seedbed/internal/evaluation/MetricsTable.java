package io.github.seedbed.internal.evaluation;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Metrics;
import java.util.Locale;

/** A short table for the console: the model, the baseline and the slices by one column. */
public final class MetricsTable {
    private final StringBuilder table = new StringBuilder();

    private MetricsTable() {}

    /**
     * Returns the table.
     *
     * @param metrics of a run
     */
    public static String of(Metrics metrics) {
        MetricsTable table = new MetricsTable();
        table.line("", "rows", "accuracy", "macro F1");
        table.line("model", metrics.model().overall());
        table.line("always " + metrics.baseline().label(), metrics.baseline().overall());
        for (Metrics.OfSlice slice : metrics.model().slices()) {
            if (!slice.isPair()) {
                table.line("  " + slice.name() + (slice.small() ? " (few rows)" : ""), slice.metrics());
            }
        }
        metrics.model().overall().unseen().ifPresent(table::warn);
        return table.table.toString().stripTrailing();
    }

    private void warn(Evaluation.Unseen unseen) {
        table.append("WARNING: ")
                .append(unseen.rows())
                .append(" test rows have a label that no training row has (labels: ")
                .append(unseen.labels())
                .append("): each counts as an error\n");
    }

    private void line(String name, Evaluation evaluation) {
        line(
                name,
                String.valueOf(evaluation.n()),
                evaluation.accuracy().toString(),
                evaluation.macroF1().toString());
    }

    private void line(String name, String n, String accuracy, String f1) {
        table.append(String.format(Locale.ROOT, "%-28s %6s  %-22s %-22s", name, n, accuracy, f1)
                        .stripTrailing())
                .append('\n');
    }
}
