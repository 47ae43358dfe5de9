package io.github.seedbed.picture;

import io.github.seedbed.metrics.Evaluation;
import io.github.seedbed.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** For each rare label, at most three: its ROC curve next to its precision-recall curve, and where the model stands. */
final class CurvesPicture {
    private static final int MOST = 3;
    private static final double WIDTH = 480;
    private static final double SIDE = 164;
    private static final double LEFT = 52;
    private static final double RIGHT = 296;
    private static final double HEIGHT = SIDE + 92;
    private static final double HEADING = 44;
    private static final double POINT = 5;
    private static final int LONGEST = 40;

    private final Metrics metrics;
    private final Svg svg;

    private CurvesPicture(Metrics metrics, Svg svg) {
        this.metrics = metrics;
        this.svg = svg;
    }

    /**
     * Draws them.
     *
     * @param metrics with at least one rare label
     */
    static Picture of(Metrics metrics) {
        List<Metrics.Curve> rare = metrics.rare().stream()
                .limit(MOST)
                .filter(curve -> !curve.scores().isEmpty())
                .toList();
        String description = description(metrics, rare);
        Svg svg = new Svg("curves", WIDTH, 8 + HEIGHT * rare.size(), "ROC and precision-recall curves", description);
        CurvesPicture picture = new CurvesPicture(metrics, svg);
        for (int i = 0; i < rare.size(); i++) {
            picture.draw(rare.get(i), HEADING + HEIGHT * i);
        }
        return new Picture("curves", description, svg.finish());
    }

    private static String description(Metrics metrics, List<Metrics.Curve> rare) {
        List<String> parts = new ArrayList<>();
        for (Metrics.Curve curve : rare) {
            Evaluation.OfClass label = label(metrics, curve);
            parts.add(curve.label() + ", " + curve.positives() + " of " + metrics.rows()
                    + " rows: area under the ROC curve "
                    + Labels.three(label.rocAuc().value()) + ", average precision "
                    + Labels.three(label.averagePrecision().value()));
        }
        return "ROC curves and precision-recall curves of rare labels. " + String.join("; ", parts) + ".";
    }

    private static Evaluation.OfClass label(Metrics metrics, Metrics.Curve curve) {
        return metrics.model()
                .overall()
                .classes()
                .get(metrics.confusion().labels().indexOf(curve.label()));
    }

    private void draw(Metrics.Curve curve, double top) {
        svg.text(
                "text start bold",
                16,
                top - 22,
                Labels.shortened(curve.label(), LONGEST) + ": " + curve.positives() + " of " + metrics.rows()
                        + " rows");
        axes(LEFT, top, "False alarms", "Recall");
        axes(RIGHT, top, "Recall", "Precision");
        double share = (double) curve.positives() / (curve.positives() + curve.negatives());
        svg.line("dash", LEFT, top + SIDE, LEFT + SIDE, top);
        svg.line("dash", RIGHT, top + SIDE * (1 - share), RIGHT + SIDE, top + SIDE * (1 - share));
        StringBuilder roc = new StringBuilder(at(LEFT, top, 0, 0));
        StringBuilder precision = new StringBuilder();
        for (int i = 0; i < curve.scores().size(); i++) {
            double hits = curve.hits().get(i);
            double falseAlarms = curve.falseAlarms().get(i);
            double recall = hits / curve.positives();
            double right = hits / (hits + falseAlarms);
            roc.append('L').append(at(LEFT, top, falseAlarms / curve.negatives(), recall));
            precision
                    .append(precision.isEmpty() ? at(RIGHT, top, 0, right) : "")
                    .append('L')
                    .append(at(RIGHT, top, recall, right));
        }
        svg.path("curve", "M" + roc, "ROC curve of " + curve.label());
        svg.path("curve", "M" + precision, "precision-recall curve of " + curve.label());
        drawModel(curve, top);
    }

    /** Where the labels that the model gives lie: with two labels on the curves, with more near them. */
    private void drawModel(Metrics.Curve curve, double top) {
        int label = metrics.confusion().labels().indexOf(curve.label());
        double hits = metrics.confusion().counts().get(label).get(label);
        double given = metrics.confusion().counts().stream()
                .mapToInt(row -> row.get(label))
                .sum();
        given += metrics.confusion().unseen().map(row -> row.get(label)).orElse(0);
        double recall = hits / curve.positives();
        svg.circle("model", LEFT + SIDE * (given - hits) / curve.negatives(), top + SIDE * (1 - recall), POINT);
        if (given > 0) {
            svg.circle("model", RIGHT + SIDE * recall, top + SIDE * (1 - hits / given), POINT);
        }
    }

    private void axes(double left, double top, String across, String up) {
        for (int half = 0; half <= 2; half++) {
            double at = half / 2.0;
            String label = half == 1 ? "0.5" : String.valueOf(half / 2);
            svg.line("grid", left, top + SIDE * (1 - at), left + SIDE, top + SIDE * (1 - at));
            svg.line("grid", left + SIDE * at, top, left + SIDE * at, top + SIDE);
            svg.text("soft end small", left - 6, top + SIDE * (1 - at) + 4, label);
            svg.text("soft middle small", left + SIDE * at, top + SIDE + 15, label);
        }
        svg.text("soft middle", left + SIDE / 2, top + SIDE + 33, across);
        svg.turned("soft middle", left - 32, top + SIDE / 2, -90, up);
    }

    private static String at(double left, double top, double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", left + SIDE * x, top + SIDE * (1 - y));
    }
}
