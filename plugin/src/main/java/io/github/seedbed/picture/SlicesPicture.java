package io.github.seedbed.picture;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The accuracy of each slice with its interval, compared with the baseline's on the same rows. */
final class SlicesPicture {
    /** More lines than this nobody compares by eye; the table has them all. */
    private static final int MOST = 24;

    private static final double WIDTH = 480;
    private static final double LINE = 26;
    private static final double TOP = 46;
    private static final double LEFT = 196;
    private static final double PLOT = 178;
    private static final int LONGEST = 26;
    /** With a space that no line ends at. */
    private static final String FEW = " (few\u00a0rows)";

    private static final int TENTHS = 10;
    private static final double CAP = 5;
    private static final double SMALL_LINE = 12;

    private final List<Line> lines = new ArrayList<>();
    private final Optional<Line> weakest;
    private final int hidden;
    private final double from;

    private record Line(String name, boolean small, boolean all, Evaluation model, Evaluation baseline) {
        double accuracy() {
            return model.accuracy().value();
        }
    }

    private SlicesPicture(Metrics metrics) {
        Metrics.OfModel model = metrics.model();
        Metrics.OfBaseline baseline = metrics.baseline();
        lines.add(new Line("all test rows", false, true, model.overall(), baseline.overall()));
        for (int i = 0; i < model.slices().size(); i++) {
            Metrics.OfSlice slice = model.slices().get(i);
            lines.add(new Line(
                    Labels.slice(slice),
                    slice.small(),
                    false,
                    slice.metrics(),
                    baseline.slices().get(i).metrics()));
        }
        // Of all of them, as the card's text says it
        weakest = lines.stream()
                .filter(line -> !line.all && !line.small && line.accuracy() < 1)
                .min(Comparator.comparingDouble(Line::accuracy).thenComparing(line -> -line.model.n()));
        hidden = Math.max(0, lines.size() - MOST);
        while (lines.size() > MOST) {
            lines.remove(lines.size() - 1);
        }
        from = Math.floor(lines.stream().mapToDouble(SlicesPicture::least).min().orElse(0) * TENTHS) / TENTHS;
    }

    private static double least(Line line) {
        return Math.min(line.model.accuracy().low(), line.baseline.accuracy().value());
    }

    static Picture of(Metrics metrics) {
        SlicesPicture picture = new SlicesPicture(metrics);
        String description = picture.description();
        return new Picture("slices", description, picture.draw(description));
    }

    private String description() {
        return "Accuracy by slice, with 95 % intervals, compared with the baseline: all test rows "
                + Labels.three(lines.get(0).accuracy())
                + weakest.map(line -> "; lowest, of slices that are not small, " + Labels.three(line.accuracy())
                                + " for " + line.name)
                        .orElse("")
                + ".";
    }

    private String draw(String description) {
        double bottom = TOP + LINE * lines.size();
        Svg svg = new Svg("slices", WIDTH, bottom + (hidden > 0 ? 66 : 46), "Accuracy by slice", description);
        drawLegend(svg);
        int step = from < 0.5 ? 2 : 1;
        for (int tenth = TENTHS; tenth >= from * TENTHS - 0.5; tenth -= step) {
            double at = tenth / (double) TENTHS;
            svg.line("grid", x(at), TOP - 8, x(at), bottom);
            svg.text("soft middle", x(at), bottom + 16, tenth == TENTHS ? "1" : tenth == 0 ? "0" : "0." + tenth);
        }
        svg.text("soft middle", LEFT + PLOT / 2, bottom + 34, "Accuracy");
        for (int i = 0; i < lines.size(); i++) {
            drawLine(svg, lines.get(i), TOP + LINE * (i + 0.5) - 4);
        }
        if (hidden > 0) {
            svg.text("soft start small", 16, bottom + 54, "and " + hidden + " more slices in metrics.json");
        }
        return svg.finish();
    }

    private static void drawLegend(Svg svg) {
        svg.circle("model", 22, 19, 5);
        svg.text("text start small", 32, 23, "model, 95 % interval");
        svg.rectangle("base", 158, 14, 9, 9, 1);
        svg.text("text start small", 173, 23, "baseline");
        svg.text("soft end small", WIDTH - 12, 23, "accuracy, rows");
    }

    private void drawLine(Svg svg, Line line, double y) {
        String faint = line.small ? " faint" : "";
        Interval accuracy = line.model.accuracy();
        double low = x(accuracy.low());
        double high = x(accuracy.high());
        double base = x(line.baseline.accuracy().value());
        drawName(svg, line, y);
        svg.line("mark" + faint, low, y, high, y);
        svg.line("mark" + faint, low, y - CAP, low, y + CAP);
        svg.line("mark" + faint, high, y - CAP, high, y + CAP);
        svg.rectangle("base" + faint, base - 4.5, y - 4.5, 9, 9, 1);
        svg.circle("model" + faint, x(line.accuracy()), y, 5);
        svg.text(
                (line.small ? "soft" : "text") + " end small",
                WIDTH - 12,
                y + 4,
                Labels.three(accuracy.value()) + ", " + line.model.n());
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

    private double x(double share) {
        return LEFT + PLOT * (share - from) / (1 - from);
    }
}
