package io.github.seedbed.picture;

import io.github.seedbed.internal.runfile.RunConfig;
import io.github.seedbed.metrics.NumberMetrics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * True numbers against answers: the more rows a cell has, the stronger its colour, and a perfect model has them all on
 * a line.
 */
final class EstimatesPicture {
    private static final double LEFT = 64;
    private static final double TOP = 20;
    private static final double SIDE = 320;
    private static final double WIDTH = LEFT + SIDE + 22;
    private static final double HEIGHT = TOP + SIDE + 78;
    private static final int TICKS = 5;

    /** Of the fullest cell, and of one with a single row. */
    private static final double DARKEST = 0.9;

    private static final double LIGHTEST = 0.25;

    private final NumberMetrics.Joint joint;
    private final Scale scale;

    private EstimatesPicture(NumberMetrics metrics) {
        this.joint = metrics.joint();
        int last = joint.cells().stream()
                .flatMapToInt(cell -> IntStream.of(cell.get(0), cell.get(1)))
                .max()
                .orElse(0);
        this.scale = Scale.of(DoubleStream.of(joint.low(), joint.low() + (last + 1) * joint.width()), TICKS);
    }

    static Picture of(NumberMetrics metrics, RunConfig.Target target) {
        EstimatesPicture picture = new EstimatesPicture(metrics);
        String description = "True numbers against answers, of " + metrics.rows() + " test rows: R² "
                + Scale.shown(metrics.model().overall().r2().value()) + ", RMSE "
                + Scale.shown(metrics.model().overall().rmse().value()) + Numbers.unit(target)
                + "; the nearer to the line, the better the answer.";
        return new Picture("estimates", description, picture.draw(description, Numbers.titled(target)));
    }

    private String draw(String description, String target) {
        Svg svg = new Svg("estimates", WIDTH, HEIGHT, "True numbers against answers", description);
        for (double tick : scale.ticks()) {
            svg.line("grid", LEFT, y(tick), LEFT + SIDE, y(tick));
            svg.line("grid", x(tick), TOP, x(tick), TOP + SIDE);
            svg.text("soft end", LEFT - 8, y(tick) + 4, scale.label(tick));
            svg.text("soft middle", x(tick), TOP + SIDE + 18, scale.label(tick));
        }
        int most = joint.cells().stream().mapToInt(cell -> cell.get(2)).max().orElse(1);
        for (List<Integer> cell : joint.cells()) {
            double left = x(joint.low() + cell.get(0) * joint.width());
            double top = y(joint.low() + (cell.get(1) + 1) * joint.width());
            double side = Math.max(3, SIDE * joint.width() / (scale.to() - scale.from()) - 1);
            double share = Math.sqrt((double) cell.get(2) / most);
            svg.rectangle("model", left, top, side, side, LIGHTEST + (DARKEST - LIGHTEST) * share);
        }
        svg.line("dash", x(scale.from()), y(scale.from()), x(scale.to()), y(scale.to()));
        svg.turned("soft middle", 16, TOP + SIDE / 2, -90, "Answer");
        svg.text("soft middle", LEFT + SIDE / 2, TOP + SIDE + 40, Labels.shortened(target, 40));
        svg.text(
                "soft middle small",
                LEFT + SIDE / 2,
                TOP + SIDE + 62,
                "on the line it is true; stronger colour: more rows");
        return svg.finish();
    }

    private double x(double number) {
        return LEFT + SIDE * scale.at(number);
    }

    private double y(double number) {
        return TOP + SIDE * (1 - scale.at(number));
    }
}
