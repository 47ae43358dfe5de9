package io.github.seedbed.card;

import io.github.seedbed.internal.evaluation.Intervals;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of each slice; many pairs with few rows are taken together by their factors. */
public final class SlicesTable {
    /** So many lines with few rows, which say next to nothing, a reader bears. */
    private static final int FEW_PAIRS = 12;

    private final List<Metrics.OfSlice> model;
    private final List<Metrics.OfSlice> baseline;

    SlicesTable(Metrics metrics) {
        this.model = metrics.model().slices();
        this.baseline = metrics.baseline().slices();
    }

    /**
     * Returns the accuracies of pairs with few rows taken together, as the table may show them.
     *
     * @param metrics of the run
     */
    public static List<Interval> pooled(Metrics metrics) {
        SlicesTable table = new SlicesTable(metrics);
        List<Interval> pooled = new ArrayList<>();
        for (List<Integer> slices : table.smallPairs().values()) {
            int rows = table.rows(slices);
            pooled.add(accuracy(table.model, slices, rows));
            pooled.add(accuracy(table.baseline, slices, rows));
        }
        return pooled;
    }

    private int rows(List<Integer> slices) {
        return slices.stream().mapToInt(slice -> model.get(slice).metrics().n()).sum();
    }

    @Override
    public String toString() {
        if (model.isEmpty()) {
            return "The metrics are not reported by slice: name categories under `slices` in `experiment.yaml`.";
        }
        MarkdownTable table = MarkdownTable.of("Rows with", "Rows", "Accuracy", "Baseline", "Macro F1");
        Map<String, List<Integer>> together = smallPairs();
        long pairs = together.values().stream().mapToLong(List::size).sum();
        boolean all = pairs <= FEW_PAIRS;
        for (int i = 0; i < model.size(); i++) {
            if (all || !isSmallPair(model.get(i))) {
                row(table, i);
            }
        }
        if (all) {
            return table.toString();
        }
        together.forEach((factors, slices) -> row(table, factors, slices));
        return table + "\n\nPairs with few rows are taken together here; `metrics.json` has each of them.";
    }

    private void row(MarkdownTable table, int place) {
        Metrics.OfSlice slice = model.get(place);
        Evaluation metrics = slice.metrics();
        table.row(
                slice.name() + (slice.small() ? " (few rows)" : ""),
                String.valueOf(metrics.n()),
                metrics.accuracy().toString(),
                baseline.get(place).metrics().accuracy().toString(),
                metrics.macroF1().toString());
    }

    /** Pairs of the same factors share no row, so that their hits can be added up. */
    private void row(MarkdownTable table, String factors, List<Integer> slices) {
        int rows = rows(slices);
        table.row(
                factors + ": " + slices.size() + (slices.size() == 1 ? " pair" : " pairs") + " (few rows)",
                String.valueOf(rows),
                accuracy(model, slices, rows).toString(),
                accuracy(baseline, slices, rows).toString(),
                "");
    }

    private static Interval accuracy(List<Metrics.OfSlice> of, List<Integer> slices, int rows) {
        long hits = slices.stream()
                .map(slice -> of.get(slice).metrics())
                .mapToLong(metrics -> Math.round(metrics.accuracy().value() * metrics.n()))
                .sum();
        return Intervals.share((int) hits, rows);
    }

    /** Their factors, such as "island, sex", to their places. */
    private Map<String, List<Integer>> smallPairs() {
        Map<String, List<Integer>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < model.size(); i++) {
            if (isSmallPair(model.get(i))) {
                String factors = String.join(", ", model.get(i).by().keySet());
                pairs.computeIfAbsent(factors, key -> new ArrayList<>()).add(i);
            }
        }
        return pairs;
    }

    private static boolean isSmallPair(Metrics.OfSlice slice) {
        return slice.isPair() && slice.small();
    }
}
