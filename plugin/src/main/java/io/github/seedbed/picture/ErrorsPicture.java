package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.NumberMetrics;
import java.util.List;
import java.util.stream.DoubleStream;

/** How often errors of each size occur, and where the interval of an answer ends. */
final class ErrorsPicture {
    private static final double LEFT = 24;
    private static final double TOP = 36;
    private static final double PLOT = 360;
    private static final double HIGH = 130;
    private static final double WIDTH = LEFT + PLOT + 24;
    private static final double HEIGHT = TOP + HIGH + 56;
    private static final int TICKS = 5;

    private ErrorsPicture() {}

    static Picture of(NumberMetrics metrics, RunConfig.Target target) {
        NumberMetrics.Histogram errors = metrics.errors();
        double halfWidth =
                target.number().map(RunConfig.NumberTarget::halfWidth).orElse(0.0);
        double end = errors.low() + errors.counts().size() * errors.width();
        Scale scale = Scale.of(DoubleStream.of(errors.low(), end, -halfWidth, halfWidth), TICKS);
        String unit = Numbers.unit(target);
        String description = "Errors of " + metrics.rows() + " test rows, answer less truth: mean "
                + Scale.shown(metrics.model().overall().bias().value()) + unit + ", half of them smaller than "
                + Scale.shown(metrics.model().overall().medianError().value()) + unit
                + "; the interval of an answer reaches " + Scale.shown(halfWidth) + unit + " to either side.";
        return new Picture("errors", description, draw(errors, halfWidth, scale, description, unit));
    }

    private static String draw(
            NumberMetrics.Histogram errors, double halfWidth, Scale scale, String description, String unit) {
        Svg svg = new Svg("errors", WIDTH, HEIGHT, "Errors", description);
        for (double tick : scale.ticks()) {
            svg.line("grid", x(scale, tick), TOP, x(scale, tick), TOP + HIGH);
            svg.text("soft middle", x(scale, tick), TOP + HIGH + 18, scale.label(tick));
        }
        List<Integer> counts = errors.counts();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        double bar = PLOT * errors.width() / (scale.to() - scale.from());
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                double height = Math.max(1, (HIGH - 8) * counts.get(i) / most);
                double left = x(scale, errors.low() + i * errors.width());
                svg.rectangle("model", left + 0.5, TOP + HIGH - height, Math.max(1, bar - 1), height, 1);
            }
        }
        svg.line("axis", LEFT, TOP + HIGH, LEFT + PLOT, TOP + HIGH);
        for (double side : new double[] {-halfWidth, halfWidth}) {
            svg.line("base", x(scale, side), TOP - 6, x(scale, side), TOP + HIGH);
        }
        svg.text("basetext middle small", x(scale, 0), TOP - 16, "between the lines: within the interval");
        svg.text(
                "soft middle",
                LEFT + PLOT / 2,
                TOP + HIGH + 40,
                "Answer less truth" + (unit.isEmpty() ? "" : "," + unit));
        return svg.finish();
    }

    private static double x(Scale scale, double number) {
        return LEFT + PLOT * scale.at(number);
    }
}
