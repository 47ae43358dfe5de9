package io.github.seedbed.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What {@code metrics.json} says, as references {@code $metrics.…}. */
final class MetricsFacts {
    private final JsonNode metrics;
    private final JsonNode model;
    private final JsonNode baseline;

    MetricsFacts(JsonNode metrics) {
        this.metrics = metrics;
        this.model = metrics.path("model");
        this.baseline = metrics.path("baseline");
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (String name : List.of("accuracy", "macroF1", "logLoss", "brier", "ece")) {
            values.put(name, words(model, name));
        }
        values.put("rows", metrics.path("rows").asText());
        values.put("errors", errors() + " of " + metrics.path("rows").asText() + unseen());
        values.put(
                "baseline",
                words(baseline, "accuracy") + ", by always answering «"
                        + baseline.path("label").asText() + "»");
        values.put("table", table());
        values.put("classes", classes());
        values.put("slices", new SlicesTable(metrics).toString());
        values.put("weakest", weakest());
        values.put("confusion", confusion());
        values.put("calibration", calibration());
        return values;
    }

    private String words(JsonNode of, String metric) {
        JsonNode overall = of.path("overall");
        return Figure.words(overall.path(metric), overall.path("n"), metrics.path("level"));
    }

    /** All that is no hit: the confusion matrix has no row for a label that the model does not know. */
    private int errors() {
        int hits = 0;
        JsonNode counts = metrics.path("confusion").path("counts");
        for (int i = 0; i < counts.size(); i++) {
            hits += counts.path(i).path(i).asInt();
        }
        return metrics.path("rows").asInt() - hits;
    }

    /** What the model could not have known is no reason to leave a row out. */
    private String unseen() {
        JsonNode unseen = model.path("overall").path("unseen");
        return unseen.isMissingNode()
                ? ""
                : " (" + unseen.path("rows").asText() + " of them have a label that no training row has)";
    }

    private String table() {
        MarkdownTable table = MarkdownTable.of("Metric", "Model", "Baseline");
        String[][] names = {
            {"Accuracy", "accuracy"},
            {"Macro F1", "macroF1"},
            {"Log loss (lower is better)", "logLoss"},
            {"Brier score (lower is better)", "brier"},
            {"Calibration error (lower is better)", "ece"}
        };
        for (String[] name : names) {
            table.row(
                    name[0],
                    Figure.cell(model.path("overall").path(name[1])),
                    Figure.cell(baseline.path("overall").path(name[1])));
        }
        return table.toString();
    }

    private String classes() {
        MarkdownTable table = MarkdownTable.of("Label", "Rows", "Precision", "Recall", "F1");
        for (JsonNode one : model.path("overall").path("classes")) {
            table.row(
                    one.path("label").asText(),
                    one.path("n").asText(),
                    Figure.cell(one.path("precision")),
                    Figure.cell(one.path("recall")),
                    Figure.cell(one.path("f1")));
        }
        return table.toString();
    }

    private static boolean isSmall(JsonNode slice) {
        return slice.path("small").asBoolean();
    }

    /**
     * Few rows say little: they are asked last. Of two slices that are equally bad, the one with more rows says more.
     */
    private String weakest() {
        if (model.path("slices").isEmpty()) {
            return "unknown: the metrics are not reported by slice";
        }
        return model.path("slices")
                .valueStream()
                .filter(slice -> accuracy(slice) < 1)
                .min(Comparator.comparing(MetricsFacts::isSmall)
                        .thenComparingDouble(MetricsFacts::accuracy)
                        .thenComparing(
                                Comparator.comparingInt(MetricsFacts::rows).reversed()))
                .map(slice -> SlicesTable.name(slice) + ": accuracy "
                        + Figure.words(
                                slice.path("metrics").path("accuracy"),
                                slice.path("metrics").path("n"),
                                metrics.path("level")))
                .orElse("none: no slice of the test rows holds an error");
    }

    private static double accuracy(JsonNode slice) {
        return slice.path("metrics").path("accuracy").path("value").asDouble(1);
    }

    private static int rows(JsonNode slice) {
        return slice.path("metrics").path("n").asInt();
    }

    private String confusion() {
        JsonNode confusion = metrics.path("confusion");
        List<String> titles = new ArrayList<>(List.of("True label"));
        confusion.path("labels").forEach(label -> titles.add("Predicted " + label.asText()));
        MarkdownTable table = MarkdownTable.of(titles.toArray(String[]::new));
        for (int i = 0; i < confusion.path("labels").size(); i++) {
            List<String> cells =
                    new ArrayList<>(List.of(confusion.path("labels").path(i).asText()));
            confusion.path("counts").path(i).forEach(count -> cells.add(count.asText()));
            table.row(cells);
        }
        if (confusion.has("unseen")) {
            List<String> cells = new ArrayList<>(List.of("(not in the training data)"));
            confusion.path("unseen").forEach(count -> cells.add(count.asText()));
            table.row(cells);
        }
        return table.toString();
    }

    private String calibration() {
        MarkdownTable table = MarkdownTable.of("Score", "Rows", "Mean score", "Share that is right");
        for (JsonNode bin : model.path("overall").path("bins")) {
            table.row(
                    bin.path("low").asText() + " to " + bin.path("high").asText(),
                    bin.path("n").asText(),
                    String.format(Locale.ROOT, "%.3f", bin.path("confidence").asDouble()),
                    Figure.cell(bin.path("accuracy")));
        }
        return table.toString();
    }
}
