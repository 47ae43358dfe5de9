package io.github.seedbed.picture;

import io.github.seedbed.internal.json.Json;
import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metrics;

/**
 * Whether scores mean what they say: in each bin the share that is right, with its interval, against the mean score.
 */
final class ReliabilityPicture {
    private static final double LEFT = 62;
    private static final double TOP = 20;
    private static final double SIDE = 300;
    private static final double BARS_TOP = TOP + SIDE + 62;
    private static final double BARS = 60;
    private static final double WIDTH = 480;
    private static final double HEIGHT = BARS_TOP + BARS + 24;
    private static final double POINT = 5;
    private static final int TENTHS = 10;
    private static final double CAP = 5;

    private ReliabilityPicture() {}

    static Picture of(Metrics metrics) {
        Evaluation overall = metrics.model().overall();
        String description = description(overall);
        Svg svg = new Svg("reliability", WIDTH, HEIGHT, "Reliability diagram", description);
        drawAxes(svg);
        int most = overall.bins().stream().mapToInt(Evaluation.Bin::n).max().orElse(1);
        overall.bins().forEach(bin -> drawBin(svg, bin, most));
        return new Picture("reliability", description, svg.finish());
    }

    private static String description(Evaluation overall) {
        StringBuilder text = new StringBuilder("Reliability diagram: calibration error ")
                .append(Labels.three(overall.ece().value()));
        for (Evaluation.Bin bin : overall.bins()) {
            text.append("; scores from ")
                    .append(Json.number(bin.low()))
                    .append(" to ")
                    .append(Json.number(bin.high()))
                    .append(": ")
                    .append(Labels.percent(bin.accuracy().value()))
                    .append(" right, rows: ")
                    .append(bin.n());
        }
        return text.append('.').toString();
    }

    private static void drawAxes(Svg svg) {
        for (int tenth = 0; tenth <= TENTHS; tenth += 2) {
            double at = tenth / (double) TENTHS;
            String label = tenth == 0 ? "0" : tenth == TENTHS ? "1" : "0." + tenth;
            svg.line("grid", LEFT, y(at), LEFT + SIDE, y(at));
            svg.line("grid", x(at), TOP, x(at), TOP + SIDE);
            svg.text("soft end", LEFT - 8, y(at) + 4, label);
            svg.text("soft middle", x(at), TOP + SIDE + 18, label);
        }
        svg.line("dash", x(0), y(0), x(1), y(1));
        svg.turned("soft middle", 18, TOP + SIDE / 2, -90, "Share that is right");
        svg.text("soft middle", LEFT + SIDE / 2, TOP + SIDE + 38, "Score of the label that was given");
        svg.text("soft start small", LEFT + SIDE + 12, y(1) + 4, "on the line:");
        svg.text("soft start small", LEFT + SIDE + 12, y(1) + 19, "scores are true");
        svg.text("soft start small", LEFT + SIDE + 12, BARS_TOP + BARS - 6, "rows in each bin");
        svg.line("axis", LEFT, BARS_TOP + BARS, LEFT + SIDE, BARS_TOP + BARS);
    }

    private static void drawBin(Svg svg, Evaluation.Bin bin, int most) {
        Interval accuracy = bin.accuracy();
        double x = x(bin.confidence());
        double low = y(accuracy.low());
        double high = y(accuracy.high());
        svg.line("mark", x, low, x, high);
        svg.line("mark", x - CAP, low, x + CAP, low);
        svg.line("mark", x - CAP, high, x + CAP, high);
        svg.circle("model", x, y(accuracy.value()), POINT);

        double from = x(bin.low());
        double height = Math.max(1, (BARS - 14) * bin.n() / most);
        svg.rectangle("model", from + 1, BARS_TOP + BARS - height, SIDE / TENTHS - 2, height, 1);
        svg.text("text middle small", from + SIDE / TENTHS / 2, BARS_TOP + BARS - height - 4, String.valueOf(bin.n()));
    }

    private static double x(double score) {
        return LEFT + SIDE * score;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }
}
