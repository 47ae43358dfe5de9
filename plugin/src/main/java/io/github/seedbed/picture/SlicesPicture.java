package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import io.github.seedbed.metrics.NumberEvaluation;
import io.github.seedbed.metrics.NumberMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A metric with its interval, of all test rows and of each slice below: accuracy or RMSE next to the baseline's, or the
 * share of true numbers within the intervals next to the promise.
 */
final class SlicesPicture {
    /** More lines than this nobody compares by eye; the table has them all. */
    private static final int MOST = 24;

    private static final double WIDTH = 480;
    private static final double LINE = 26;
    private static final double TOP = 46;
    private static final double LEFT = 196;
    private static final double PLOT = 170;
    private static final int LONGEST = 26;
    /** With a space that no line ends at. */
    private static final String FEW = " (few\u00a0rows)";

    private static final int TICKS = 5;
    private static final double CAP = 5;
    private static final double SMALL_LINE = 12;

    private final List<Line> lines;
    private final int hidden;
    private final Scale scale;

    private record Line(String name, boolean small, boolean all, int n, Interval model, double compared) {
        double value() {
            return model.value();
        }

        boolean isTold() {
            return !all && !small;
        }

        String told(String unit) {
            return Scale.shown(value()) + unit + " for " + name;
        }
    }

    private SlicesPicture(List<Line> all) {
        hidden = Math.max(0, all.size() - MOST);
        lines = all.subList(0, all.size() - hidden);
        scale = Scale.of(
                lines.stream()
                        .flatMapToDouble(line ->
                                DoubleStream.of(line.model.low(), line.model.high(), line.value(), line.compared)),
                TICKS);
    }

    /** The accuracy of each slice next to the baseline's. */
    static Picture accuracy(Metrics metrics) {
        List<Line> lines = new ArrayList<>();
        Metrics.OfBaseline baseline = metrics.baseline();
        var overall = metrics.model().overall();
        lines.add(all(
                overall.n(), overall.accuracy(), baseline.overall().accuracy().value()));
        for (int i = 0; i < metrics.model().slices().size(); i++) {
            Metrics.OfSlice slice = metrics.model().slices().get(i);
            lines.add(new Line(
                    Labels.slice(slice),
                    slice.small(),
                    false,
                    slice.metrics().n(),
                    slice.metrics().accuracy(),
                    baseline.slices().get(i).metrics().accuracy().value()));
        }
        // Of all of them, as the card's text says it
        String lowest = lines.stream()
                .filter(line -> line.isTold() && line.value() < 1)
                .min(Comparator.comparingDouble(Line::value).thenComparing(line -> -line.n))
                .map(line -> "; lowest, of slices that are not small, " + line.told(""))
                .orElse("");
        String description = "Accuracy by slice, with 95 % intervals, compared with the baseline: all test rows "
                + Scale.shown(lines.get(0).value()) + lowest + ".";
        return new SlicesPicture(lines).picture("slices", "Accuracy by slice", "Accuracy", description, "baseline");
    }

    /** The RMSE of each slice next to the baseline's. */
    static Picture errors(NumberMetrics metrics, RunConfig.Target target) {
        List<Line> lines = new ArrayList<>();
        NumberEvaluation overall = metrics.model().overall();
        lines.add(all(
                overall.n(), overall.rmse(), metrics.baseline().overall().rmse().value()));
        for (int i = 0; i < metrics.model().slices().size(); i++) {
            lines.add(line(
                    metrics.model().slices().get(i),
                    NumberEvaluation::rmse,
                    metrics.baseline().slices().get(i).metrics().rmse().value()));
        }
        String unit = Numbers.unit(target);
        String highest = lines.stream()
                .filter(Line::isTold)
                .reduce((one, other) -> other.value() > one.value() ? other : one)
                .map(line -> "; highest, of slices that are not small, " + line.told(unit))
                .orElse("");
        String description = "RMSE by slice, with 95 % intervals, compared with the baseline: all test rows "
                + Scale.shown(overall.rmse().value()) + unit + highest + ".";
        String axis = "RMSE" + (unit.isEmpty() ? "" : "," + unit);
        return new SlicesPicture(lines).picture("slices", "RMSE by slice", axis, description, "baseline");
    }

