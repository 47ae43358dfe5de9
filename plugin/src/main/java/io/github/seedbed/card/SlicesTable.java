package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.metrics.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metrics of each slice; many pairs with few rows are taken together by their factors. */
final class SlicesTable {
    /** So many lines with few rows, which say next to nothing, a reader bears. */
    private static final int FEW_PAIRS = 12;

    private final JsonNode model;
    private final JsonNode baseline;

    SlicesTable(JsonNode metrics) {
        this.model = metrics.path("model").path("slices");
        this.baseline = metrics.path("baseline").path("slices");
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
            if (all || !isSmallPair(model.path(i))) {
                row(table, i);
            }
        }
        if (all) {
            return table.toString();
        }
        together.forEach((factors, slices) -> row(table, factors, slices));
        return table + "\n\nPairs with few rows are taken together here; `metrics.json` has each of them.";
    }

    private void row(MarkdownTable table, int slice) {
        JsonNode of = model.path(slice);
        JsonNode metrics = of.path("metrics");
        table.row(
                name(of) + (of.path("small").asBoolean() ? " (few rows)" : ""),
                metrics.path("n").asText(),
                Figure.cell(metrics.path("accuracy")),
                Figure.cell(baseline.path(slice).path("metrics").path("accuracy")),
                Figure.cell(metrics.path("macroF1")));
    }

    /** Pairs of the same factors share no row, so that their hits can be added up. */
    private void row(MarkdownTable table, String factors, List<Integer> slices) {
        int rows = slices.stream().mapToInt(slice -> n(model.path(slice))).sum();
        table.row(
                factors + ": " + slices.size() + (slices.size() == 1 ? " pair" : " pairs") + " (few rows)",
                String.valueOf(rows),
                Figure.cell(accuracy(model, slices, rows)),
                Figure.cell(accuracy(baseline, slices, rows)),
                "");
    }

    private static ObjectNode accuracy(JsonNode of, List<Integer> slices, int rows) {
        long hits = slices.stream()
                .map(slice -> of.path(slice).path("metrics"))
                .mapToLong(metrics ->
                        Math.round(metrics.path("accuracy").path("value").asDouble()
                                * metrics.path("n").asInt()))
                .sum();
        return Interval.share((int) hits, rows).json();
    }

    /** Their factors, such as «island, sex», to their places. */
    private Map<String, List<Integer>> smallPairs() {
        Map<String, List<Integer>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < model.size(); i++) {
            if (isSmallPair(model.path(i))) {
                List<String> factors = new ArrayList<>();
                model.path(i).path("by").fieldNames().forEachRemaining(factors::add);
                pairs.computeIfAbsent(String.join(", ", factors), key -> new ArrayList<>())
                        .add(i);
            }
        }
        return pairs;
    }

    private static boolean isSmallPair(JsonNode slice) {
        return slice.path("by").size() > 1 && slice.path("small").asBoolean();
    }

    private static int n(JsonNode slice) {
        return slice.path("metrics").path("n").asInt();
    }

    /** Such as «island = Biscoe, sex = male». */
    static String name(JsonNode slice) {
        List<String> parts = new ArrayList<>();
        slice.path("by")
                .properties()
                .forEach(part ->
                        parts.add(part.getKey() + " = " + part.getValue().asText()));
        return String.join(", ", parts);
    }
}
