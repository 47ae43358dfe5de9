package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.NumberEvaluation;
import io.github.seedbed.metrics.NumberMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A metric of a regression, line by line with its interval: the RMSE of each slice compared with the baseline's, or the
 * share of true numbers within the intervals compared with the promise, by the size of the answer and by slice.
 */
final class NumberSlicesPicture {
    /** More lines than this nobody compares by eye; the table has them all. */
    private static final int MOST = 24;

    private static final double WIDTH = 480;
    private static final double LINE = 26;
    private static final double TOP = 46;
    private static final double LEFT = 196;
    private static final double PLOT = 170;
    private static final int LONGEST = 25;
    private static final int TICKS = 4;
    private static final double CAP = 5;

    private final List<Line> lines;
    private final Scale scale;
    private final String name;
    private final String axis;

    private record Line(String name, boolean small, boolean all, int n, Interval model, double compared) {}

    private NumberSlicesPicture(String name, String axis, List<Line> lines) {
        this.name = name;
        this.axis = axis;
        this.lines = lines;
        this.scale = Scale.of(
                shown().stream()
                        .flatMapToDouble(line -> DoubleStream.of(
                                line.model.low(), line.model.high(), line.model.value(), line.compared)),
                TICKS);
    }

    /** The RMSE of each slice next to the baseline's. */
    static Picture errors(NumberMetrics metrics, RunConfig.Target target) {
        List<Line> lines = new ArrayList<>();
        NumberEvaluation overall = metrics.model().overall();
        lines.add(new Line(
                "all test rows",
                false,
                true,
                overall.n(),
                overall.rmse(),
                metrics.baseline().overall().rmse().value()));
        for (int i = 0; i < metrics.model().slices().size(); i++) {
            lines.add(line(
                    metrics.model().slices().get(i),
                    NumberEvaluation::rmse,
                    metrics.baseline().slices().get(i).metrics().rmse().value()));
        }
        String unit = Numbers.unit(target);
        Line highest = lines.stream()
                .filter(line -> !line.small)
                .reduce((one, other) -> other.model.value() > one.model.value() ? other : one)
                .orElse(lines.get(0));
        String description = "RMSE by slice, with 95 % intervals, compared with the baseline: all test rows "
                + Scale.shown(overall.rmse().value()) + unit + "; highest, of slices that are not small, "
                + Scale.shown(highest.model.value()) + unit + " for " + highest.name + ".";
        return new NumberSlicesPicture("slices", "RMSE" + (unit.isEmpty() ? "" : "," + unit), lines)
                .picture("RMSE by slice", description, "baseline");
    }

    /** How many true numbers the intervals hold, next to what was promised. */
    static Picture coverage(NumberMetrics metrics) {
        List<Line> lines = new ArrayList<>();
        NumberEvaluation overall = metrics.model().overall();
        lines.add(new Line("all test rows", false, true, overall.n(), overall.coverage(), metrics.promised()));
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
        String description = "Share of true numbers within the intervals, promised "
                + Labels.percent(metrics.promised()) + ": of all " + overall.n() + " test rows "
                + Labels.percent(overall.coverage().value()) + ", 95 % interval "
                + Labels.percent(overall.coverage().low()) + " to "
                + Labels.percent(overall.coverage().high()) + ".";
        return new NumberSlicesPicture("coverage", "Share of true numbers within the intervals", lines)
                .picture("Coverage of the intervals", description, "promised");
    }

    private static Line line(
            NumberMetrics.OfSlice slice, Function<NumberEvaluation, Interval> metric, double compared) {
        return new Line(
                slice.isPair() ? String.join(" × ", slice.by().values()) : slice.name(),
                slice.small(),
                false,
                slice.metrics().n(),
                metric.apply(slice.metrics()),
                compared);
    }

    private List<Line> shown() {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    private Picture picture(String title, String description, String compared) {
        int hidden = lines.size() - shown().size();
        double bottom = TOP + LINE * shown().size();
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
        for (int i = 0; i < shown().size(); i++) {
            draw(svg, shown().get(i), TOP + LINE * (i + 0.5) - 4);
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
        svg.text(
                "text end" + (line.all ? " bold" : "") + (line.small ? " small" : ""),
                LEFT - 10,
                y + 4,
                line.small
                        ? Labels.shortened(line.name, LONGEST - 8) + " (few rows)"
                        : Labels.shortened(line.name, LONGEST));
        svg.line("mark" + faint, low, y, high, y);
        svg.line("mark" + faint, low, y - CAP, low, y + CAP);
        svg.line("mark" + faint, high, y - CAP, high, y + CAP);
        svg.rectangle("base" + faint, x(line.compared) - 4.5, y - 4.5, 9, 9, 1);
        svg.circle("model" + faint, x(line.model.value()), y, 5);
        svg.text(
                (line.small ? "soft" : "text") + " end small",
                WIDTH - 12,
                y + 4,
                Scale.shown(line.model.value()) + ", " + line.n);
    }

    private double x(double number) {
        return LEFT + PLOT * scale.at(number);
    }
}
