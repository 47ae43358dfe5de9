package io.github.seedbed.picture;

import io.github.seedbed.metrics.Interval;
import io.github.seedbed.metrics.Metric;
import java.util.List;
import java.util.Locale;

/** One metric of each model that a project accepted, with its interval, from the oldest to the newest. */
public final class HistoryPicture {
    private static final int MOST = 40;
    private static final double LEFT = 60;
    private static final double TOP = 40;
    private static final double HEIGHT = 180;
    private static final double STEP = 18;
    private static final double LEAST_WIDTH = 300;
    private static final int LINES = 4;
    private static final double CAP = 4;

    private final Metric metric;
    private final List<Point> points;
    private final int hidden;
    private final double from;
    private final double to;

    /**
     * One model.
     *
     * @param name what it is called
     * @param interval its metric
     */
    public record Point(String name, Interval interval) {}

    private HistoryPicture(Metric metric, List<Point> all) {
        this.metric = metric;
        this.hidden = Math.max(0, all.size() - MOST);
        this.points = all.subList(hidden, all.size());
        double low = points.stream()
                .mapToDouble(point -> point.interval().low())
                .min()
                .orElse(0);
        double high = points.stream()
                .mapToDouble(point -> point.interval().high())
                .max()
                .orElse(1);
        this.from = Math.max(metric.least(), Math.floor(low * 10) / 10);
        this.to = Math.min(metric.most(), Math.max(from + 0.1, Math.ceil(high * 10) / 10));
    }

    /**
     * Draws the last {@value #MOST} models.
     *
     * @param metric which one
     * @param points of the models, the oldest first
     */
    public static Picture of(Metric metric, List<Point> points) {
        HistoryPicture picture = new HistoryPicture(metric, points);
        String description = picture.description();
        return new Picture("history", description, picture.draw(description));
    }

    private String description() {
        String last = points.isEmpty() ? "no model" : value(points.get(points.size() - 1));
        String first = points.isEmpty() ? "" : ", from " + value(points.get(0));
        return metric.heading() + " of " + points.size() + " models with 95 % intervals" + first + " to " + last + "."
                + (hidden > 0 ? " Another " + hidden + " are older." : "");
    }

    private static String value(Point point) {
        return point.interval() + " at " + point.name();
    }

    private String draw(String description) {
        double width = Math.max(LEAST_WIDTH, STEP * (points.size() + 1));
        Svg svg = new Svg("history", LEFT + width + 20, TOP + HEIGHT + 50, metric.heading() + " by model", description);
        svg.text("text start bold", 16, 22, metric.heading());
        for (int i = 0; i <= LINES; i++) {
            double at = from + (to - from) * i / LINES;
            svg.line("grid", LEFT, y(at), LEFT + width, y(at));
            svg.text("soft end small", LEFT - 8, y(at) + 4, String.format(Locale.ROOT, "%.3f", at));
        }
        double step = width / (points.size() + 1);
        for (int i = 0; i < points.size(); i++) {
            Interval interval = points.get(i).interval();
            double x = LEFT + step * (i + 1);
            svg.line("mark", x, y(interval.low()), x, y(interval.high()));
            svg.line("mark", x - CAP, y(interval.low()), x + CAP, y(interval.low()));
            svg.line("mark", x - CAP, y(interval.high()), x + CAP, y(interval.high()));
            svg.circle("model", x, y(interval.value()), 5);
            svg.text("soft middle small", x, TOP + HEIGHT + 18, String.valueOf(hidden + i + 1));
        }
        svg.text("soft middle", LEFT + width / 2, TOP + HEIGHT + 38, "Model");
        return svg.finish();
    }

    private double y(double value) {
        return TOP + HEIGHT * (to - Math.min(to, Math.max(from, value))) / (to - from);
    }
}