    /** How many true numbers the intervals hold, next to what was promised: by the size of the answer, and by slice. */
    static Picture coverage(NumberMetrics metrics) {
        List<Line> lines = new ArrayList<>();
        NumberEvaluation overall = metrics.model().overall();
        lines.add(all(overall.n(), overall.coverage(), metrics.promised()));
        for (NumberMetrics.Bin bin : metrics.bins()) {
            lines.add(new Line(
                    "answer " + Scale.shown(bin.low()) + " to " + Scale.shown(bin.high()),
                    false,
                    false,
                    bin.metrics().n(),
                    bin.metrics().coverage(),
                    metrics.promised()));
        }
        metrics.model().slices().stream()
                .filter(slice -> !slice.isPair())
                .forEach(slice -> lines.add(line(slice, NumberEvaluation::coverage, metrics.promised())));
        Interval share = overall.coverage();
        String description = "Share of true numbers within the intervals, promised "
                + Labels.percent(metrics.promised()) + ": of all " + overall.n() + " test rows "
                + Labels.percent(share.value()) + ", 95 % interval " + Labels.percent(share.low()) + " to "
                + Labels.percent(share.high()) + ".";
        return new SlicesPicture(lines)
                .picture(
                        "coverage",
                        "Coverage of the intervals",
                        "Share of true numbers within the intervals",
                        description,
                        "promised");
    }

    private static Line all(int n, Interval model, double compared) {
        return new Line("all test rows", false, true, n, model, compared);
    }

    private static Line line(
            NumberMetrics.OfSlice slice, Function<NumberEvaluation, Interval> metric, double compared) {
        return new Line(
                Labels.slice(slice),
                slice.small(),
                false,
                slice.metrics().n(),
                metric.apply(slice.metrics()),
                compared);
    }

    private Picture picture(String name, String title, String axis, String description, String compared) {
        double bottom = TOP + LINE * lines.size();
        Svg svg = new Svg(name, WIDTH, bottom + (hidden > 0 ? 66 : 46), title, description);
        svg.circle("model", 22, 19, 5);
        svg.text("text start small", 32, 23, "model, 95 % interval");
        svg.rectangle("base", 158, 14, 9, 9, 1);
        svg.text("text start small", 173, 23, compared);
        svg.text("soft end small", WIDTH - 12, 23, "value, rows");
        for (double tick : scale.ticks()) {
            svg.line("grid", x(tick), TOP - 8, x(tick), bottom);
            svg.text("soft middle", x(tick), bottom + 16, scale.label(tick));
        }
        svg.text("soft middle", LEFT + PLOT / 2, bottom + 34, axis);
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), TOP + LINE * (i + 0.5) - 4);
        }
        if (hidden > 0) {
            svg.text("soft start small", 16, bottom + 54, "and " + hidden + " more slices in metrics.json");
        }
        return new Picture(name, description, svg.finish());
    }

    private void draw(Svg svg, Line line, double y) {
        String faint = line.small ? " faint" : "";
        double low = x(line.model.low());
        double high = x(line.model.high());
        drawName(svg, line, y);
        svg.line("mark" + faint, low, y, high, y);
        svg.line("mark" + faint, low, y - CAP, low, y + CAP);
        svg.line("mark" + faint, high, y - CAP, high, y + CAP);
        svg.rectangle("base" + faint, x(line.compared) - 4.5, y - 4.5, 9, 9, 1);
        svg.circle("model" + faint, x(line.value()), y, 5);
        String style = (line.small ? "soft" : "text") + " end small";
        svg.text(style, WIDTH - 12, y + 4, Scale.shown(line.value()) + ", " + line.n);
    }

    /** On two lines where one is too short for it. */
    private static void drawName(Svg svg, Line line, double y) {
        List<String> name = Labels.lines(line.name + (line.small ? FEW : ""), LONGEST);
        boolean small = line.small || name.size() > 1;
        String style = "text end" + (line.all ? " bold" : "") + (small ? " small" : "");
        for (int i = 0; i < name.size(); i++) {
            svg.text(style, LEFT - 10, y + 4 + SMALL_LINE * (i - (name.size() - 1) / 2.0), name.get(i));
        }
    }

    private double x(double number) {
        return LEFT + PLOT * scale.at(number);
    }
}
