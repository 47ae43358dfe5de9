package io.github.seedbed.card;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.markdown.MarkdownText;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Measured;
import io.github.seedbed.metrics.Metric;
import io.github.seedbed.metrics.NumberEvaluation;
import io.github.seedbed.metrics.NumberMetrics;
import io.github.seedbed.metrics.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What {@code metrics.json} says of a regression, as references {@code $metrics.…}. */
final class NumberFacts {
    private final NumberMetrics metrics;
    private final NumberEvaluation model;
    private final NumberEvaluation baseline;
    private final RunConfig.NumberTarget target;
    private final String unit;

    NumberFacts(NumberMetrics metrics, RunConfig.NumberTarget target) {
        this.metrics = metrics;
        this.model = metrics.model().overall();
        this.baseline = metrics.baseline().overall();
        this.target = target;
        this.unit = target.unit().map(name -> " " + name).orElse("");
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        for (Metric metric : Task.REGRESSION.metrics()) {
            values.put(metric.key(), metric.of(model).withRows(model.n()) + unit(metric));
        }
        values.put("rows", String.valueOf(metrics.rows()));
        values.put(
                "baseline",
                baseline.rmse().withRows(baseline.n()) + unit + ", by always answering "
                        + Interval.unknown(metrics.baseline().value()) + unit + ", the mean");
        values.put("distance", distance());
        values.put("intervals", intervals());
        values.put("table", table());
        values.put("slices", slices());
        values.put("weakest", weakest());
        values.put("bins", bins());
        return values;
    }

    /** Shares have no unit. */
    private String unit(Metric metric) {
        return metric == Metric.R2 || metric == Metric.COVERAGE ? "" : unit;
    }

    /** How far off the answers are, in a sentence. */
    private String distance() {
        double bias = model.bias().value();
        String side = model.bias().contains(0)
                ? "On average they are neither too high nor too low, as far as these rows tell"
                : "On average they are " + Interval.unknown(Math.abs(bias)) + unit
                        + (bias > 0 ? " too high" : " too low");
        return "Half of the answers are off by less than "
                + Interval.unknown(model.medianError().value()) + unit + ", the average one by "
                + Interval.unknown(model.mae().value()) + unit + ". " + side + ".";
    }

    private String intervals() {
        return "An answer comes with an interval that reaches " + Interval.unknown(target.halfWidth()) + unit
                + " to either side, and is to hold the true number of " + percent(metrics.promised())
                + " of all rows. Of the " + model.n() + " test rows it holds "
                + percent(model.coverage().value()) + " (95 % interval "
                + percent(model.coverage().low()) + " to "
                + percent(model.coverage().high()) + ").";
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "?" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private String table() {
        MarkdownTable table = MarkdownTable.of("Metric", "Model", "Baseline");
        for (Metric metric : Task.REGRESSION.metrics()) {
            table.row(
                    metric.heading()
                            + (unit(metric).isEmpty() ? "" : " in" + unit)
                            + (metric.lowerIsBetter() ? " (lower is better)" : ""),
                    metric.of(model).toString(),
                    metric == Metric.COVERAGE
                            ? "no intervals"
                            : metric.of(baseline).toString());
        }
        return table.toString();
    }

    private String slices() {
        List<NumberMetrics.OfSlice> slices = metrics.model().slices();
        if (slices.isEmpty()) {
            return "The metrics are not reported by slice: name categories under `slices` in `experiment.yaml`.";
        }
        MarkdownTable table = MarkdownTable.of("Rows with", "Rows", "RMSE", "Baseline", "Mean error", "Coverage");
        for (int i = 0; i < slices.size(); i++) {
            NumberEvaluation slice = slices.get(i).metrics();
            table.row(
                    slices.get(i).name() + (slices.get(i).small() ? " (few rows)" : ""),
                    String.valueOf(slice.n()),
                    slice.rmse().toString(),
                    Interval.unknown(metrics.baseline()
                                    .slices()
                                    .get(i)
                                    .metrics()
                                    .rmse()
                                    .value())
                            .toString(),
                    slice.bias().toString(),
                    slice.coverage().toString());
        }
        return table.toString();
    }

    /** Few rows say little: they are asked last. */
    private String weakest() {
        return metrics.model().slices().stream()
                .min(Comparator.comparing(NumberMetrics.OfSlice::small)
                        .thenComparing(slice -> -slice.metrics().rmse().value()))
                .map(slice -> MarkdownText.paragraph(slice.name()) + ": RMSE " + rmse(slice.metrics()))
                .orElse("unknown: the metrics are not reported by slice");
    }

    private String rmse(Measured measured) {
        return Metric.RMSE.of(measured).withRows(measured.n()) + unit;
    }

    private String bins() {
        MarkdownTable table = MarkdownTable.of(
                "Answer" + (unit.isEmpty() ? "" : " in" + unit), "Rows", "RMSE", "Mean error", "Coverage");
        for (NumberMetrics.Bin bin : metrics.bins()) {
            table.row(
                    Interval.unknown(bin.low()) + " to " + Interval.unknown(bin.high()),
                    String.valueOf(bin.metrics().n()),
                    bin.metrics().rmse().toString(),
                    bin.metrics().bias().toString(),
                    bin.metrics().coverage().toString());
        }
        return table.toString();
    }

    /**
     * Returns a number with its unit, as a sentence has it.
     *
     * @param number in the unit of the target
     * @param target what it is a number of
     */
    static String shown(double number, RunConfig.NumberTarget target) {
        return Interval.unknown(number) + target.unit().map(name -> " " + name).orElse("");
    }

    /**
     * Returns the answer of a golden row in words, such as "4213 g (3610 to 4816)".
     *
     * @param numbers value, low and high
     * @param target what they are numbers of
     */
    static String shown(List<Double> numbers, RunConfig.NumberTarget target) {
        return shown(numbers.get(0), target) + " (" + Interval.unknown(numbers.get(1)) + " to "
                + Interval.unknown(numbers.get(2)) + ")";
    }

    /** Returns a number as programs print it. */
    static String plain(double number) {
        return Json.number(number).toPlainString();
    }
}
