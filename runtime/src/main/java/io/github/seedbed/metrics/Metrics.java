package io.github.seedbed.metrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seedbed.internal.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What {@code metrics.json} says: the model beside a baseline that always names the most frequent training label. */
public final class Metrics {
    private final Scored rows;
    private final Evaluation model;
    private final List<OfSlice> modelSlices;
    private final String majority;
    private final Evaluation baseline;
    private final List<OfSlice> baselineSlices;

    private record OfSlice(Slice slice, Scored rows, Evaluation evaluation) {}

    /**
     * Evaluates the classifier's scores.
     *
     * @param rows the test rows with their scores
     * @param classShares for each label its share among the training rows: the scores of the baseline
     * @param factors feature to its value for each test row, for the slices
     * @param seeds gives a seed for a name
     */
    public Metrics(Scored rows, double[] classShares, Map<String, List<String>> factors, ToLongFunction<String> seeds) {
        Scored same = baseline(rows, classShares);
        long seed = seeds.applyAsLong("bootstrap");
        this.rows = rows;
        this.majority = rows.labels().get(same.predicted(0));
        this.model = Evaluation.of(rows, seed);
        this.baseline = Evaluation.of(same, seed);
        List<Slice> slices = Slice.all(factors);
        this.modelSlices = ofSlices(slices, rows, seed);
        this.baselineSlices = ofSlices(slices, same, seed);
    }

    private static Scored baseline(Scored rows, double[] classShares) {
        double[][] scores = new double[rows.size()][];
        Arrays.fill(scores, classShares);
        return new Scored(rows.labels(), rows.truth(), scores);
    }

    private static List<OfSlice> ofSlices(List<Slice> slices, Scored rows, long seed) {
        List<OfSlice> list = new ArrayList<>();
        for (Slice slice : slices) {
            Scored only = rows.only(slice.rows());
            list.add(new OfSlice(slice, only, Evaluation.of(only, seed)));
        }
        return list;
    }

    /** Returns the classifier on all test rows. */
    public Evaluation model() {
        return model;
    }

    /** Returns the baseline on the same rows. */
    public Evaluation baseline() {
        return baseline;
    }

    /** Returns the content of {@code metrics.json}. */
    public ObjectNode json() {
        ObjectNode node = Json.object().put("rows", rows.size());
        node.put("level", Json.number(Interval.LEVEL));
        node.set("model", json(Json.node(), model, modelSlices));
        node.set(
                "baseline", json(Json.node().put("name", "majority").put("label", majority), baseline, baselineSlices));
        ObjectNode confusion = node.putObject("confusion");
        ArrayNode labels = confusion.putArray("labels");
        rows.labels().forEach(labels::add);
        confusion.set("counts", counts(rows));
        if (model.unseenRows() > 0) {
            ArrayNode unseen = confusion.putArray("unseen");
            Arrays.stream(rows.unseen()).forEach(unseen::add);
        }
        return node;
    }

    private static ArrayNode counts(Scored of) {
        ArrayNode counts = Json.node().putArray("counts");
        for (int[] line : of.confusion()) {
            ArrayNode cells = counts.addArray();
            for (int count : line) {
                cells.add(count);
            }
        }
        return counts;
    }

    private static ObjectNode json(ObjectNode node, Evaluation overall, List<OfSlice> slices) {
        node.set("overall", overall.json());
        ArrayNode list = node.putArray("slices");
        for (OfSlice one : slices) {
            ObjectNode item = list.addObject();
            ObjectNode by = item.putObject("by");
            one.slice.by().forEach(by::put);
            item.put("small", one.slice.isSmall());
            item.set("metrics", one.evaluation.json());
            item.set("confusion", counts(one.rows));
        }
        return node;
    }

    /** Returns a short table for the console: the model, the baseline and the slices by one feature. */
    public String table() {
        StringBuilder table = new StringBuilder();
        line(table, "", "rows", "accuracy", "macro F1");
        line(table, "model", model);
        line(table, "always " + majority, baseline);
        for (OfSlice one : modelSlices) {
            if (one.slice.by().size() == 1) {
                String name = one.slice.by().entrySet().iterator().next().toString();
                line(table, "  " + name + (one.slice.isSmall() ? " (few rows)" : ""), one.evaluation);
            }
        }
        if (model.unseenRows() > 0) {
            table.append("WARNING: ")
                    .append(model.unseenRows())
                    .append(" test rows have a label that no training row has (labels: ")
                    .append(model.unseenLabels())
                    .append("): each counts as an error\n");
        }
        return table.toString().stripTrailing();
    }

    private static void line(StringBuilder table, String name, Evaluation evaluation) {
        line(table, name, String.valueOf(evaluation.n()), text(evaluation.accuracy()), text(evaluation.macroF1()));
    }

    private static void line(StringBuilder table, String name, String n, String accuracy, String f1) {
        table.append(String.format(Locale.ROOT, "%-28s %6s  %-22s %-22s", name, n, accuracy, f1)
                        .stripTrailing())
                .append('\n');
    }

    private static String text(Interval interval) {
        return Double.isNaN(interval.value())
                ? "-"
                : digits(interval.value()) + " (" + digits(interval.low()) + " to " + digits(interval.high()) + ")";
    }

    /** Three digits. For numbers {@code String.format} loads the locale data, a hundredth of a training of seconds. */
    private static String digits(double share) {
        long thousandths = Math.round(share * 1000);
        return thousandths / 1000 + "."
                + String.valueOf(1000 + thousandths % 1000).substring(1);
    }
}
